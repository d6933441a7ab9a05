import { LookupPending, type Scope, ValueError } from '@navette/flow';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keys } from '../../api/keys';
import { tryLookup } from '../../api/tables';
import { useWords } from '../../i18n/use-words';
import { useEditor } from '../editor-context';

export type Evaluated<T> = { kind: 'known'; value: T } | { kind: 'loading' } | { kind: 'error'; sentence: string };

export const tryRowKey = (tableId: string, key: string) => [...keys.table(tableId), 'try', key] as const;

/** Evaluates something on the sample; a row of a lookup table that is not here yet is fetched, then it is evaluated again. */
export const useEvaluated = <T>(evaluate: (scope: Scope) => T): Evaluated<T> => {
  const { scope } = useEditor();
  const { t } = useTranslation();
  const words = useWords();
  const result = attempt(evaluate, scope);
  const pending = 'pending' in result ? result.pending : null;
  const { isError } = useQuery({
    queryKey: tryRowKey(pending?.tableId ?? '', pending?.key ?? ''),
    queryFn: () => tryLookup(pending!.tableId, pending!.key),
    enabled: pending !== null,
    retry: false,
  });
  if ('value' in result) return { kind: 'known', value: result.value };
  if ('error' in result) return { kind: 'error', sentence: words(result.error.sentence) };
  return isError ? { kind: 'error', sentence: t('stepForm.tableUnreadable') } : { kind: 'loading' };
};

const attempt = <T>(evaluate: (scope: Scope) => T, scope: Scope): { value: T } | { error: ValueError } | { pending: LookupPending } => {
  try {
    return { value: evaluate(scope) };
  } catch (error) {
    if (error instanceof LookupPending) return { pending: error };
    if (error instanceof ValueError) return { error };
    throw error;
  }
};
