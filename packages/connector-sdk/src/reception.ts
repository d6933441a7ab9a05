import type { Dispatcher } from 'undici';
import { TooLarge } from './error-of-failure.js';

export type RawResponse = { status: number; headers: Record<string, string>; body: Buffer };

/** Bytes of an answer that are read; above it the connection is closed. */
const longestAnswer = 10 * 1024 * 1024;

/** Takes in one answer, whole. Giving up closes the connection, or keeps a request that still waits for one from being sent. */
export class Reception implements Dispatcher.DispatchHandler {
  readonly answer: Promise<RawResponse>;
  private resolve!: (response: RawResponse) => void;
  private reject!: (error: unknown) => void;
  private controller: Dispatcher.DispatchController | undefined;
  private gaveUp: Error | undefined;
  private status = 0;
  private headers: Record<string, string> = {};
  private length = 0;
  private readonly parts: Buffer[] = [];

  constructor() {
    this.answer = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
  }

  giveUp(reason: Error): void {
    this.gaveUp = reason;
    this.controller?.abort(reason);
    this.reject(reason);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.controller = controller;
    if (this.gaveUp) controller.abort(this.gaveUp);
  }

  /** Comes once more for each 1xx before the answer. */
  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: Record<string, string | string[] | undefined>): void {
    this.status = status;
    this.headers = plain(headers);
  }

  onResponseData(_: Dispatcher.DispatchController, part: Buffer): void {
    this.length += part.length;
    if (this.length > longestAnswer) this.giveUp(new TooLarge('The answer is above 10 MB'));
    else this.parts.push(part);
  }

  onResponseEnd(): void {
    const [first] = this.parts;
    this.resolve({ status: this.status, headers: this.headers, body: this.parts.length === 1 ? first! : Buffer.concat(this.parts) });
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    this.reject(error);
  }
}

const plain = (headers: Record<string, string | string[] | undefined>): Record<string, string> => {
  const made: Record<string, string> = {};
  for (const name in headers) {
    const value = headers[name];
    made[name] = Array.isArray(value) ? value.join(', ') : (value ?? '');
  }
  return made;
};
