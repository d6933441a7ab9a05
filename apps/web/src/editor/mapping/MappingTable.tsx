import { Button } from '@mantine/core';
import { isBlankValue, type Value } from '@navette/flow';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
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
import type { Match } from './suggest-matches';
import { useAppFields } from './use-app-fields';
import { useFieldMatches } from './use-field-matches';
import { usePublishedValues } from './use-published-values';
import { useRowView } from './use-row-view';

type Props = ControlProps & { fields: Record<string, Value> };

/** Field in the app · value · sample; required fields first, then filled ones. What is suggested changes nothing until it is accepted. */
export const MappingTable = ({ spec, root, path, label, fields, siblings, onChange, readOnly }: Props) => {
  const { t } = useTranslation();
  const { mapping: list = '', own = noneOwn } = fieldHints(spec.schema);
  const { app, fields: known, ...status } = useAppFields({ list, siblings, root }, own);
  const published = usePublishedValues();
  const wanted = useWantedField();
  const empty = useMemo(() => known.filter(({ name }) => isBlankValue(fields[name])), [known, fields]);
  const matches = useFieldMatches(empty);
  const view = useRowView({ known, values: fields, published, wanted: wanted?.slice(path.length + 1) });
  const shown = view.shown.filter(({ name }) => !readOnly || Object.hasOwn(fields, name));
  const fill = (values: Record<string, Value>) => onChange({ kind: 'fields', fields: { ...fields, ...values } });
  const accept = (accepted: Match[]) => fill(Object.fromEntries(accepted.map(({ target, ref }) => [target.name, ref])));
  return (
    <div className={classes.mapping} data-mapping>
      {!readOnly && <MatchSuggestions matches={matches} onAccept={accept} />}
      {known.length > 0 && !readOnly && (
        <MappingFilters filters={view.filters} filter={view.filter} onFilter={view.setFilter} query={view.query} onQuery={view.setQuery}>
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
      {view.hidden > 0 && !readOnly && (
        <div>
          <Button variant="subtle" color="gray" size="compact-sm" onClick={view.showAll}>
            {t('mapping.moreFields', { count: view.hidden })}
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
