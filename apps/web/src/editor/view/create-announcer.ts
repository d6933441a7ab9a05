/** At most one message every two seconds, so that a screen reader can finish; what comes meanwhile is said together. */
const pause = 2_000;

type Options = { say(message: string): void; now?: () => number; later?: (act: () => void, delay: number) => unknown };

export const createAnnouncer = ({ say, now = Date.now, later = setTimeout }: Options) => {
  let quietUntil = 0;
  let waiting: string[] = [];
  const flush = (): void => {
    const message = waiting.join('. ');
    waiting = [];
    quietUntil = now() + pause;
    say(message);
  };
  return (message: string): void => {
    if (waiting.at(-1) === message) return;
    waiting.push(message);
    if (waiting.length > 1) return;
    const delay = quietUntil - now();
    if (delay <= 0) flush();
    else later(flush, delay);
  };
};
