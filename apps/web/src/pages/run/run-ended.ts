import type { RunLine, RunState } from '@navette/flow';

const ended: RunState[] = ['done', 'failed', 'cancelled'];

export const hasEnded = (run: Pick<RunLine, 'state'>): boolean => ended.includes(run.state);
