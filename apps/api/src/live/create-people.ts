import type { LiveMessage, StepId } from '@navette/flow';
import type { Store } from '@navette/store';

/** One open editor of a browser that is connected to this process. */
export type Seat = { sessionId: string; flowId: string; send(message: LiveMessage): void; last: string };

/** Also finds whose minute is over, and who left without a word, within this time. */
const lookEvery = 5_000;

/**
 * Who is in which flow, told to everybody who is there. The truth is in the database, where all processes write it; a notice or the clock
 * makes it read again, and what has not changed is not sent.
 */
export const createPeople = ({ store, failed }: { store: Store; failed: (error: unknown) => void }) => {
  const rooms = new Map<string, Set<Seat>>();
  const looking = new Map<string, Promise<void>>();
  let timer: NodeJS.Timeout | undefined;

  const readRoom = async (flowId: string): Promise<void> => {
    const people = await store.presence.of(flowId);
    const shown = JSON.stringify(people);
    for (const seat of rooms.get(flowId) ?? []) {
      if (seat.last === shown) continue;
      seat.last = shown;
      seat.send({ type: 'people', flowId, you: seat.sessionId, people });
    }
  };

  /** Readings of one room follow each other, so that an older answer never comes last. */
  const look = (flowId: string): Promise<void> => {
    const next = (looking.get(flowId) ?? Promise.resolve()).then(() => readRoom(flowId)).catch(failed);
    looking.set(flowId, next);
    return next.finally(() => looking.get(flowId) === next && looking.delete(flowId));
  };

  const tick = async (): Promise<void> => {
    try {
      await store.presence.seen([...rooms.values()].flatMap((seats) => [...seats].map(({ sessionId }) => sessionId)));
      await Promise.all([...rooms.keys()].map(look));
    } catch (error) {
      failed(error);
    }
  };

  return {
    async sit(of: { seat: string; flowId: string; userId: string; stepId: StepId | null; send: Seat['send'] }): Promise<Seat> {
      const seat = { sessionId: await store.presence.arrive(of), flowId: of.flowId, send: of.send, last: '' };
      rooms.set(of.flowId, (rooms.get(of.flowId) ?? new Set()).add(seat));
      timer ??= setInterval(() => void tick(), lookEvery).unref();
      await look(of.flowId);
      return seat;
    },
    async rise(seat: Seat): Promise<void> {
      const room = rooms.get(seat.flowId);
      room?.delete(seat);
      if (room?.size === 0) rooms.delete(seat.flowId);
      await store.presence.leave(seat.sessionId);
    },
    /** Somebody of a flow came, went or moved; without one: anything may have happened. */
    changed(flowId?: string): void {
      for (const each of flowId === undefined ? rooms.keys() : [flowId]) if (rooms.has(each)) void look(each);
    },
    async close(): Promise<void> {
      clearInterval(timer);
      const seats = [...rooms.values()].flatMap((room) => [...room]);
      rooms.clear();
      await Promise.all(seats.map(({ sessionId }) => store.presence.leave(sessionId))).catch(failed);
    },
  };
};
export type People = ReturnType<typeof createPeople>;
