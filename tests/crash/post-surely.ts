import { setTimeout as delay } from 'node:timers/promises';

/** A sender that keeps trying until the event is accepted; the id lets Navette recognise a second delivery. */
export async function postSurely(hook: string, id: string): Promise<void> {
  for (;;) {
    try {
      const response = await fetch(hook, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-request-id': id },
        body: JSON.stringify({ id, score: 62 }),
        signal: AbortSignal.timeout(10_000),
      });
      await response.arrayBuffer();
      if (response.status === 202) return;
    } catch {
      // Nobody there just now: that is what this test makes happen.
    }
    await delay(100);
  }
}
