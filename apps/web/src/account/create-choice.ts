import { useSyncExternalStore } from 'react';

/** One of a few words that this browser keeps for the person in front of it; the first is what holds before anybody chose. */
export type Choice<Word extends string> = { current(): Word; choose(word: Word): void; use(): Word };

export function createChoice<const Word extends string>({
  key,
  choices,
}: {
  key: string;
  choices: readonly [Word, ...Word[]];
}): Choice<Word> {
  const listeners = new Set<() => void>();
  const current = (): Word => choices.find((word) => word === localStorage.getItem(key)) ?? choices[0];
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    current,
    choose: (word) => {
      localStorage.setItem(key, word);
      for (const listener of listeners) listener();
    },
    use: () => useSyncExternalStore(subscribe, current),
  };
}
