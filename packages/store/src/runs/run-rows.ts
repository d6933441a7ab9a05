import type { RunLine } from '@navette/flow';
import { flows, flowVersions, runs } from '../schema/tables.js';

/** Columns of one line of a list, of `runs` joined with its flow and version. */
export const lineColumns = {
  id: runs.id,
  number: runs.number,
  flowId: runs.flowId,
  flowName: flows.name,
  version: flowVersions.number,
  state: runs.state,
  about: runs.about,
  test: runs.test,
  startedAt: runs.startedAt,
  endedAt: runs.endedAt,
  error: runs.error,
  cancelReason: runs.cancelReason,
};

type Times = { startedAt: Date; endedAt: Date | null };

/** Times as text, as people are shown them. */
export const withTexts = <Row extends Times>(row: Row): Omit<Row, keyof Times> & Pick<RunLine, keyof Times> => ({
  ...row,
  startedAt: row.startedAt.toISOString(),
  endedAt: row.endedAt?.toISOString() ?? null,
});
