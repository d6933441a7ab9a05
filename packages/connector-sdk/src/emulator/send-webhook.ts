import { setTimeout as pause } from 'node:timers/promises';

export type Webhook = { url: string; headers?: Record<string, string>; body: string | Buffer };
export type WebhookOutcome = { delivered: boolean; attempts: number; status?: number; problem?: string };

export type WebhookOptions = {
  /** Made anew for each try, because vendors count tries in the body and sign again. From 1. */
  make(attempt: number): Webhook;
  /** Tries in all. */
  tries?: number;
  /** Milliseconds before the second try; doubled for each further one. */
  firstDelay?: number;
  signal?: AbortSignal;
};

/** Sends as a vendor does: any 2xx is taken, everything else is tried again. Used by emulators towards our own hook addresses. */
export const sendWebhook = async ({ make, tries = 6, firstDelay = 300, signal }: WebhookOptions): Promise<WebhookOutcome> => {
  let last: WebhookOutcome = { delivered: false, attempts: 0 };
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    if (attempt > 1) await pause(Math.min(firstDelay * 2 ** (attempt - 2), 30_000), undefined, { signal });
    last = await deliver(make(attempt), attempt);
    if (last.delivered) return last;
  }
  return last;
};

const deliver = async ({ url, headers, body }: Webhook, attempt: number): Promise<WebhookOutcome> => {
  try {
    const sent = typeof body === 'string' ? body : new Uint8Array(body);
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: sent,
      redirect: 'manual',
      signal: AbortSignal.timeout(10_000),
    });
    await response.arrayBuffer();
    return { delivered: response.ok, attempts: attempt, status: response.status };
  } catch (error) {
    return { delivered: false, attempts: attempt, problem: error instanceof Error ? error.message : String(error) };
  }
};
