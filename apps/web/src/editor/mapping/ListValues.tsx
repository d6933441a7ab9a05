import { Button, Select } from '@mantine/core';
import type { Ref } from '@navette/flow';
import { IconArrowRight, IconChevronDown, IconChevronRight, IconWand } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './ListValues.module.css';
import { type ListValue, listPairs, withPairs } from './list-values';
import { useSourceValues } from './use-source-values';

type Props = { pill: Ref; field: string; choices: ListValue[]; readOnly: boolean; onChange(pill: Ref): void };

/** Each value of the data beside the value of the app's list: the same ones stand, those of the same name are suggested. */
export const ListValues = ({ pill, field, choices, readOnly, onChange }: Props) => {
  const { t } = useTranslation();
  const id = useId();
  const [isOpened, setOpened] = useState(false);
  const pairs = listPairs(pill, useSourceValues(pill), choices);
  if (pairs.length === 0) return null;
  const suggested = pairs.filter((pair) => pair.suggested !== undefined);
  const matched = pairs.filter(({ to }) => to !== undefined).length;
  const choose = (chosen: Record<string, string | undefined>) => onChange(withPairs(pill, chosen));
  return (
    <div>
      <Button
        variant="subtle"
        color="gray"
        c={matched < pairs.length ? 'var(--state-held)' : undefined}
        size="compact-xs"
        aria-expanded={isOpened}
        aria-controls={id}
        leftSection={isOpened ? <IconChevronDown size={14} /> : <IconChevronRight size={14} />}
        onClick={() => setOpened(!isOpened)}
      >
        {t('mapping.valuesMatched', { matched, count: pairs.length })}
      </Button>
      <div id={id} hidden={!isOpened} className={classes.box}>
        {!readOnly && suggested.length > 0 && (
          <Button
            size="compact-xs"
            variant="light"
            leftSection={<IconWand size={14} />}
            onClick={() => choose(Object.fromEntries(suggested.map((pair) => [pair.from.value, pair.suggested])))}
          >
            {t('mapping.acceptSameNames', { count: suggested.length })}
          </Button>
        )}
        <ul className={classes.list} aria-label={t('mapping.valuesOf', { field })}>
          {pairs.map(({ from, to, suggested: offered }) => (
            <li key={from.value} className={classes.pair}>
              <span className={classes.from}>{from.label}</span>
              <IconArrowRight size={14} aria-hidden="true" />
              <Select
                size="xs"
                aria-label={t('mapping.valueBecomes', { value: from.label })}
                placeholder={
                  offered === undefined
                    ? t('stepForm.choose')
                    : t('mapping.suggestion', { value: choices.find(({ value }) => value === offered)?.label })
                }
                searchable
                clearable
                readOnly={readOnly}
                data={choices}
                value={to ?? null}
                onChange={(next) => choose({ [from.value]: next ?? undefined })}
              />
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
};
