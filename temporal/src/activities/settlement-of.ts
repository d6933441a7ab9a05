import type { Json, Phase, PlanStep, Settlement } from '@navette/flow';
import type { JournalRow } from '@navette/store';

/** What a journaled row tells the interpreter; undefined while the step is not settled. */
export function settlementOf(step: PlanStep, row: JournalRow, phase: Phase): Settlement | undefined {
  if (step.kind === 'loop' && phase === 'start' && (row.state === 'running' || row.state === 'done'))
    return { status: 'done', exits: ['each'], turns: turnsOf(row.output) };
  if (row.state === 'done') return { status: 'done', exits: row.exits, ...(step.kind === 'stop' && { ends: step.as }) };
  if (row.state === 'skipped') return { status: 'skipped', exits: row.exits };
  if (row.state === 'failed') return { status: 'failed', exits: row.exits, ...(row.exits.length === 0 && { unhandled: true }) };
  return undefined;
}

const turnsOf = (output: Json): number => {
  const items = output && typeof output === 'object' && !Array.isArray(output) ? output.items : undefined;
  return Array.isArray(items) ? items.length : 0;
};
