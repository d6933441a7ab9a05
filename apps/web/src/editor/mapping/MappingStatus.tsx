import { Button, Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../api/use-error-words';
import type { Options } from '../fields/use-options';
import classes from './MappingTable.module.css';

type Props = { app: string; label: string; waitsFor: string | undefined; isConnected: boolean; loading: Options };

/** Why there are no fields to fill yet, and what can be done about it. */
export const MappingStatus = ({ app, label, waitsFor, isConnected, loading }: Props) => {
  const { t } = useTranslation();
  const errorWords = useErrorWords();
  if (!isConnected) return <p className={classes.none}>{t('stepForm.connectFirst')}</p>;
  if (waitsFor !== undefined) return <p className={classes.none}>{t('stepForm.chooseFirst', { field: waitsFor })}</p>;
  if (loading.error)
    return (
      <div role="alert" className={classes.none}>
        <p>{t('mapping.fieldsNotLoaded', { field: label, app })}</p>
        <p>{errorWords(loading.error).sentence}</p>
        <Button size="compact-sm" variant="light" onClick={loading.retry}>
          {t('common.retry')}
        </Button>
      </div>
    );
  if (!loading.isLoading || loading.options.length > 0) return null;
  return (
    <p className={classes.none} role="status">
      <Loader size={12} mr={8} />
      {t('stepForm.askingApp', { app })}
    </p>
  );
};
