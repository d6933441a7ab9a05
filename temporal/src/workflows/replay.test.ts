import { Worker } from '@temporalio/worker';
import { expect, it } from 'vitest';
import { readHistories } from '../testing/history-files.js';
import { workflowBundle } from '../worker/workflow-bundle.js';

it('replays every recorded history with today’s interpreter', { timeout: 120_000 }, async () => {
  const histories = await readHistories();
  expect(histories.length).toBeGreaterThanOrEqual(6);
  const failures: string[] = [];
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle: await workflowBundle() }, histories)) {
    if (error) failures.push(`${workflowId}: ${error.message}`);
  }
  expect(failures).toEqual([]);
});
