import type { EventAnswer, TestedSteps, TestFlow, TestStarted } from '@navette/api/contract';
import { useQuery } from '@tanstack/react-query';
import { keys } from './keys';
import { get, post } from './request';

export const testFlow = (flowId: string, body: TestFlow): Promise<TestStarted> => post(`flows/${flowId}/test`, body);

export const useTestedSteps = (flowId: string) =>
  useQuery({ queryKey: keys.tests(flowId), queryFn: () => get<TestedSteps>(`flows/${flowId}/tests`) });

/** The run that a test's event started. Somebody is looking, so it is asked for often. */
export const useRunOfTest = (eventId: string | undefined): string | undefined => {
  const runOf = (event: EventAnswer | undefined) => event?.reasons.find((reason) => reason.runId !== undefined)?.runId;
  const { data } = useQuery({
    queryKey: [...keys.events, 'test', eventId],
    queryFn: () => get<EventAnswer>(`events/${eventId}`),
    enabled: eventId !== undefined,
    refetchInterval: (query) => (runOf(query.state.data) === undefined ? 150 : false),
  });
  return eventId === undefined ? undefined : runOf(data);
};
