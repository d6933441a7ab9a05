import { applyOperation, literal, type Operation } from '@navette/flow';
import { expect, it } from 'vitest';
import type { EditorValue } from '../editor-context';
import { aFlow } from '../testing/a-flow';
import { isOnlyWords } from './use-unhurried';

const before = { document: aFlow(), issues: [], samples: {}, tool: null } as unknown as EditorValue;
const after = (operation: Operation): EditorValue => ({
  ...before,
  document: applyOperation(before.document, operation).document,
  samples: {},
});

it('lets the drawing wait for what is typed into a field', () => {
  expect(isOnlyWords(before, after({ kind: 'setParam', stepId: 'task', param: 'subject', value: literal('Call back') }))).toBe(true);
});

it('draws at once what has another place, another name, or another issue', () => {
  expect(isOnlyWords(before, after({ kind: 'renameFlow', name: 'Another' }))).toBe(false);
  expect(isOnlyWords(before, { ...before, document: { ...before.document, links: [] } })).toBe(false);
  expect(isOnlyWords(before, { ...before, issues: [] })).toBe(false);
});
