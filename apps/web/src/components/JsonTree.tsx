import { Anchor } from '@mantine/core';
import { choiceLabel, type Json, type JsonSchema, schemaAt, schemaTitle } from '@navette/flow';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isMoment } from '../format/is-moment';
import { useFormat } from '../format/use-format';
import { useLanguage } from '../i18n/use-words';
import classes from './JsonTree.module.css';
import { PhoneText } from './PhoneText';

type Props = { value: Json; schema?: JsonSchema; depth?: number };

/** Data as a person reads it: labels from the schema where there is one, Yes and No, lists that open. Never raw JSON first. */
export const JsonTree = ({ value, schema, depth = 0 }: Props) => {
  const { t } = useTranslation();
  const language = useLanguage();
  if (value === null || value === '') return <span className={classes.empty}>{t('common.empty')}</span>;
  if (typeof value === 'boolean') return <span>{value ? t('common.yes') : t('common.no')}</span>;
  if (typeof value !== 'object')
    return <span className={classes.value}>{choiceLabel(schema, value, language) ?? <Plain value={value} />}</span>;
  const entries = Array.isArray(value)
    ? value.map((item, index) => [String(index), item] as const)
    : inOrder(Object.entries(value), schema);
  if (entries.length === 0) return <span className={classes.empty}>{t('common.empty')}</span>;
  return (
    <dl className={classes.tree} data-depth={depth}>
      {entries.map(([key, item]) => (
        <Entry key={key} name={key} value={item} isItem={Array.isArray(value)} schema={schema && schemaAt(schema, [key])} depth={depth} />
      ))}
    </dl>
  );
};

/** A moment in the reader's zone, a phone in their style, an address to follow; the value as it is kept on hover. */
const Plain = ({ value }: { value: string | number }) => {
  const format = useFormat();
  const text = String(value);
  if (isMoment(text)) return <time title={text}>{format.moment(text)}</time>;
  if (isWebAddress(text))
    return (
      <Anchor href={text} target="_blank" rel="noreferrer" inherit>
        {text}
      </Anchor>
    );
  return (
    <span title={text}>
      <PhoneText value={text} />
    </span>
  );
};

const isWebAddress = (text: string): boolean => /^https?:\/\/[^\s]+$/.test(text);

type EntryProps = { name: string; value: Json; isItem: boolean; schema: JsonSchema | undefined; depth: number };

const Entry = ({ name, value, isItem, schema, depth }: EntryProps) => {
  const language = useLanguage();
  const nested = typeof value === 'object' && value !== null && Object.keys(value).length > 0;
  const [isOpen, setOpen] = useState(depth < 1);
  const label = isItem ? String(Number(name) + 1) : schemaTitle(schema, name, language);
  if (!nested) {
    return (
      <div className={classes.row}>
        <dt title={name}>{label}</dt>
        <dd>
          <JsonTree value={value} schema={schema} depth={depth + 1} />
        </dd>
      </div>
    );
  }
  return (
    <div className={classes.group}>
      <dt>
        <button type="button" className={classes.toggle} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <span className={classes.arrow} data-open={isOpen || undefined} aria-hidden="true" />
          {label}
          <span className={classes.count}>{Object.keys(value).length}</span>
        </button>
      </dt>
      {isOpen && (
        <dd>
          <JsonTree value={value} schema={schema} depth={depth + 1} />
        </dd>
      )}
    </div>
  );
};

/** As the schema names them, then the rest: the database keeps no order of fields. */
const inOrder = (entries: [string, Json][], schema: JsonSchema | undefined): [string, Json][] => {
  const names = Object.keys((schema?.properties ?? {}) as Record<string, unknown>);
  const place = (name: string) => (names.includes(name) ? names.indexOf(name) : names.length);
  return entries.toSorted(([a], [b]) => place(a) - place(b));
};
