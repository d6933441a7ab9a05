import { Stack, Text } from '@mantine/core';
import { awaitedEvents, type Catalog, findTrigger, type RunLine, type StepRow, type WaitFor, type WaitStep } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../account/roles';
import { formatAbout } from '../../format/format-about';
import { useFormat } from '../../format/use-format';
import { useLanguage } from '../../i18n/use-words';
import { GoOnNow } from './GoOnNow';
import classes from './StepPanel.module.css';

type Props = { run: RunLine; row: StepRow; step: WaitStep; country: string; catalog: Catalog };

/** "Until 17:00, or when “Form submitted” comes for dupont@example.org.", and the way to wait no longer. */
export const WaitingNote = ({ run, row, step, country, catalog }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useLanguage();
  const mayOperate = useMay('operator');
  const what = step.for;
  const time = row.deadline ? format.soon(row.deadline) : '';
  const quoted = { en: (title: string) => `“${title}”`, fr: (title: string) => `«\u00a0${title}\u00a0»` }[language];
  const titles = awaitedEvents(what).flatMap((event) => findTrigger(catalog, event)?.title[language] ?? []);
  const places = {
    time,
    event: new Intl.ListFormat(language, { type: 'disjunction' }).format(titles.map(quoted)),
    about: keysOf(row)
      .map((key) => formatAbout(key, country))
      .join(', '),
  };
  const kind = what.kind === 'event' || what.kind === 'approval' ? (`${what.kind}${time ? 'OrTime' : ''}` as const) : 'time';
  return (
    <Stack gap="sm" align="flex-start" className={classes.note}>
      <Text fw={560}>{t(`runs.one.waiting.${kind}`, places)}</Text>
      {mayOperate && what.kind !== 'approval' && <GoOnNow run={run} row={row} late={isLate(what)} />}
    </Stack>
  );
};

/** Without its event such a wait is left as if it had come too late. */
const isLate = (what: WaitFor): boolean => what.kind === 'event';

/** About whom the event must be, as the journal keeps it. */
const keysOf = ({ input }: StepRow): string[] => {
  const keys = input && typeof input === 'object' && !Array.isArray(input) ? input.keys : undefined;
  return Array.isArray(keys) ? keys.map(String) : [];
};
