import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';

/** Few forms hold JSON, and its editor is large: it comes when first shown. */
const JsonEditor = lazy(async () => ({ default: (await import('./JsonEditor')).JsonEditor }));

export type JsonInputProps = {
  label: string;
  text: string;
  onChange(text: string): void;
  describedBy?: string;
  required?: boolean;
  /** Marked, for a reason that stands elsewhere. */
  invalid?: boolean;
  /** What else is wrong with it, when it can be read. */
  complaint?: string;
  readOnly?: boolean;
  minLines?: number;
};

/** JSON as people type it: highlighted, with the line that cannot be read. */
export const JsonInput = (props: JsonInputProps) => (
  <Suspense fallback={<Skeleton height={(props.minLines ?? 3) * 20 + 18} />}>
    <JsonEditor {...props} />
  </Suspense>
);
