import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/use-words';
import classes from './FieldGroups.module.css';
import { type FieldSpec, fieldHints } from './field-spec';

type Props = { specs: FieldSpec[]; draw(spec: FieldSpec): ReactNode };

/** Fields one below the other; those of one group together under its heading, where its first field stands. */
export const FieldGroups = ({ specs, draw }: Props) => {
  const words = useWords();
  const headingOf = (spec: FieldSpec) => {
    const { group } = fieldHints(spec.schema);
    return group && words(group);
  };
  const headings = [...new Set(specs.map(headingOf))];
  return headings.map((heading) => {
    const fields = specs.filter((spec) => headingOf(spec) === heading).map(draw);
    if (heading === undefined) return fields;
    return (
      <section key={heading} aria-label={heading}>
        <h3 className={classes.heading}>{heading}</h3>
        <Stack gap="md">{fields}</Stack>
      </section>
    );
  });
};
