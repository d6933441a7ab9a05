import { Button, Text } from '@mantine/core';
import type { Present, StepId } from '@navette/flow';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/account';
import { EditorContext, useEditor } from '../editor-context';
import classes from './HeldStep.module.css';
import { useTogether } from './together-context';

type Props = { stepId: StepId; children: ReactNode };

/** A step's form, to be read only while somebody else edits it; and, to who edits it, that somebody asks for it. */
export const HeldStep = ({ stepId, children }: Props) => {
  const editor = useEditor();
  const { holderOf, asking } = useTogether();
  const holder = editor.readOnly ? undefined : holderOf(stepId);
  useSayFree(stepId, holder !== undefined);
  const value = useMemo(() => (holder ? { ...editor, readOnly: true, apply: () => false } : editor), [editor, holder]);
  return (
    <div className={classes.frame}>
      {holder && <HolderNotice holder={holder} />}
      {!holder && asking && <AskingNotice asking={asking} />}
      <div className={classes.form}>
        <EditorContext value={value}>{children}</EditorContext>
      </div>
    </div>
  );
};

const HolderNotice = ({ holder: { name, userId } }: { holder: Present }) => {
  const { t } = useTranslation();
  const { ask, hasAsked } = useTogether();
  const isMe = useMe()?.user?.id === userId;
  const help = hasAsked ? t('together.asked', { name }) : t('together.editingHelp', { name });
  return (
    <div className={classes.notice} role="status">
      <div>
        <Text size="sm" fw={600}>
          {isMe ? t('together.elsewhere') : t('together.editing', { name })}
        </Text>
        {!isMe && <Text size="xs">{help}</Text>}
      </div>
      {!hasAsked && (
        <Button size="compact-sm" variant="default" onClick={ask}>
          {t(isMe ? 'together.editHere' : 'together.ask')}
        </Button>
      )}
    </div>
  );
};

const AskingNotice = ({ asking: { name } }: { asking: Present }) => {
  const { t } = useTranslation();
  const { handOver } = useTogether();
  return (
    <div className={classes.notice} role="status">
      <Text size="sm" fw={600}>
        {t('together.asksYou', { name })}
      </Text>
      <Button size="compact-sm" variant="default" onClick={handOver}>
        {t('together.handOver')}
      </Button>
    </div>
  );
};

/** Who waited hears that the form is free. */
const useSayFree = (stepId: StepId, isHeld: boolean): void => {
  const { t } = useTranslation();
  const { actions } = useEditor();
  const before = useRef({ stepId, isHeld });
  useEffect(() => {
    const wasHeld = before.current.stepId === stepId && before.current.isHeld;
    before.current = { stepId, isHeld };
    if (wasHeld && !isHeld) actions.announce(t('together.free'));
  }, [stepId, isHeld, actions, t]);
};
