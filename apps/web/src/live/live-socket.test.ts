import type { LiveMessage } from '@navette/flow';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLiveSocket } from './live-socket';

/** A websocket whose other side is the test. */
class PracticeSocket {
  readyState = 0;
  sent: string[] = [];
  onopen?: () => void;
  onmessage?: (event: { data: string }) => void;
  onclose?: () => void;
  opens(): void {
    this.readyState = 1;
    this.onopen?.();
  }
  says(message: LiveMessage): void {
    this.onmessage?.({ data: JSON.stringify(message) });
  }
  breaks(): void {
    this.readyState = 3;
    this.onclose?.();
  }
  send(text: string): void {
    this.sent.push(text);
  }
  close(): void {
    this.breaks();
  }
}

const watchFrom = (rev: () => number, heard: LiveMessage[] = []) => ({
  request: () => ({ type: 'watchRun' as const, runId: 'run', after: rev() }),
  message: (message: LiveMessage) => void heard.push(message),
});

describe('createLiveSocket', () => {
  const sockets: PracticeSocket[] = [];
  const create = () =>
    createLiveSocket(() => {
      const socket = new PracticeSocket();
      sockets.push(socket);
      return socket as unknown as WebSocket;
    });
  beforeEach(() => {
    sockets.length = 0;
    vi.useFakeTimers();
  });
  afterEach(() => vi.useRealTimers());

  it('asks again with the newest rev after a lost connection, so that nothing is missed or repeated', () => {
    const live = create();
    let rev = 3;
    live.watch(watchFrom(() => rev));
    sockets[0]!.opens();
    expect(sockets[0]!.sent).toEqual(['{"type":"watchRun","runId":"run","after":3}']);
    rev = 8;
    sockets[0]!.breaks();
    expect(live.status()).toBe('lost');
    vi.advanceTimersByTime(1000);
    sockets[1]!.opens();
    expect(live.status()).toBe('open');
    expect(sockets[1]!.sent).toEqual(['{"type":"watchRun","runId":"run","after":8}']);
  });

  it('waits longer after each failure, at most eight seconds', () => {
    const live = create();
    live.watch(watchFrom(() => 0));
    for (let failure = 0; failure < 12; failure++) {
      sockets.at(-1)!.breaks();
      vi.advanceTimersByTime(8_000);
    }
    expect(sockets).toHaveLength(13);
  });

  it('closes when nobody listens any more, and does not come back', () => {
    const live = create();
    const stop = live.watch(watchFrom(() => 0));
    sockets[0]!.opens();
    stop();
    vi.advanceTimersByTime(60_000);
    expect(sockets).toHaveLength(1);
    expect(sockets[0]!.sent.at(-1)).toBe('{"type":"stop","runId":"run"}');
  });

  it('gives every listener every message', () => {
    const live = create();
    const heard: LiveMessage[] = [];
    live.watch(watchFrom(() => 0, heard));
    live.watch(watchFrom(() => 0, heard));
    sockets[0]!.opens();
    sockets[0]!.says({ type: 'ready', runId: 'run', rev: 1 });
    expect(heard).toHaveLength(2);
  });
});
