import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import { useEditor } from '../editor-context';
import { FieldFrame } from '../fields/FieldFrame';

type Awaited = { connector: string; trigger: string; connectionId?: string | undefined };
type Props<E extends Awaited> = { path: string; label: string; value: E; onChange(value: E): void };

/** Which event of which app; the account is chosen at once when there is only one. */
export const EventSelect = <E extends Awaited>({ path, label, value, onChange }: Props<E>) => {
  const { t } = useTranslation();
  const words = useWords();
  const { catalog, connections, readOnly } = useEditor();
  const events = catalog.connectors.map(({ name, title, triggers }) => ({
    group: words(title),
    items: triggers
      .filter(({ kind }) => kind === 'webhook' || kind === 'form')
      .map((each) => ({ value: `${name}/${each.name}`, label: words(each.title) })),
  }));
  const choose = (chosen: string | null) => {
    const [connector = '', trigger = ''] = (chosen ?? '').split('/');
    const { connectionId: _before, ...kept } = value;
    const own = connections.filter((each) => each.connector === connector);
    // The account of another app goes; the rest of what waits is the same.
    onChange({ ...(kept as E), connector, trigger, ...(own.length === 1 && { connectionId: own[0]!.id }) });
  };
  return (
    <FieldFrame path={path} label={label} required>
      {({ invalid, describedBy }) => (
        <Select
          aria-label={label}
          aria-describedby={describedBy}
          error={invalid}
          searchable
          readOnly={readOnly}
          placeholder={t('stepForm.choose')}
          data={events.filter(({ items }) => items.length > 0)}
          value={value.trigger ? `${value.connector}/${value.trigger}` : null}
          onChange={choose}
        />
      )}
    </FieldFrame>
  );
};
