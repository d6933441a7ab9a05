/** How long something has taken that people feel, for the browser's own tools and for the checks of UX-30. Only the newest is kept. */
export const timed = (what: 'layout' | 'compile', startedAt: number): void => {
  const name = `navette:${what}`;
  performance.clearMeasures(name);
  performance.measure(name, { start: startedAt, end: performance.now() });
};
