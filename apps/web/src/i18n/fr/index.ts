import type { en } from '../en';
import type { French } from '../french';
import { canvas } from './canvas';
import { common } from './common';
import { shell } from './shell';
import { states } from './states';

export const fr: French<typeof en> = { canvas, common, shell, states };
