import { findConnector, type LeaveEvent } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../editor-context';
import { ConnectionField } from '../forms/ConnectionField';
import { ValueField } from '../forms/ValueField';
import { EventSelect } from '../waits/EventSelect';

type Props = { rule: LeaveEvent; path: string; onChange(rule: LeaveEvent): void };

/** Which event, about whom. */
export const LeaveEventFields = ({ rule, path, onChange }: Props) => {
  const { t } = useTranslation();
  const { catalog } = useEditor();
  const connector = findConnector(catalog, rule.connector);
  return (
    <>
      <EventSelect path={`${path}.trigger`} label={t('stepForm.event')} value={rule} onChange={onChange} />
      {connector && (
        <ConnectionField
          connector={connector}
          path={`${path}.connectionId`}
          value={rule.connectionId}
          onChange={(connectionId) => onChange({ ...rule, connectionId })}
        />
      )}
      <ValueField
        path={`${path}.matches`}
        label={t('stepForm.about')}
        help={t('stepForm.aboutHelp')}
        required
        value={rule.matches}
        onChange={(matches) => onChange({ ...rule, matches })}
      />
    </>
  );
};
