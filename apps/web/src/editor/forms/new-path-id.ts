import type { BranchStep, ExitId } from '@navette/flow';

/** An exit that the branch does not have yet; never `otherwise`. */
export const newPathId = ({ paths }: BranchStep): ExitId => {
  for (let number = paths.length + 1; ; number += 1) {
    const id = `path-${number}`;
    if (!paths.some((path) => path.id === id)) return id;
  }
};
