import { expect, test } from 'vitest';
// @ts-expect-error the scripts are plain JavaScript: they run before anything is installed
import { nodeProblem } from './check-node.mjs';

test.each(['20.19.0', '20.20.2', '22.1.0'])('Node %s is new enough', (version) => {
  expect(nodeProblem(version)).toBeUndefined();
});

test.each(['18.20.0', '20.18.1'])('Node %s is too old, said in one sentence with the remedy', (version) => {
  expect(nodeProblem(version)).toBe(
    `Navette needs Node 20.19 or later and this is Node ${version}. Install a newer Node, then start again.`,
  );
});
