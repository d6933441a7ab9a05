import { ActionIcon, Text, TextInput, Tooltip } from '@mantine/core';
import { type StepId, stepTitle } from '@navette/flow';
import { IconChevronDown, IconChevronUp, IconSearch, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-words';
import { useEditor } from '../editor-context';
import classes from './FindBar.module.css';
import { useFind } from './use-find';

type Props = {
  /** When it was asked for last; null: not open. */
  askedAt: number | null;
  onAsk(): void;
  /** The step that is shown now. */
  onFound(stepId: StepId | null): void;
  /** The step that was shown last takes the focus. */
  onClose(stepId: StepId | null): void;
};

/** Looks for steps: Enter goes to the next, Shift Enter to the one before, Esc to the step itself. */
export const FindBar = ({ askedAt, onAsk, ...rest }: Props) => {
  const { t } = useTranslation();
  if (askedAt !== null) return <OpenBar askedAt={askedAt} {...rest} />;
  return (
    <Tooltip label={`${t('editing.find')} · Ctrl F`}>
      <ActionIcon
        variant="default"
        size={30}
        className={classes.button}
        aria-label={t('editing.find')}
        aria-keyshortcuts="Control+F"
        onClick={onAsk}
      >
        <IconSearch size={16} />
      </ActionIcon>
    </Tooltip>
  );
};

const OpenBar = ({ askedAt, onFound, onClose }: Omit<Props, 'onAsk' | 'askedAt'> & { askedAt: number }) => {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const { query, setQuery, found, at, go } = useFind(onFound);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for again, the field takes the focus again.
  useEffect(() => input.current?.select(), [askedAt]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') onClose(found[at] ?? null);
    else go(event.shiftKey ? -1 : 1);
  };
  return (
    <search className={classes.bar} aria-label={t('editing.find')}>
      <TextInput
        ref={input}
        size="xs"
        className={classes.field}
        leftSection={<IconSearch size={15} />}
        aria-label={t('editing.findField')}
        placeholder={t('editing.findField')}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Count query={query} found={found} at={at} />
      <ActionIcon
        variant="subtle"
        color="gray"
        size={30}
        aria-label={t('editing.findPrevious')}
        disabled={!found[0]}
        onClick={() => go(-1)}
      >
        <IconChevronUp size={17} />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" size={30} aria-label={t('editing.findNext')} disabled={!found[0]} onClick={() => go(1)}>
        <IconChevronDown size={17} />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" size={30} aria-label={t('editing.findClose')} onClick={() => onClose(found[at] ?? null)}>
        <IconX size={16} />
      </ActionIcon>
    </search>
  );
};

/** "2 of 5", and to those who hear it, which step that is. */
const Count = ({ query, found, at }: { query: string; found: StepId[]; at: number }) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const { document, catalog } = useEditor();
  const step = document.steps[found[at] ?? ''];
  return (
    <Text size="xs" c="dimmed" role="status" className={classes.count}>
      {query.trim() !== '' && !step && t('editing.findNone')}
      {step && t('editing.findCount', { number: at + 1, count: found.length })}
      {step && <span className={classes.heard}>{`: ${stepTitle(step, catalog, language)}`}</span>}
    </Text>
  );
};
