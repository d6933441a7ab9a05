import { type FlowDocument, type Link, ref, type Step, text } from '@navette/flow';
import { trigger } from '../../product/documents.js';

type Numbered<S extends Step> = S extends Step ? Omit<S, 'id'> : never;

const send: Numbered<Step> = {
  kind: 'action',
  connector: 'core',
  action: 'http-request',
  params: { url: text('https://example.org/', ref('trigger', 'body.id')) },
};
const question: Numbered<Step> = {
  kind: 'branch',
  mode: 'first',
  paths: ['Yes', 'Perhaps'].map((label) => ({ id: label.toLowerCase(), label, when: { kind: 'all', of: [] } })),
};

/** A flow of so many steps as somebody draws it: rows of actions, and every twelfth step a branch whose paths meet again. */
export const longFlow = (count: number): FlowDocument => {
  const steps: Record<string, Step> = { trigger: trigger('webhook-received') };
  const links: Link[] = [];
  const add = (step: Numbered<Step>, ...after: [from: string, exit: string][]): string => {
    const id = `step-${Object.keys(steps).length}`;
    steps[id] = { id, ...step } as Step;
    for (const [from, exit] of after) links.push({ from, exit, to: id });
    return id;
  };
  let last = 'trigger';
  while (Object.keys(steps).length < count) {
    if (Object.keys(steps).length % 12 !== 4 || Object.keys(steps).length + 6 > count) {
      last = add(send, [last, 'next']);
      continue;
    }
    const branch = add(question, [last, 'next']);
    const paths = ['yes', 'perhaps', 'otherwise'].map((exit) => add(send, [branch, exit]));
    last = add(send, ...paths.map((id): [string, string] => [id, 'next']));
  }
  return {
    format: 1,
    name: 'Long flow',
    steps,
    links,
    settings: { timeZone: 'Europe/Paris', country: 'FR' },
    layout: { mode: 'automatic' },
  };
};
