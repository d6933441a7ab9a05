import type { Json } from '../json.js';
import type { Scope } from '../scope.js';
import type { Words } from '../words.js';

export type OperatorScope = Pick<Scope, 'now' | 'timeZone' | 'country' | 'calendars'> & {
  /** What the left side was before, for operators that ask about it; undefined when it has not changed or nobody says so. */
  before?: Json;
};

/** `any`: offered for every kind of data. */
export type DataType = 'text' | 'number' | 'date' | 'yesNo' | 'list' | 'record' | 'any';

/** How many values stand on the right; `many`: one or more, lists among them count as their items. */
export type Arity = 0 | 1 | 2 | 'many';

export type OperatorDefinition = {
  /** In the list of operators. */
  title: Words;
  /** After the name of the left side: "is between {1} and {2}"; without places the right side follows. Absent: the title. */
  sentence?: Words;
  types: readonly DataType[];
  arity: Arity;
  /** Asked about what is missing too. All others are false when either side is missing. */
  asksAboutMissing?: boolean;
  /** Asked about what the app says was there before (`previous` beside the data); offered only where it says so. */
  asksAboutBefore?: boolean;
  /** The right side may name one of several calendars. */
  takesCalendar?: boolean;
  /** `right` has as many values as `arity` says; none is blank. Never throws. */
  holds(left: Json | undefined, right: readonly Json[], scope: OperatorScope): boolean;
};
