import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../editor-context';
import classes from './EditorHeader.module.css';

/** The flow's name, renamed in place. */
export const FlowName = () => {
  const { t } = useTranslation();
  const { document, readOnly, apply } = useEditor();
  const [typed, setTyped] = useState<string | null>(null);
  /** The name before one's own change: until another is there, what was typed is shown. */
  const [before, setBefore] = useState<string | null>(null);
  if (before !== null && before !== document.name) {
    setBefore(null);
    setTyped(null);
  }
  const done = () => {
    const name = typed?.trim();
    if (name && name !== document.name && apply({ kind: 'renameFlow', name })) setBefore(document.name);
    else setTyped(null);
  };
  return (
    <TextInput
      className={classes.name}
      variant="unstyled"
      aria-label={t('editor.flowName')}
      maxLength={120}
      readOnly={readOnly}
      style={{ minWidth: 0 }}
      value={typed ?? document.name}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={done}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key === 'Escape') setTyped(null);
      }}
    />
  );
};
