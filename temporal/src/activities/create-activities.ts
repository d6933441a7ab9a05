import type { BatchActivities } from '../workflows/protocol.js';
import { askKey } from '../workflows/protocol.js';
import { createAdvance } from './advance.js';
import { beginAsk } from './begin-ask.js';
import type { ActivityDependencies } from './dependencies.js';
import { InFlight } from './in-flight.js';
import { outOfAsyncContext } from './out-of-async-context.js';

const HEARTBEAT_EVERY = 3000;

/** The activities of one worker over its dependencies. */
export function createActivities(deps: ActivityDependencies): BatchActivities {
  const inFlight = new InFlight();
  const advance = createAdvance(deps, inFlight);
  return {
    advance(round) {
      outOfAsyncContext();
      return advance(round);
    },

    /** Waits for a slow call. The call goes on in this process; if the process is a new one, the journal knows what is safe. */
    async joinCall({ batchId, versionId, ask }) {
      const context = outOfAsyncContext();
      const memory = deps.memories.load(batchId, versionId, [ask.runId]);
      const beat = setInterval(() => context.heartbeat(), HEARTBEAT_EVERY);
      try {
        return await inFlight.join(`${batchId}/${askKey(ask)}`, () => beginAsk(deps, { batchId }, memory, ask)).answer;
      } finally {
        clearInterval(beat);
      }
    },
  };
}
