import type { WaitFor } from '@navette/flow';

export const waitKinds = ['duration', 'until', 'clock', 'businessHours', 'event', 'approval'] as const satisfies readonly WaitFor['kind'][];

/** A wait as it starts, before anybody has filled it in. */
export const startingWait = (kind: WaitFor['kind']): WaitFor => {
  const nothing = { kind: 'literal' as const, value: '' };
  const deadline = { amount: 3, unit: 'days' as const };
  switch (kind) {
    case 'duration':
      return { kind, duration: { amount: 1, unit: 'hours' } };
    case 'until':
      return { kind, date: nothing };
    case 'clock':
      return { kind, weekday: 'monday', time: '09:00' };
    case 'businessHours':
      return { kind };
    case 'event':
      return { kind, connector: '', trigger: '', matches: nothing, deadline };
    case 'approval':
      return { kind, question: nothing, facts: [], deadline };
  }
};
