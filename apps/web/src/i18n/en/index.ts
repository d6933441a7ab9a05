import { account } from './account';
import { bench } from './bench';
import { canvas } from './canvas';
import { common } from './common';
import { conditions } from './conditions';
import { connections } from './connections';
import { drawing } from './drawing';
import { editing } from './editing';
import { editor } from './editor';
import { events } from './events';
import { flows } from './flows';
import { form } from './form';
import { home } from './home';
import { keys } from './keys';
import { me } from './me';
import { publishing } from './publishing';
import { runs } from './runs';
import { settings } from './settings';
import { shell } from './shell';
import { states } from './states';
import { stepForm } from './step-form';
import { tables } from './tables';
import { templates } from './templates';
import { together } from './together';

/** One file per part of the product; keys read `part.key`. */
export const en = {
  account,
  bench,
  canvas,
  common,
  conditions,
  connections,
  drawing,
  editing,
  editor,
  events,
  flows,
  form,
  home,
  keys,
  me,
  publishing,
  runs,
  settings,
  shell,
  states,
  stepForm,
  tables,
  templates,
  together,
};
