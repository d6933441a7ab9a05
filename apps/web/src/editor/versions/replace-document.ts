import type { FlowDocument, Operation } from '@navette/flow';

/** One edit, undone as one, that turns a document into another: "make this version the draft". */
export const replaceDocument = (from: FlowDocument, to: FlowDocument): Operation => ({
  kind: 'many',
  operations: [
    ...Object.keys(from.notes ?? {}).map((noteId): Operation => ({ kind: 'dropNote', noteId })),
    ...Object.keys(from.groups ?? {}).map((groupId): Operation => ({ kind: 'dropGroup', groupId })),
    ...from.links.map((link): Operation => ({ kind: 'dropLink', link })),
    ...Object.keys(from.steps).map((stepId): Operation => ({ kind: 'dropStep', stepId })),
    ...Object.values(to.steps).map((step): Operation => ({ kind: 'putStep', step })),
    ...to.links.map((link, index): Operation => ({ kind: 'putLink', link, index })),
    ...Object.values(to.notes ?? {}).map((note): Operation => ({ kind: 'putNote', note })),
    ...Object.values(to.groups ?? {}).map((group): Operation => ({ kind: 'putGroup', group })),
    { kind: 'renameFlow', name: to.name },
    { kind: 'changeSettings', settings: to.settings },
    { kind: 'setLayout', layout: to.layout },
  ],
});
