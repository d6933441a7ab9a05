import { ApiError } from '../errors.js';

/** CSV as RFC 4180 has it, also with semicolons as French spreadsheets write it. Quoted fields may hold line ends. */
export const readCsv = (text: string): string[][] => {
  const source = text.replace(/^\uFEFF/, '');
  const separator = separatorOf(source);
  const rows: string[][] = [];
  let row: string[] = [];
  let position = 0;
  while (position < source.length) {
    const field = source[position] === '"' ? readQuoted(source, position, rows.length + 1) : readBare(source, position, separator);
    row.push(field.value);
    position = field.end;
    if (source[position] === separator) {
      position += 1;
      if (position === source.length) row.push('');
      continue;
    }
    position += source.startsWith('\r\n', position) ? 2 : 1;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows.filter((fields) => fields.some((field) => field.trim() !== ''));
};

const separatorOf = (source: string): string => {
  const first = source.split('\n', 1)[0] ?? '';
  return first.split(';').length > first.split(',').length ? ';' : ',';
};

const readBare = (source: string, start: number, separator: string): { value: string; end: number } => {
  let end = start;
  while (end < source.length && source[end] !== separator && source[end] !== '\n' && source[end] !== '\r') end += 1;
  return { value: source.slice(start, end), end };
};

const readQuoted = (source: string, start: number, line: number): { value: string; end: number } => {
  let value = '';
  for (let position = start + 1; position < source.length; position += 1) {
    if (source[position] !== '"') value += source[position];
    else if (source[position + 1] === '"') {
      value += '"';
      position += 1;
    } else return { value, end: position + 1 };
  }
  throw new ApiError('csvUnreadable', { line });
};

/** One text for spreadsheets. A field that would be taken for a formula gets a quote before it. */
export const writeCsv = (rows: string[][]): string => rows.map((row) => `${row.map(writeField).join(',')}\r\n`).join('');

const writeField = (field: string): string => {
  const safe = /^[=@\t\r]/.test(field) || /^[+-](?![\d .()-]*$)/.test(field) ? `'${field}` : field;
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
