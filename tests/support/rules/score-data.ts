/** UX-42: the scores that a webhook tells of one contact, and those that start a run. Used by the editor's test and the engine's. */
export const scoreData = {
  email: 'claire.leroy@example.com',
  atLeast: 50,
  below: 40,
  told: [20, 90, 55, 60, 39, 51],
  starting: [90, 51],
} as const;
