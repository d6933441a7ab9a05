import type { FlowDocument } from '@navette/flow';
import { emptyDocument } from '../flows/empty-document.js';
import type { Drawing } from './drawing.js';
import type { TemplateContext } from './template.js';

/** A document of what was drawn. */
export const documentOf = ({ name, habits }: TemplateContext, { steps, links }: Drawing): FlowDocument => ({
  ...emptyDocument(name, habits),
  steps: Object.fromEntries(steps.map((step) => [step.id, step])),
  links,
});

/** @example { ...connectionOf(context, 'ringover') } */
export const connectionOf = ({ connections }: TemplateContext, connector: string): { connectionId?: string } =>
  connections[connector] ? { connectionId: connections[connector] } : {};
