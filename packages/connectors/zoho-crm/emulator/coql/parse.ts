import { CoqlSyntaxError, type Criterion, type Query, type Scalar } from './query.js';
import { syntaxErrorAt, type Token, tokensOf } from './tokens.js';

/**
 * Reads `select a, b from Module where … [order by c desc, d] [limit [offset,] count]`.
 * The where clause is mandatory, at most 25 criteria and 2,000 rows: as Zoho's v8 has it.
 */
export const parseCoql = (text: string): Query => {
  const reader = new Reader(text);
  reader.word('select');
  const columns = reader.list(() => reader.name());
  reader.word('from');
  const module = reader.name();
  if (!reader.takes('where')) throw new CoqlSyntaxError({ clause: 'where' }, 'missing clause');
  const where = either(reader);
  const orderBy = reader.takes('order') ? order(reader) : [];
  const limits = reader.takes('limit') ? reader.list(() => reader.count()) : [];
  reader.end();
  if (countOf(where) > 25) throw new CoqlSyntaxError({ clause: 'where' }, 'too many criteria');
  const [first = 200, second] = limits;
  return { columns, module, where, orderBy, limit: second ?? first, offset: second === undefined ? 0 : first };
};

const order = (reader: Reader): Query['orderBy'] => {
  reader.word('by');
  return reader.list(() => {
    const column = reader.name();
    const descending = reader.takes('desc');
    if (!descending) reader.takes('asc');
    return { column, descending };
  });
};

const either = (reader: Reader): Criterion => chain('or', () => chain('and', () => single(reader), reader), reader);

const chain = (kind: 'and' | 'or', part: () => Criterion, reader: Reader): Criterion => {
  const parts = [part()];
  while (reader.takes(kind)) parts.push(part());
  return parts.length === 1 && parts[0] ? parts[0] : { kind, parts };
};

const single = (reader: Reader): Criterion => {
  if (reader.takes('(')) {
    const inner = either(reader);
    reader.sign(')');
    return inner;
  }
  return comparison(reader, reader.name());
};

const comparison = (reader: Reader, column: string): Criterion => {
  if (reader.takes('is')) {
    const not = reader.takes('not');
    reader.word('null');
    return { kind: 'null', column, not };
  }
  const not = reader.takes('not');
  if (reader.takes('in')) return { kind: 'in', column, values: reader.values(), not };
  if (reader.takes('like')) return { kind: 'compare', column, operator: not ? 'not like' : 'like', value: reader.value() };
  if (reader.takes('between')) {
    const from = reader.value();
    reader.word('and');
    return { kind: 'between', column, from, to: reader.value(), not };
  }
  const operator = (['<=', '>=', '!=', '=', '<', '>'] as const).find((sign) => reader.takes(sign));
  if (!operator || not) throw reader.error();
  return { kind: 'compare', column, operator, value: reader.value() };
};

const countOf = (criterion: Criterion): number =>
  'parts' in criterion ? criterion.parts.reduce((sum, part) => sum + countOf(part), 0) : 1;

/** Walks over the tokens; every method takes what it names or throws where it stands. */
class Reader {
  private readonly tokens: Token[];
  private position = 0;

  constructor(private readonly text: string) {
    this.tokens = tokensOf(text);
  }

  error(): CoqlSyntaxError {
    return syntaxErrorAt(this.text, this.tokens[this.position]?.at ?? this.text.length);
  }

  takes(text: string): boolean {
    const token = this.tokens[this.position];
    if (!token || token.kind === 'value' || token.text.toLowerCase() !== text) return false;
    this.position += 1;
    return true;
  }

  word(text: string): void {
    if (!this.takes(text)) throw this.error();
  }

  sign(text: string): void {
    this.word(text);
  }

  name(): string {
    const token = this.tokens[this.position];
    if (token?.kind !== 'word') throw this.error();
    this.position += 1;
    return token.text;
  }

  value(): Scalar {
    if (this.takes('true')) return true;
    if (this.takes('false')) return false;
    const token = this.tokens[this.position];
    if (token?.kind !== 'value') throw this.error();
    this.position += 1;
    return token.value;
  }

  count(): number {
    const value = this.value();
    if (typeof value !== 'number' || value < 0) throw this.error();
    return value;
  }

  values(): Scalar[] {
    this.sign('(');
    const values = this.list(() => this.value());
    this.sign(')');
    return values;
  }

  list<T>(item: () => T): T[] {
    const items = [item()];
    while (this.takes(',')) items.push(item());
    return items;
  }

  end(): void {
    if (this.position < this.tokens.length) throw this.error();
  }
}
