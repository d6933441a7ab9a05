import type { MantineColorsTuple } from '@mantine/core';

/** The accent. 7 carries white text on the light theme, 6 on the dark one (both ≥ 4.5:1). */
export const teal: MantineColorsTuple = [
  '#eaf7f5',
  '#d3ece9',
  '#a5dbd5',
  '#73c9c0',
  '#4ab8ae',
  '#26988f',
  '#128079',
  '#0c6b66',
  '#095652',
  '#06413e',
];

/** Danger; 6 and 7 carry white text. */
export const red: MantineColorsTuple = [
  '#fdeeec',
  '#fad8d4',
  '#f4b3ac',
  '#ef8d83',
  '#ec7468',
  '#ea6a5d',
  '#cf4033',
  '#b3261e',
  '#921c16',
  '#6e130f',
];

/** Draft chrome, and nothing else. */
export const violet: MantineColorsTuple = [
  '#f4f0fe',
  '#e6dcfb',
  '#ccb8f6',
  '#b193f1',
  '#9a74ec',
  '#8656e4',
  '#7443d6',
  '#6334bd',
  '#522a9c',
  '#40217a',
];

/** Paper and ink with a breath of teal; the dark theme is made of it. */
export const ink: MantineColorsTuple = [
  '#d9e2e1',
  '#b9c6c5',
  '#97a7a6',
  '#6f8180',
  '#435352',
  '#314140',
  '#243231',
  '#182423',
  '#121b1a',
  '#0c1312',
];
