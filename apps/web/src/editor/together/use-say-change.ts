import { stepOfPart } from '@navette/flow';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { notifyError } from '../../components/notify';
import { useFormat } from '../../format/use-format';
import type { ChangedSince } from '../state/changed-since';

/** "Can’t undo: Karim changed this step at 10:12." */
export const useSayChange = (): ((refusal: ChangedSince) => void) => {
  const { t } = useTranslation();
  const format = useFormat();
  return useCallback(
    ({ change, parts }) => {
      const of = change.isMe ? 'mine' : parts.some((part) => stepOfPart(part) !== undefined) ? 'step' : 'flow';
      notifyError(t(`together.cantUndo.${of}`, { name: change.name ?? t('together.somebody'), time: format.clock(change.at) }));
    },
    [t, format],
  );
};
