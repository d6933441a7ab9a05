import type { TryLookup } from '@navette/api/contract';
import type { FlowDocument, Json, Scope, StepId } from '@navette/flow';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useNow } from '../../components/use-now';
import { sampleScope } from './sample-scope';
import { tryRowKey } from './use-evaluated';

/** Rows of lookup tables come from the query cache; `useEvaluated` asks for those that are missing. */
export const useSampleScope = (settings: FlowDocument['settings'], samples: Record<StepId, Json>): Scope => {
  const client = useQueryClient();
  const now = useNow();
  return useMemo(
    () =>
      sampleScope({
        settings,
        samples,
        now,
        row: (tableId, key) => {
          const answer = client.getQueryData<TryLookup>(tryRowKey(tableId, key));
          if (!answer) return undefined;
          return answer.row === null ? null : { row: answer.row, isDefault: answer.isDefault };
        },
      }),
    [settings, samples, now, client],
  );
};
