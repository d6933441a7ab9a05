import { ActionIcon, Tabs, Text } from '@mantine/core';
import { type Step, stepTitle } from '@navette/flow';
import { IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AppIcon, findConnector } from '../../components/AppIcon';
import { useLanguage } from '../../i18n/use-words';
import { StepTest } from '../bench/StepTest';
import { useEditor } from '../editor-context';
import { WantedFieldContext } from '../fields/wanted-field';
import { FailureForm } from '../forms/FailureForm';
import { NoteForm } from '../forms/NoteForm';
import { StepForm } from '../forms/StepForm';
import { useStepEdit } from '../forms/use-step-edit';
import { ShowValuesButton } from '../pills/ShowValuesButton';
import { StepFormContext } from '../step-context';
import { StepMenu } from '../steps/StepMenu';
import classes from './StepPanel.module.css';
import { TitleField } from './TitleField';
import { usePanelFocus, type Wanted } from './use-panel-focus';

type Props = { step: Step; wanted: Wanted | null; onClose(): void };

/** The form of one step. Esc gives the focus back to the step on the canvas. */
export const StepPanel = ({ step, wanted, onClose }: Props) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const { catalog, readOnly } = useEditor();
  const { change } = useStepEdit(step);
  const { panel, tab, setTab } = usePanelFocus(step.id, wanted);
  const mayTest = !readOnly && step.kind !== 'trigger';
  // Just inserted: nobody has been in its fields yet.
  const [fresh] = useState(() => step.kind === 'action' && Object.keys(step.params).length === 0);
  const form = useMemo(() => ({ stepId: step.id, use: 'field' as const, fresh }), [step.id, fresh]);
  const title = stepTitle(step, catalog, language);
  const onKeyDown = (event: KeyboardEvent) => {
    // Menus and pickers stand elsewhere on the page; their Esc closes them only.
    const isWithin = panel.current?.contains(event.target as Node) ?? false;
    if (event.key !== 'Escape' || event.defaultPrevented || !isWithin || hasOpenList(event.target)) return;
    event.preventDefault();
    onClose();
  };
  return (
    <section
      ref={panel}
      className={classes.panel}
      aria-label={t('editor.stepForm', { title })}
      onKeyDown={onKeyDown}
      data-step-panel
      data-region
    >
      <header className={classes.head}>
        {'connector' in step && <AppIcon connector={findConnector(catalog, step.connector)} size={30} />}
        <TitleField title={title} readOnly={readOnly} onRename={(next) => change({ title: next.trim() || undefined })} />
        {!readOnly && <StepMenu step={step} />}
        <ActionIcon variant="subtle" color="gray" size={34} aria-label={t('editor.closeForm')} onClick={onClose}>
          <IconX size={18} />
        </ActionIcon>
      </header>
      {step.off && <Text className={classes.off}>{t('editor.offHelp')}</Text>}
      <Tabs
        value={tab === 'test' && !mayTest ? 'setUp' : tab}
        onChange={(next) => next && setTab(next)}
        className={classes.tabs}
        keepMounted={false}
      >
        <div className={classes.tabBar}>
          <Tabs.List px={14} className={classes.tabList}>
            <Tabs.Tab value="setUp">{t('editor.tabs.setUp')}</Tabs.Tab>
            {step.kind === 'action' && <Tabs.Tab value="failure">{t('editor.tabs.failure')}</Tabs.Tab>}
            {mayTest && <Tabs.Tab value="test">{t('editor.tabs.test')}</Tabs.Tab>}
            <Tabs.Tab value="note">{t('editor.tabs.note')}</Tabs.Tab>
          </Tabs.List>
          {/* A list of tabs holds tabs and nothing else. */}
          {tab === 'setUp' && <ShowValuesButton />}
        </div>
        <StepFormContext value={form}>
          <WantedFieldContext value={wanted?.stepId === step.id ? wanted.field : undefined}>
            <div className={classes.body}>
              <Tabs.Panel value="setUp">
                <StepForm step={step} />
              </Tabs.Panel>
              <Tabs.Panel value="failure">{step.kind === 'action' && <FailureForm step={step} />}</Tabs.Panel>
              <Tabs.Panel value="test">
                <StepTest step={step} />
              </Tabs.Panel>
              <Tabs.Panel value="note">
                <NoteForm step={step} />
              </Tabs.Panel>
            </div>
          </WantedFieldContext>
        </StepFormContext>
      </Tabs>
    </section>
  );
};

/** A field whose list is open points at it; Esc closes that list first. */
const hasOpenList = (target: EventTarget): boolean => target instanceof HTMLInputElement && target.hasAttribute('aria-controls');
