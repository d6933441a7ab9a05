/** Builds COQL. Values are always quoted here and nowhere else. */
export type Operator =
  | 'is'
  | 'isNot'
  | 'contains'
  | 'startsWith'
  | 'endsWith'
  | 'isOneOf'
  | 'moreThan'
  | 'atLeast'
  | 'lessThan'
  | 'atMost'
  | 'isEmpty'
  | 'isNotEmpty';

export type Scalar = string | number | boolean;

export const quoted = (value: Scalar): string => (typeof value === 'string' ? `'${value.replace(/['\\]/g, '\\$&')}'` : String(value));

/** `Last_Name = 'Dupont'`. */
export const criterion = (field: string, operator: Operator, value: Scalar | Scalar[] = ''): string => {
  const one = Array.isArray(value) ? (value[0] ?? '') : value;
  switch (operator) {
    case 'is':
      return `${field} = ${quoted(one)}`;
    case 'isNot':
      return `${field} != ${quoted(one)}`;
    case 'contains':
      return `${field} like ${quoted(`%${one}%`)}`;
    case 'startsWith':
      return `${field} like ${quoted(`${one}%`)}`;
    case 'endsWith':
      return `${field} like ${quoted(`%${one}`)}`;
    case 'isOneOf':
      return `${field} in (${[value].flat().map(quoted).join(', ')})`;
    case 'moreThan':
      return `${field} > ${quoted(one)}`;
    case 'atLeast':
      return `${field} >= ${quoted(one)}`;
    case 'lessThan':
      return `${field} < ${quoted(one)}`;
    case 'atMost':
      return `${field} <= ${quoted(one)}`;
    case 'isEmpty':
      return `${field} is null`;
    case 'isNotEmpty':
      return `${field} is not null`;
  }
};

/** Zoho wants parentheses around every pair as soon as there are more than two criteria: `((a and b) and c)`. */
export const joined = (word: 'and' | 'or', criteria: string[]): string => criteria.reduce((left, right) => `(${left} ${word} ${right})`);

export type Select = { columns: string[]; module: string; where: string; orderBy?: string; limit?: number; offset?: number };

export const select = ({ columns, module, where, orderBy, limit = 200, offset = 0 }: Select): string =>
  `select ${columns.join(', ')} from ${module} where ${where}${orderBy ? ` order by ${orderBy}` : ''} limit ${offset}, ${limit}`;

/** COQL's moments have an offset and no milliseconds. */
export const coqlTime = (time: Date): string => `${time.toISOString().slice(0, 19)}+00:00`;
