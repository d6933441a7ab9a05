import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { partsOfValue } from '../pills/parts-of-value';
import type { ControlProps } from './control-props';
import { JsonField } from './JsonField';

/** Its editor is large and few steps have one: it comes when first shown. */
const RichTextField = lazy(async () => ({ default: (await import('../pills/RichTextField')).RichTextField }));

/** Text with emphasis, lists and links, and pills in it. */
export const RichTextControl = (props: ControlProps) => {
  if (partsOfValue(props.value) === null) return <JsonField {...props} required={props.spec.required} />;
  return (
    <Suspense fallback={<Skeleton height={180} />}>
      <RichTextField {...props} required={props.spec.required} />
    </Suspense>
  );
};
