export { LocalError } from './local-error.js';
export { readSettings, type Settings } from './settings.js';
export { type Navette, startNavette } from './start-navette.js';
export { type Supervised, superviseProcess } from './supervise-process.js';
export { createTerminal, type Terminal } from './terminal.js';
