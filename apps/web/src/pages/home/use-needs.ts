import type { ConnectionLine, FlowLine } from '@navette/api/contract';
import { useTranslation } from 'react-i18next';
import { useConnections } from '../../api/connections';
import { useFlows } from '../../api/flows';
import { countOf } from '../../components/StateCounts';
import { useNow } from '../../components/use-now';
import { useFormat } from '../../format/use-format';

export type Need =
  | { kind: 'connection'; connection: ConnectionLine }
  | { kind: 'held'; count: number }
  | { kind: 'failed'; flow: FlowLine; count: number }
  | { kind: 'quiet'; flow: FlowLine; quiet: NonNullable<FlowLine['quiet']> };

/** What waits for a person, most urgent first, and the sentence that says how much. */
export const useNeeds = (): { list: Need[]; sentence: string | undefined } => {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const flows = useFlows().data?.flows;
  const connections = useConnections().data?.connections;
  if (!flows || !connections) return { list: [], sentence: undefined };
  const list = needsOf(flows, connections);
  if (list.length > 0) return { list, sentence: t('home.needs', { count: list.length }) };
  const last = flows
    .map((flow) => flow.lastRunAt ?? '')
    .toSorted()
    .at(-1);
  return { list, sentence: last ? t('home.nothingNeedsSince', { when: format.relative(last, now) }) : t('home.nothingNeeds') };
};

/** Runs that a lost connection holds are told with it, not twice. */
export const needsOf = (flows: FlowLine[], connections: ConnectionLine[]): Need[] => {
  const lost = connections.filter((connection) => connection.health === 'lost');
  const held = flows.reduce((sum, flow) => sum + countOf(flow.counts24h, 'held'), 0);
  const heldByLost = lost.reduce((sum, connection) => sum + connection.heldRuns, 0);
  return [
    ...lost.map((connection): Need => ({ kind: 'connection', connection })),
    ...(held > heldByLost ? [{ kind: 'held', count: held - heldByLost } satisfies Need] : []),
    ...flows
      .map((flow) => ({ kind: 'failed' as const, flow, count: countOf(flow.counts24h, 'failed') }))
      .filter((need) => need.count > 0)
      .toSorted((a, b) => b.count - a.count)
      .slice(0, 3),
    ...flows.flatMap((flow): Need[] => (flow.quiet ? [{ kind: 'quiet', flow, quiet: flow.quiet }] : [])),
  ];
};
