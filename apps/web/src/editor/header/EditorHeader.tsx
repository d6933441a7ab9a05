import { Group } from '@mantine/core';
import { IconFlask } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../account/roles';
import { TextLink } from '../../components/TextLink';
import { WriteButton } from '../../components/WriteButton';
import { useEditor } from '../editor-context';
import type { DraftState } from '../state/draft-state';
import { PeopleHere } from '../together/PeopleHere';
import classes from './EditorHeader.module.css';
import { FlowMenu } from './FlowMenu';
import { FlowName } from './FlowName';
import { IssuesButton } from './IssuesButton';
import { OnSwitch } from './OnSwitch';
import { SaveState } from './SaveState';
import { UndoButtons } from './UndoButtons';

type Props = {
  state: DraftState;
  isVersion: boolean;
  onUndo(): void;
  onRedo(): void;
  onIssues(): void;
  onVersions(): void;
  onTest(): void;
  onRun(): void;
  onPublish(): void;
};

/** Where one is, whether it is saved, whether it runs, and the way to live. */
export const EditorHeader = ({ state, isVersion, onUndo, onRedo, onIssues, onVersions, onTest, onRun, onPublish }: Props) => {
  const { t } = useTranslation();
  const { readOnly } = useEditor();
  const mayPublish = useMay('builder');
  return (
    <header className={classes.header} data-region>
      <div className={classes.place}>
        <TextLink to="/flows" className={classes.crumb}>
          {t('editor.flows')}
        </TextLink>
        <span aria-hidden="true">▸</span>
        <FlowName />
        {!isVersion && <SaveState state={state} />}
      </div>
      <Group gap="xs" className={classes.tools} wrap="nowrap">
        <Group gap="xs" wrap="nowrap" data-state-of-flow>
          <PeopleHere />
          <OnSwitch />
          {!readOnly && <UndoButtons history={state.history} onUndo={onUndo} onRedo={onRedo} />}
        </Group>
        <IssuesButton onClick={onIssues} />
        {!readOnly && (
          <WriteButton variant="default" leftSection={<IconFlask size={15} />} onClick={onTest}>
            {t('bench.test')}
          </WriteButton>
        )}
        {mayPublish && !isVersion && <WriteButton onClick={onPublish}>{t('editor.publish')}</WriteButton>}
        <FlowMenu isVersion={isVersion} isUnsaved={state.pending.length > 0} onVersions={onVersions} onRun={onRun} />
      </Group>
    </header>
  );
};
