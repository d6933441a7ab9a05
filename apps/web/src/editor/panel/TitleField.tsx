import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

type Props = { title: string; readOnly: boolean; onRename(title: string): void };

/** The step's name, renamed in place. Emptied, the step takes its action's own name again. */
export const TitleField = ({ title, readOnly, onRename }: Props) => {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const done = () => {
    if (typed !== null && typed !== title) onRename(typed);
    setTyped(null);
  };
  return (
    <TextInput
      flex={1}
      variant="unstyled"
      aria-label={t('editor.stepName')}
      data-rename
      maxLength={120}
      readOnly={readOnly}
      styles={{ input: { fontWeight: 640, fontSize: 16, letterSpacing: '-0.01em' } }}
      value={typed ?? title}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={done}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key === 'Escape') setTyped(null);
      }}
    />
  );
};
