import type { BranchStep, FlowDocument } from '../document.js';
import type { Json } from '../json.js';
import { EditRefused } from './edit-refused.js';
import type { ComposedOperation } from './operation.js';
import { stepOf } from './read-document.js';
import type { Recorder } from './recorder.js';
import { dropExit } from './step-edits.js';

type Of<K extends ComposedOperation['kind']> = Extract<ComposedOperation, { kind: K }>;
type Path = BranchStep['paths'][number];

/** Last by default; "otherwise" comes after all of them anyway. */
export const addPath = (edit: Recorder, { stepId, path, index }: Of<'addPath'>): void => {
  const { paths } = branchOf(edit.document, stepId);
  if (path.id === 'otherwise' || paths.some(({ id }) => id === path.id)) throw new EditRefused('idTaken', path.id);
  setPaths(edit, stepId, paths.toSpliced(index ?? paths.length, 0, path));
};

export const removePath = (edit: Recorder, { stepId, pathId }: Of<'removePath'>): void => {
  const { paths } = branchOf(edit.document, stepId);
  pathOf(paths, pathId);
  dropExit(edit, stepId, pathId);
  setPaths(
    edit,
    stepId,
    paths.filter(({ id }) => id !== pathId),
  );
};

/** `index` moves the path; the first one that matches is taken, so order counts. */
export const changePath = (edit: Recorder, { stepId, pathId, set, index }: Of<'changePath'>): void => {
  const { paths } = branchOf(edit.document, stepId);
  const at = pathOf(paths, pathId);
  const given = Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined));
  const changed = { ...paths[at], ...given } as Path;
  setPaths(edit, stepId, paths.toSpliced(at, 1).toSpliced(index ?? at, 0, changed));
};

const branchOf = (document: FlowDocument, stepId: string): BranchStep => {
  const step = stepOf(document, stepId);
  if (step.kind !== 'branch') throw new EditRefused('unfitting', stepId);
  return step;
};

const pathOf = (paths: Path[], pathId: string): number => {
  const at = paths.findIndex(({ id }) => id === pathId);
  if (at < 0) throw new EditRefused('unknownPath', pathId);
  return at;
};

const setPaths = (edit: Recorder, stepId: string, paths: Path[]): void =>
  edit.do({ kind: 'patchStep', stepId, set: { paths: paths as unknown as Json }, remove: [] });
