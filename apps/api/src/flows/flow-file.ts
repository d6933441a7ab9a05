import type { Json } from '@navette/flow';
import { type FlowDocument, flowDocumentSchema } from '@navette/flow';
import { type FlowFile, flowFileSchema } from '../contract/index.js';
import { ApiError } from '../errors.js';

/** A flow as a file: no secret and no data kept of tests in it, and connections by id only. */
export const flowFileOf = ({ pinned: _, ...document }: FlowDocument): FlowFile => ({
  navette: 'flow',
  format: 1,
  exportedAt: new Date().toISOString(),
  document,
});

/** The document of an exported file (or a bare document), without connections that are not here. */
export const documentOfFile = (file: unknown, hasConnection: (id: string) => boolean): FlowDocument => {
  const isFile = typeof file === 'object' && file !== null && 'navette' in file;
  const read = isFile ? flowFileSchema.safeParse(file) : flowDocumentSchema.safeParse(file);
  if (!read.success) {
    const places = read.error.issues.slice(0, 20).map(({ path, message }) => ({ field: path.join('.'), message }));
    throw new ApiError('fileUnreadable', { reason: places[0]?.field || 'navette' }, { fields: places } as Json);
  }
  const document = 'document' in read.data ? read.data.document : read.data;
  return {
    ...document,
    steps: Object.fromEntries(Object.entries(document.steps).map(([id, step]) => [id, keepKnown(step, hasConnection)])),
  };
};

const keepKnown = <Step extends FlowDocument['steps'][string]>(step: Step, hasConnection: (id: string) => boolean): Step => {
  if (!('connectionId' in step) || step.connectionId === undefined || hasConnection(step.connectionId)) return step;
  const { connectionId: _, ...without } = step;
  return without as Step;
};
