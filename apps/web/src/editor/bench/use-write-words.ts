import type { Words } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-words';
import type { PlannedWrite } from './planned-writes';

/** "This creates 1 contact, 1 lead and 1 task in Zoho CRM (Acme)." */
export const useWriteWords = (): ((write: PlannedWrite) => string) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const isOne = (count: number) => new Intl.PluralRules(language).select(count) === 'one';
  const thing = ({ count, one, many }: { count: number; one: Words; many: Words }, act: PlannedWrite['act']) => {
    if (act === 'other')
      return count === 1 ? t('bench.named', { name: one[language] }) : t('bench.namedTimes', { name: one[language], count });
    return `${count} ${(isOne(count) ? one : many)[language]}`;
  };
  return ({ act, app, account, things }) =>
    t(`bench.writes.${act}`, {
      things: list.format(things.map((each) => thing(each, act))),
      app: account ? `${app[language]} (${account})` : app[language],
    });
};
