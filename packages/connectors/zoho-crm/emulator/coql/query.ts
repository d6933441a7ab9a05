/** A parsed COQL query. */
export type Query = {
  columns: string[];
  module: string;
  where: Criterion;
  orderBy: { column: string; descending: boolean }[];
  limit: number;
  offset: number;
};

export type Scalar = string | number | boolean;

export type Criterion =
  | { kind: 'and'; parts: Criterion[] }
  | { kind: 'or'; parts: Criterion[] }
  | { kind: 'compare'; column: string; operator: '=' | '!=' | '<' | '>' | '<=' | '>=' | 'like' | 'not like'; value: Scalar }
  | { kind: 'in'; column: string; values: Scalar[]; not: boolean }
  | { kind: 'between'; column: string; from: Scalar; to: Scalar; not: boolean }
  | { kind: 'null'; column: string; not: boolean };

/** As Zoho words it: `near` is where it stopped understanding. */
export class CoqlSyntaxError extends Error {
  constructor(
    readonly details: { near: string; line: number; column: number } | { clause: string },
    message = 'invalid query formed',
  ) {
    super(message);
  }
}
