import type { Answer } from '../workflows/protocol.js';

export type Flight = { answer: Promise<Answer>; since: number; settled: boolean };

/** What is under way in this process. An ask made again is joined, never begun twice. */
export class InFlight {
  private readonly flights = new Map<string, Flight>();

  get size(): number {
    return this.flights.size;
  }

  join(key: string, begin: () => Promise<Answer>): Flight {
    const known = this.flights.get(key);
    if (known) return known;
    const flight: Flight = { answer: begin(), since: Date.now(), settled: false };
    const settle = () => {
      flight.settled = true;
      this.flights.delete(key);
    };
    flight.answer.then(settle, settle);
    this.flights.set(key, flight);
    return flight;
  }
}
