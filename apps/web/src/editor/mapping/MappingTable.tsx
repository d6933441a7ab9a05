import { Button } from '@mantine/core';
import { isBlankValue, type Value } from '@navette/flow';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { includesFolded } from '../../format/fold';
import type { ControlProps } from '../fields/control-props';
import { fieldHints } from '../fields/field-spec';
import { NewRecordField } from '../fields/NewRecordField';
import { withField } from '../fields/row-values';
import { useWantedField } from '../fields/wanted-field';
import { CopyMapping } from './CopyMapping';
import { MappingFilters } from './MappingFilters';
import { MappingRow } from './MappingRow';
import { MappingStatus } from './MappingStatus';
import classes from './MappingTable.module.css';
import { MatchSuggestions } from './MatchSuggestions';
import { orderRows, passesFilter, type RowFilter, rowFilters } from './mapping-rows';
import type { Match } from './suggest-matches';
import { useAppFields } from './use-app-fields';
import { useFieldMatches } from './use-field-matches';
import { usePublishedValues } from './use-published-values';

type Props = ControlProps & { fields: Record<string, Value> };

/** So many empty rows are shown before somebody asks for all. */
const emptyRows = 6;
/** Which rows: by a filter as it stood when it was chosen, so that a row does not go while somebody fills it. */
type View = { filter: RowFilter; names: string[] | null };

/** Field in the app · value · sample; required fields first, then filled ones. What is suggested changes nothing until it is accepted. */
export const MappingTable = ({ spec, root, path, label, fields, siblings, onChange, readOnly }: Props) => {
  const { t } = useTranslation();
  const { mapping: list = '', own = noneOwn } = fieldHints(spec.schema);
  const { app, fields: known, ...status } = useAppFields({ list, siblings, root }, own);
  const published = usePublishedValues();
  const wanted = useWantedField();
  const [filledBefore] = useState(() => Object.keys(fields));
  const [view, setView] = useState<View>({ filter: 'all', names: null });
  const [query, setQuery] = useState('');
  const [isWhole, setWhole] = useState(false);
  const rows = orderRows(known, fields, filledBefore);
  const empty = useMemo(() => known.filter(({ name }) => isBlankValue(fields[name])), [known, fields]);
  const matches = useFieldMatches(empty);
  const passing = (filter: RowFilter) => rows.filter((row) => passesFilter(row, filter, { values: fields, published }));
  const isFirst = (name: string) => rows.find((row) => row.name === name)?.required || filledBefore.includes(name) || name in fields;
  const found = rows.filter(({ name, label: title }) => (view.names?.includes(name) ?? true) && includesFolded(title, query));
  const isShort = !isWhole && query === '' && view.filter === 'all';
  const others = found.filter(({ name }) => !isFirst(name));
  const hidden = isShort ? others.slice(emptyRows).filter(({ name }) => wanted !== `${path}.${name}`) : [];
  const shown = found.filter((row) => !hidden.includes(row) && (!readOnly || row.name in fields));
  const fill = (values: Record<string, Value>) => onChange({ kind: 'fields', fields: { ...fields, ...values } });
  const accept = (accepted: Match[]) => fill(Object.fromEntries(accepted.map(({ target, ref }) => [target.name, ref])));
  return (
    <div className={classes.mapping} data-mapping>
      {!readOnly && <MatchSuggestions matches={matches} onAccept={accept} />}
      {known.length > 0 && !readOnly && (
        <MappingFilters
          filters={rowFilters.filter((filter) => filter !== 'changed' || published).map((filter) => [filter, passing(filter).length])}
          filter={view.filter}
          onFilter={(filter) => setView({ filter, names: filter === 'all' ? null : passing(filter).map(({ name }) => name) })}
          query={query}
          onQuery={setQuery}
        >
          <CopyMapping fields={known} filled={fields} onCopy={fill} />
        </MappingFilters>
      )}
      <MappingStatus app={app} label={label} {...status} />
      {shown.length > 0 && (
        <div className={classes.table}>
          <div className={classes.head} aria-hidden="true">
            <span>{t('mapping.fieldIn', { app })}</span>
            <span>{t('stepForm.value')}</span>
            <span>{t('stepForm.sample')}</span>
          </div>
          <ul className={classes.rows} aria-label={label}>
            {shown.map((row) => (
              <MappingRow
                key={row.name}
                row={row}
                path={`${path}.${row.name}`}
                value={fields[row.name]}
                siblings={fields}
                readOnly={readOnly}
                onChange={(next) => onChange(withField(fields, row.name, next))}
              />
            ))}
          </ul>
        </div>
      )}
      {known.length > 0 && shown.length === 0 && !readOnly && <p className={classes.none}>{t('mapping.noRow')}</p>}
      {hidden.length > 0 && !readOnly && (
        <div>
          <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setWhole(true)}>
            {t('mapping.moreFields', { count: hidden.length })}
          </Button>
        </div>
      )}
      {known.length === 0 && !readOnly && !status.loading.isLoading && (
        <NewRecordField taken={Object.keys(fields)} onAdd={(name) => fill({ [name]: { kind: 'literal', value: '' } })} />
      )}
    </div>
  );
};

const noneOwn = {};
