import { setTimeout as delay } from 'node:timers/promises';

/** Asks again and again until the answer is `good`; after `seconds` it says what the last answer was. */
export async function until<T>(ask: () => Promise<T>, good: (answer: T) => boolean, seconds = 20): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (good(answer)) return answer;
    if (Date.now() > end) throw new Error(`Still not so after ${seconds} s: ${JSON.stringify(answer)?.slice(0, 2000)}`);
    await delay(50);
  }
}
