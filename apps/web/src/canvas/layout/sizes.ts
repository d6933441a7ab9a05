/** Sizes of what is drawn, in pixels at zoom 1 (UX §4.4). Layout and drawing share them. */
export const card = { width: 264, height: 72 };
/** "Stop here". */
export const bar = { width: 264, height: 56 };
export const dot = { width: 14, height: 14 };
/** A place for `+` at the end of a path. */
export const end = { width: 28, height: 28 };
/** Around the body of a loop; the header is the loop's own card. */
export const frame = { padding: 28, headerGap: 64, bottom: 32, headerHeight: 72 };
/** Around the steps of a group; room for its name above the first of them. */
export const groupFrame = { padding: 20, head: 44 };
export const gap = { across: 56, down: 76 };
/** More room below a step whose links carry labels. */
export const labelRoom = 24;
/** Between a join dot and its step: they are placed as one. */
export const joinGap = 34;
/** Between a step and the open end below it, when that is its only way on: they are placed as one too. */
export const endGap = 30;
