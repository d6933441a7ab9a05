import { describe, expect, it } from 'vitest';
import { createAnnouncer } from './create-announcer';

const aReader = () => {
  const said: string[] = [];
  let clock = 10_000;
  const planned: { at: number; act: () => void }[] = [];
  const announce = createAnnouncer({
    say: (message) => said.push(message),
    now: () => clock,
    later: (act, delay) => planned.push({ at: clock + delay, act }),
  });
  const pass = (time: number) => {
    clock += time;
    for (const { act } of planned.splice(0).filter(({ at }) => at <= clock)) act();
  };
  return { said, announce, pass };
};

describe('the live region', () => {
  it('says the first thing at once and the next ones together, two seconds later', () => {
    const { said, announce, pass } = aReader();
    announce('Step deleted');
    announce('2 issues');
    announce('Undone');
    expect(said).toEqual(['Step deleted']);
    pass(2_000);
    expect(said).toEqual(['Step deleted', '2 issues. Undone']);
  });

  it('says the same thing again when it happens again', () => {
    const { said, announce, pass } = aReader();
    announce('Undone');
    pass(2_000);
    announce('Undone');
    expect(said).toEqual(['Undone', 'Undone']);
  });
});
