import { Kbd, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../components/Dialog';
import { TextLink } from '../components/TextLink';
import classes from './ShortcutSheet.module.css';
import { type Shortcut, shortcuts } from './shortcuts';
import { singleLetters } from './single-letters';

/** Every key that does something, in groups; says so when single letters are switched off. */
export const ShortcutSheet = ({ opened, onClose }: { opened: boolean; onClose(): void }) => {
  const { t } = useTranslation();
  const isOff = singleLetters.use() === 'off';
  return (
    <Dialog opened={opened} onClose={onClose} size="xl" title={t('keys.title')}>
      {isOff && (
        <Text size="sm" mb="md">
          {t('keys.areOff')}{' '}
          <TextLink to="/me" size="sm" onClick={onClose}>
            {t('keys.switchOn')}
          </TextLink>
        </Text>
      )}
      <div className={classes.groups}>
        {shortcuts.map(({ title, rows }) => (
          <section key={title} className={classes.group}>
            <h3>{t(title)}</h3>
            <dl>
              {rows.map((row) => (
                <ShortcutRow key={row.does} row={row} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
};

const ShortcutRow = ({ row }: { row: Shortcut }) => {
  const { t } = useTranslation();
  return (
    <div className={classes.row}>
      <dt>{t(row.does)}</dt>
      <dd>
        {row.keys.map((key) => (
          <Kbd key={key} size="sm">
            {key}
          </Kbd>
        ))}
      </dd>
    </div>
  );
};
