import { isOutage } from '@navette/store';

const FIRST_PAUSE = 50;
const LONGEST_PAUSE = 2000;

/**
 * Does the work, and again for as long as the database is away: an outage is nobody's failure, and no step fails by it. What was done before
 * it is in the journal, so `work` must find it there, as after a crash.
 */
export async function throughOutages<T>(work: () => Promise<T>): Promise<T> {
  for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    try {
      return await work();
    } catch (error) {
      if (!isOutage(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause).unref());
    }
  }
}
