import { schemaTitle } from '@navette/flow';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-words';
import { useEditor } from '../editor-context';
import { type FieldSpec, fieldHints } from './field-spec';

/** A field that appears or goes because of another's value is said, since it stands below where somebody is. */
export const useSaidFields = (specs: FieldSpec[]): void => {
  const { t } = useTranslation();
  const language = useLanguage();
  const { actions } = useEditor();
  const before = useRef<Map<string, string> | null>(null);
  useEffect(() => {
    const dependent = specs.filter(({ schema }) => fieldHints(schema).showIf !== undefined);
    const now = new Map(dependent.map(({ name, schema }) => [name, schemaTitle(schema, name, language)]));
    const known = before.current;
    before.current = now;
    if (known === null) return;
    const come = [...now].filter(([name]) => !known.has(name)).map(([, title]) => title);
    const gone = [...known].filter(([name]) => !now.has(name)).map(([, title]) => title);
    const said = [
      ...(come.length > 0 ? [t('stepForm.fieldsCame', { count: come.length, fields: come.join(', ') })] : []),
      ...(gone.length > 0 ? [t('stepForm.fieldsWent', { count: gone.length, fields: gone.join(', ') })] : []),
    ];
    if (said.length > 0) actions.announce(said.join(' '));
  });
};
