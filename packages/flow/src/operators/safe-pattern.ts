const longestPattern = 200;
/** Steps that a search may take at worst: some tens of milliseconds. */
const budget = 20_000_000;
const longestText = 10_000;

/**
 * A pattern that a person typed, made safe to run: JavaScript cannot stop a search that explodes, so patterns that can are refused.
 * Undefined when it is not a pattern, too long, repeats a repetition or a choice such as `(a+)+`, or refers back to a group.
 */
export const safePattern = (source: string): { test(text: string): boolean } | undefined => {
  const cost = source.length > longestPattern ? undefined : costOf(source);
  if (!cost) return undefined;
  try {
    const expression = new RegExp(source, 'i');
    const limit = textLimit(cost);
    return { test: (text) => text.length <= limit && expression.test(text) };
  } catch {
    return undefined;
  }
};

/** `repetitions` side by side make a search of n characters take up to n^(r+1)/(r+1)! steps, for each of the `ways` through its choices. */
type Cost = { repetitions: number; ways: number };

/** The text may be as long as the budget allows. */
const textLimit = ({ repetitions, ways }: Cost): number => {
  let factorial = 1;
  for (let factor = 2; factor <= repetitions + 1; factor += 1) factorial *= factor;
  return Math.min(longestText, Math.floor(((budget * factorial) / ways) ** (1 / (repetitions + 1))));
};

/** What is inside a group that must not be repeated. */
type Group = { repeats: boolean; choices: number };

/** An escape, a class, a range, the head of a group, or a single character. */
const tokens = /\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]|\{\d+(?:,\d*)?\}|\((?:\?(?:[:=!]|<[=!]|<[A-Za-z_]\w*>))?|[\s\S]/g;

const costOf = (source: string): Cost | undefined => {
  const open: Group[] = [{ repeats: false, choices: 1 }];
  const cost = { repetitions: 0, ways: 1 };
  let closed: Group | undefined;
  for (const [token] of source.matchAll(tokens)) {
    if (/^\\[1-9k]/.test(token)) return undefined;
    const repeats = repetitionOf(token);
    if (repeats !== 'no' && closed && (closed.repeats || closed.choices > 1)) return undefined;
    if (repeats === 'varies') {
      cost.repetitions += 1;
      for (const group of open) group.repeats = true;
    }
    if (token === '?' || (token === '|' && open.length > 1)) {
      cost.ways *= 2;
      for (const group of open) group.choices += 1;
    }
    closed = token === ')' ? open.pop() : undefined;
    if (token.startsWith('(')) open.push({ repeats: false, choices: 1 });
    if (open.length === 0) return undefined;
  }
  return cost;
};

/** `fixed`: always the same number of times, such as {4}. */
const repetitionOf = (token: string): 'no' | 'fixed' | 'varies' => {
  if (token === '*' || token === '+') return 'varies';
  const range = /^\{(\d+)(?:,(\d*))?\}$/.exec(token);
  if (!range) return 'no';
  return range[2] === undefined || range[1] === range[2] ? 'fixed' : 'varies';
};
