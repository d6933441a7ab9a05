import type { FlowLine } from '@navette/api/contract';
import { describe, expect, it } from 'vitest';
import { flowHealth } from './flow-health';

const flow = (change: Partial<FlowLine>): FlowLine => ({
  id: 'f',
  name: 'Flow',
  on: true,
  liveVersion: 3,
  draftDiffers: false,
  draftChangedAt: '2026-01-01T00:00:00Z',
  lastRunAt: '2026-01-01T00:00:00Z',
  quiet: null,
  watch: null,
  counts24h: { done: 100 },
  inProgress: 0,
  connectors: [],
  folderId: null,
  labels: [],
  steps: [],
  ...change,
});

describe('flowHealth', () => {
  it('says held before anything else, because only a person can go on', () => {
    expect(flowHealth(flow({ counts24h: { held: 1, failed: 50 }, on: false }))).toBe('held');
  });

  it('calls a flow failing when one run in five or more fails, good when it is fewer', () => {
    expect(flowHealth(flow({ counts24h: { done: 100, failed: 2 } }))).toBe('good');
    expect(flowHealth(flow({ counts24h: { done: 10, failed: 2 } }))).toBe('failing');
  });

  it('tells drafts, switched-off, never run and quiet flows apart', () => {
    expect(flowHealth(flow({ liveVersion: null, on: false }))).toBe('draft');
    expect(flowHealth(flow({ on: false }))).toBe('off');
    expect(flowHealth(flow({ lastRunAt: null, counts24h: {} }))).toBe('never');
    expect(flowHealth(flow({ counts24h: {}, quiet: { since: '2026-01-01T00:00:00Z', usualEvery: 3_600_000 } }))).toBe('quiet');
    expect(flowHealth(flow({ counts24h: {} }))).toBe('good');
  });
});
