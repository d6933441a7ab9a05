import type { FlowDocument, Link, Step } from '@navette/flow';

/** A document from its steps after the trigger and its links as `from exit to`. */
export function flowOf(steps: Step[], links: string[]): FlowDocument {
  const trigger: Step = { id: 'trigger', kind: 'trigger', connector: 'test', trigger: 'happened', params: {} };
  return {
    format: 1,
    name: 'A test flow',
    steps: Object.fromEntries([trigger, ...steps].map((step) => [step.id, step])),
    links: links.map((link): Link => {
      const [from, exit, to] = link.split(' ') as [string, string, string];
      return { from, exit, to };
    }),
    settings: { timeZone: 'Europe/Paris', country: 'FR' },
    layout: { mode: 'automatic' },
  };
}
