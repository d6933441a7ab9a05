import type { LiveMessage, LiveRequest, StepRow } from '@navette/flow';
import WebSocket from 'ws';

/** A browser's look at `/api/live`, without a browser. `lose()` breaks the connection as a dead network does. */
export type LiveClient = { messages: LiveMessage[]; rows(): StepRow[]; ask(request: LiveRequest): void; lose(): void };

export async function liveClient(address: string, key: string): Promise<LiveClient> {
  const socket = new WebSocket(`${address.replace('http', 'ws')}/api/live`, { headers: { authorization: `Bearer ${key}` } });
  const messages: LiveMessage[] = [];
  socket.on('message', (data) => messages.push(JSON.parse(String(data)) as LiveMessage));
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  return {
    messages,
    rows: () => messages.flatMap((message) => (message.type === 'steps' ? message.rows : [])),
    ask: (request) => socket.send(JSON.stringify(request)),
    lose: () => socket.terminate(),
  };
}
