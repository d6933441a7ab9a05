import { expect, it } from 'vitest';
import { folderTree } from './folder-tree';

const folder = (id: string, parentId: string | null = null) => ({ id, name: id.toUpperCase(), parentId });

it('puts each folder before those that stand in it, with its way and all that is within it', () => {
  const lines = folderTree([folder('calls', 'sales'), folder('new', 'calls'), folder('sales'), folder('support')]);
  expect(lines.map(({ depth, path, within }) => [depth, path, [...within]])).toEqual([
    [0, 'SALES', ['sales', 'calls', 'new']],
    [1, 'SALES ▸ CALLS', ['calls', 'new']],
    [2, 'SALES ▸ CALLS ▸ NEW', ['new']],
    [0, 'SUPPORT', ['support']],
  ]);
});
