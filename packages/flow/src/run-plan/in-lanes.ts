type Lanes = {
  count: number;
  /** How many at the same time. */
  lanes: number;
  /** Asked before each one: true starts no further one. */
  isOver: () => boolean;
};

/** Does the work for 0 … count-1 in that order, `lanes` at a time. Lanes are created in order, so the order of starts is fixed. */
export const inLanes = async ({ count, lanes, isOver }: Lanes, work: (index: number) => Promise<void>): Promise<void> => {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < count && !isOver()) await work(next++);
  };
  await Promise.all(Array.from({ length: Math.min(lanes, count) }, lane));
};
