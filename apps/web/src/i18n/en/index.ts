import { canvas } from './canvas';
import { common } from './common';
import { shell } from './shell';
import { states } from './states';

/** One file per part of the product; keys read `part.key`. */
export const en = { canvas, common, shell, states };
