import type { Link, Step, StepId } from '@navette/flow';

type End = { from: StepId; exit: string };

/**
 * Draws a flow from top to bottom: each step takes all paths that are open, so that what comes after a branch joins them.
 *
 * @example Drawing.from(trigger).next(find).fork(known, { new: (path) => path.next(lead) }).next(task)
 */
export class Drawing {
  private constructor(
    readonly steps: Step[],
    readonly links: Link[],
    private ends: End[],
  ) {}

  static from(trigger: Step): Drawing {
    return new Drawing([trigger], [], [{ from: trigger.id, exit: 'next' }]);
  }

  /** A step that is not wanted is passed over. */
  next(step: Step | false | undefined): Drawing {
    if (!step) return this;
    this.add(step);
    this.ends = step.kind === 'stop' ? [] : [{ from: step.id, exit: 'next' }];
    return this;
  }

  /** `paths`: what stands on each way out of the branch; a way that is not named goes on to the step after it. */
  fork(branch: Extract<Step, { kind: 'branch' }>, paths: Record<string, (path: Drawing) => Drawing>): Drawing {
    this.add(branch);
    const exits = [...branch.paths.map(({ id }) => id), 'otherwise'];
    this.ends = exits.flatMap((exit) => {
      const path = new Drawing(this.steps, this.links, [{ from: branch.id, exit }]);
      return (paths[exit]?.(path) ?? path).ends;
    });
    return this;
  }

  private add(step: Step): void {
    this.steps.push(step);
    this.links.push(...this.ends.map((end) => ({ ...end, to: step.id })));
  }
}
