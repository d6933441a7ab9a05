import type { LiveMessage, LiveRequest } from '@navette/flow';

type Listener = {
  message(message: LiveMessage): void;
  /** Asked at every (re)connection, so that the request holds the newest `rev`. */
  request(): LiveRequest;
};
export type LiveStatus = 'connecting' | 'open' | 'lost';

const firstDelay = 300;
const longestDelay = 8_000;

/**
 * One websocket for the whole page. It opens with the first listener, closes after the last, and after a loss it comes back by
 * itself and asks again: with `rev` in the request nothing is missed and nothing repeated.
 */
export const createLiveSocket = (open: () => WebSocket) => {
  const listeners = new Set<Listener>();
  const statusListeners = new Set<() => void>();
  let socket: WebSocket | undefined;
  let status: LiveStatus = 'connecting';
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const setStatus = (next: LiveStatus): void => {
    if (status === next) return;
    status = next;
    for (const listener of statusListeners) listener();
  };

  const send = (request: LiveRequest): void => {
    if (socket?.readyState === 1) socket.send(JSON.stringify(request));
  };

  const connect = (): void => {
    timer = undefined;
    const current = open();
    socket = current;
    current.onopen = () => {
      failures = 0;
      setStatus('open');
      for (const listener of listeners) send(listener.request());
    };
    current.onmessage = (event) => {
      const message = JSON.parse(String(event.data)) as LiveMessage;
      for (const listener of listeners) listener.message(message);
    };
    current.onclose = () => {
      if (socket !== current) return;
      socket = undefined;
      if (listeners.size > 0) comeBack();
    };
  };

  const comeBack = (): void => {
    setStatus('lost');
    const delay = Math.min(longestDelay, firstDelay * 2 ** failures);
    failures += 1;
    timer ??= setTimeout(connect, delay);
  };

  const leave = (listener: Listener): void => {
    listeners.delete(listener);
    const request = listener.request();
    if (request.type === 'watchRun') send({ type: 'stop', runId: request.runId });
    if (request.type === 'watchFlow') send({ type: 'leaveFlow', flowId: request.flowId });
    if (listeners.size > 0) return;
    clearTimeout(timer);
    timer = undefined;
    socket?.close();
    socket = undefined;
    status = 'connecting';
  };

  return {
    watch(listener: Listener): () => void {
      listeners.add(listener);
      if (socket) send(listener.request());
      else if (!timer) connect();
      return () => leave(listener);
    },
    /** Says something once; without a connection nobody hears it, and `request` must say it again. */
    say: send,
    status: (): LiveStatus => status,
    onStatus(listener: () => void): () => void {
      statusListeners.add(listener);
      return () => statusListeners.delete(listener);
    },
  };
};

export const liveSocket = createLiveSocket(() => new WebSocket(`${location.origin.replace(/^http/, 'ws')}/api/live`));
