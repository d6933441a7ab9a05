import type { Operation } from './operation.js';
import type { Part } from './part.js';

/** One edit of a draft as the server has taken it. Applied in the order of `revision` to the draft of one revision before. */
export type DraftEdit = {
  /** `<session>.<number>`, given by the editor that made it: by it an editor recognises its own. */
  id: string;
  revision: number;
  operation: Operation;
  /** What it changed in the draft. */
  parts: Part[];
  /** User id, or `key:<id>` of a script. */
  by: string;
  /** null: a script, or a person who has left. */
  name: string | null;
  /** ISO 8601, UTC. */
  at: string;
};
