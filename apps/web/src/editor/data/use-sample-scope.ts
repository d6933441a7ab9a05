import type { TryLookup } from '@navette/api/contract';
import type { Calendar, FlowDocument, Json, Scope, StepId } from '@navette/flow';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useCalendars } from '../../api/calendars';
import { useNow } from '../../components/use-now';
import { sampleScope } from './sample-scope';
import { tryRowKey } from './use-evaluated';

/** Rows of lookup tables come from the query cache; `useEvaluated` asks for those that are missing. */
export const useSampleScope = (settings: FlowDocument['settings'], samples: Record<StepId, Json>): Scope => {
  const client = useQueryClient();
  const now = useNow();
  const calendars = useCalendars().data?.calendars ?? none;
  return useMemo(
    () =>
      sampleScope({
        settings,
        samples,
        now,
        calendars,
        row: (tableId, key) => {
          const answer = client.getQueryData<TryLookup>(tryRowKey(tableId, key));
          if (!answer) return undefined;
          return answer.row === null ? null : { row: answer.row, isDefault: answer.isDefault };
        },
      }),
    [settings, samples, now, calendars, client],
  );
};

const none: Calendar[] = [];
