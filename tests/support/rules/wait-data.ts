import { type Literal, literal, ref, type Step } from '@navette/flow';

/** UX-43: an answer that comes while the run is still on its way to the wait for it. Used by the editor's test and the engine's. */
export const waitData = {
  email: 'claire.leroy@example.com',
  phone: '+33612345678',
  answer: { email: 'claire.leroy@example.com', answer: 'yes' },
  /** Holds the run before its wait, long enough for the answer to come first. */
  pause: { id: 'pause', kind: 'wait', for: { kind: 'duration', duration: { amount: 3, unit: 'seconds' } } } satisfies Step,
};

/** Waits for an event of this trigger about the e-mail that the run began with. */
export const awaiting = (event: { connector: string; trigger: string }, path: string, matches = ref('trigger', path)): Step => ({
  id: 'answer',
  kind: 'wait',
  for: { kind: 'event', ...event, matches, deadline: { amount: 1, unit: 'hours' } },
});

/** The same, or for an event about the phone that the run began with; each leaves by an exit of its own. */
export const awaitingEither = (event: { connector: string; trigger: string }, paths: { email: string; phone: string }): Step => ({
  id: 'answer',
  kind: 'wait',
  for: {
    kind: 'event',
    ...event,
    matches: ref('trigger', paths.email),
    or: [{ id: 'called', label: 'Called back', ...event, matches: ref('trigger', paths.phone) }],
    deadline: { amount: 1, unit: 'hours' },
  },
});

/** A wait that somebody has only just put there. */
export const emptyWait = (): Step => {
  const nothing: Literal = literal('');
  return {
    id: 'answer',
    kind: 'wait',
    for: { kind: 'event', connector: '', trigger: '', matches: nothing, deadline: { amount: 1, unit: 'hours' } },
  };
};
