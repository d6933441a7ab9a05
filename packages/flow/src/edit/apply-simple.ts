import { type FlowDocument, type Step, stepSchema } from '../document.js';
import type { Json } from '../json.js';
import { EditRefused } from './edit-refused.js';
import type { SimpleOperation } from './operation.js';
import { sameLink, stepOf } from './read-document.js';

export type Applied<Inverse> = { document: FlowDocument; inverse: Inverse };
type Kind = SimpleOperation['kind'];
type Of<K extends Kind> = Extract<SimpleOperation, { kind: K }>;
type Apply<K extends Kind> = (document: FlowDocument, operation: Of<K>) => Applied<SimpleOperation>;

/** One row per kind: what it does, and what undoes it. Nothing that is passed in is changed. */
const table: { [K in Kind]: Apply<K> } = {
  putStep: (document, { step }) => {
    const before = document.steps[step.id];
    const inverse: SimpleOperation = before ? { kind: 'putStep', step: before } : { kind: 'dropStep', stepId: step.id };
    return { document: { ...document, steps: { ...document.steps, [step.id]: step } }, inverse };
  },
  dropStep: (document, { stepId }) => {
    const step = stepOf(document, stepId);
    const { [stepId]: _dropped, ...steps } = document.steps;
    return { document: { ...document, steps }, inverse: { kind: 'putStep', step } };
  },
  putLink: (document, { link, index }) => {
    stepOf(document, link.from);
    stepOf(document, link.to);
    if (document.links.some((each) => sameLink(each, link))) throw new EditRefused('linkExists');
    return { document: { ...document, links: document.links.toSpliced(index, 0, link) }, inverse: { kind: 'dropLink', link } };
  },
  dropLink: (document, { link }) => {
    const index = document.links.findIndex((each) => sameLink(each, link));
    if (index < 0) throw new EditRefused('unknownLink');
    return { document: { ...document, links: document.links.toSpliced(index, 1) }, inverse: { kind: 'putLink', link, index } };
  },
  patchStep: (document, { stepId, set, remove }) => patchStep(document, stepId, { set, remove }),
  setParam: (document, { stepId, param, value }) => {
    const step = stepOf(document, stepId);
    if (!('params' in step)) throw new EditRefused('unfitting', stepId);
    const { [param]: before, ...others } = step.params;
    const params = value === undefined ? others : { ...step.params, [param]: value };
    const inverse: SimpleOperation = { kind: 'setParam', stepId, param, ...(before && { value: before }) };
    return { document: { ...document, steps: { ...document.steps, [stepId]: { ...step, params } } }, inverse };
  },
  pin: (document, { stepId, output }) => {
    stepOf(document, stepId);
    const before = document.pinned?.[stepId];
    const inverse: SimpleOperation = { kind: 'pin', stepId, ...(before !== undefined && { output: before }) };
    return { document: withMember(document, 'pinned', [stepId, output]), inverse };
  },
  putNote: (document, { note }) => {
    const before = document.notes?.[note.id];
    const inverse: SimpleOperation = before ? { kind: 'putNote', note: before } : { kind: 'dropNote', noteId: note.id };
    return { document: withMember(document, 'notes', [note.id, note]), inverse };
  },
  dropNote: (document, { noteId }) => {
    const note = document.notes?.[noteId];
    if (!note) throw new EditRefused('unknownNote', noteId);
    return { document: withMember(document, 'notes', [noteId, undefined]), inverse: { kind: 'putNote', note } };
  },
  putGroup: (document, { group }) => {
    const before = document.groups?.[group.id];
    const inverse: SimpleOperation = before ? { kind: 'putGroup', group: before } : { kind: 'dropGroup', groupId: group.id };
    return { document: withMember(document, 'groups', [group.id, group]), inverse };
  },
  dropGroup: (document, { groupId }) => {
    const group = document.groups?.[groupId];
    if (!group) throw new EditRefused('unknownGroup', groupId);
    return { document: withMember(document, 'groups', [groupId, undefined]), inverse: { kind: 'putGroup', group } };
  },
  renameFlow: (document, { name }) => ({ document: { ...document, name }, inverse: { kind: 'renameFlow', name: document.name } }),
  changeSettings: (document, { settings }) => {
    const given = Object.entries(settings).filter(([, value]) => value !== undefined);
    const before = document.settings as Record<string, unknown>;
    const after = Object.fromEntries(Object.entries({ ...before, ...Object.fromEntries(given) }).filter(([, value]) => value !== null));
    return {
      document: { ...document, settings: after as FlowDocument['settings'] },
      inverse: { kind: 'changeSettings', settings: Object.fromEntries(given.map(([name]) => [name, before[name] ?? null])) },
    };
  },
  setLayout: (document, { layout }) => ({ document: { ...document, layout }, inverse: { kind: 'setLayout', layout: document.layout } }),
  replaceDocument: (before, { document }) => ({ document, inverse: { kind: 'replaceDocument', document: before } }),
  setPosition: (document, { stepId, position }) => {
    if (document.layout.mode !== 'free') throw new EditRefused('automaticLayout');
    const { [stepId]: before, ...others } = document.layout.positions;
    const positions = position === undefined ? others : { ...others, [stepId]: position };
    const inverse: SimpleOperation = { kind: 'setPosition', stepId, ...(before && { position: before }) };
    return { document: { ...document, layout: { mode: 'free', positions } }, inverse };
  },
};

export const isSimple = (operation: { kind: string }): operation is SimpleOperation => Object.hasOwn(table, operation.kind);

export const applySimple = (document: FlowDocument, operation: SimpleOperation): Applied<SimpleOperation> =>
  (table[operation.kind] as Apply<Kind>)(document, operation);

type Collection = 'pinned' | 'notes' | 'groups';

/** Without any member left, the document is as one that never had the collection. */
const withMember = (document: FlowDocument, name: Collection, [id, value]: [id: string, value: unknown]): FlowDocument => {
  const { [name]: before = {}, ...rest } = document;
  const { [id]: _before, ...others } = before as Record<string, unknown>;
  const after = value === undefined ? others : { ...before, [id]: value };
  return (Object.keys(after).length === 0 ? rest : { ...rest, [name]: after }) as FlowDocument;
};

const fixed = ['id', 'kind', 'inside'];

const patchStep = (document: FlowDocument, stepId: string, { set, remove }: { set: Record<string, Json>; remove: string[] }) => {
  const before = stepOf(document, stepId);
  const names = [...Object.keys(set), ...remove];
  if (names.some((name) => fixed.includes(name))) throw new EditRefused('unfitting', names.join(', '));
  const kept = Object.fromEntries(Object.entries(before).filter(([name]) => !names.includes(name)));
  const parsed = stepSchema.safeParse({ ...kept, ...set });
  if (!parsed.success) throw new EditRefused('unfitting', parsed.error.issues[0]?.path.join('.'));
  const fitting = Object.entries(parsed.data).filter(([name]) => Object.hasOwn(set, name));
  if (fitting.length < Object.keys(set).length) throw new EditRefused('unfitting', Object.keys(set).join(', '));
  const after = { ...kept, ...Object.fromEntries(fitting) };
  const old = Object.entries(before).filter(([name, value]) => names.includes(name) && value !== undefined);
  const inverse: SimpleOperation = {
    kind: 'patchStep',
    stepId,
    set: Object.fromEntries(old),
    remove: names.filter((name) => !old.some(([known]) => known === name)),
  };
  return { document: { ...document, steps: { ...document.steps, [stepId]: after as Step } }, inverse };
};
