import { Client, Connection, type ConnectionOptions, WorkflowNotFoundError } from '@temporalio/client';
import { cancel, deliver, hold, move, resume } from '../workflows/signals.js';

/** What others may ask of batches that run. Each word is written to Postgres before it is said here, so a lost signal loses nothing. */
export type EngineClient = {
  deliver(batchId: string, call: { runId: string; stepId: string; iteration: string }): Promise<void>;
  cancel(batchId: string, runId: string): Promise<void>;
  resume(batchId: string, runId: string): Promise<void>;
  hold(batchId: string, runId: string): Promise<void>;
  move(batchId: string, runId: string): Promise<void>;
  isHealthy(): Promise<boolean>;
  close(): Promise<void>;
};

/** Signals over a client that already exists; a batch that is no more is no error. */
export function engineSignals(client: Client): Pick<EngineClient, 'deliver' | 'cancel' | 'resume' | 'hold' | 'move'> {
  const handle = (batchId: string) => client.workflow.getHandle(batchId);
  return {
    deliver: (batchId, call) => unlessGone(handle(batchId).signal(deliver, call)),
    cancel: (batchId, runId) => unlessGone(handle(batchId).signal(cancel, { runId })),
    resume: (batchId, runId) => unlessGone(handle(batchId).signal(resume, { runId })),
    hold: (batchId, runId) => unlessGone(handle(batchId).signal(hold, { runId })),
    move: (batchId, runId) => unlessGone(handle(batchId).signal(move, { runId })),
  };
}

/** Connects lazily: the API starts, and accepts events, while Temporal is away. */
export function createEngineClient({ address, ...options }: ConnectionOptions & { address: string }): EngineClient {
  const connection = Connection.lazy({ address, ...options });
  return {
    ...engineSignals(new Client({ connection })),
    isHealthy: () =>
      connection.workflowService.getSystemInfo({}).then(
        () => true,
        () => false,
      ),
    close: () => connection.close(),
  };
}

async function unlessGone(signal: Promise<void>): Promise<void> {
  try {
    await signal;
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}
