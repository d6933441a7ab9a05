/** The words of how a flow is, by which the list can be narrowed too. */
export const flowStates = ['good', 'failing', 'held', 'quiet', 'never', 'draft', 'off'] as const;
export type Health = (typeof flowStates)[number];
