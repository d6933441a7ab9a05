import type { FlowDocument, Link, Step } from '@navette/flow';
import { emptyDocument } from '../flows/empty-document.js';
import type { TemplateContext } from './template.js';

/** A document from its steps, in order, and its links. */
export const documentOf = ({ name, habits }: TemplateContext, steps: Step[], links: Link[]): FlowDocument => ({
  ...emptyDocument(name, habits),
  steps: Object.fromEntries(steps.map((step) => [step.id, step])),
  links,
});

/** @example { ...connectionOf(context, 'ringover') } */
export const connectionOf = ({ connections }: TemplateContext, connector: string): { connectionId?: string } =>
  connections[connector] ? { connectionId: connections[connector] } : {};
