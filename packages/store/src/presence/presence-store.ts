import type { Present, StepId } from '@navette/flow';

/**
 * Who has which flow open, for all processes. Every change tells the others (notice `presence`); a session that is not `seen` for half a
 * minute is gone, also when its process died without a word.
 */
export type PresenceStore = {
  /** Answers the session's id. `seat`: an editor that comes back after a lost connection takes its own place again. */
  arrive(of: { seat: string; flowId: string; userId: string; stepId: StepId | null }): Promise<string>;
  /** Opens a step's form, or none. Waits there behind those who came before. */
  goTo(sessionId: string, stepId: StepId | null): Promise<void>;
  /** A key or a pointer. Whoever comes back after a minute waits behind those who are there. */
  act(sessionId: string): Promise<void>;
  /** Asks for the form. One's own other window gives it at once. */
  ask(sessionId: string): Promise<void>;
  /** Gives the form to whoever asked first. */
  handOver(sessionId: string): Promise<void>;
  /** The process that holds these sessions is alive. */
  seen(sessionIds: string[]): Promise<void>;
  leave(sessionId: string): Promise<void>;
  of(flowId: string): Promise<Present[]>;
};
