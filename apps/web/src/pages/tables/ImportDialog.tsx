import type { LookupTableAnswer } from '@navette/api/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useImportRows } from '../../api/tables';
import { ConfirmAct } from '../../components/ConfirmAct';
import { notify } from '../../components/notify';

type Props = { table: LookupTableAnswer; file: File; onClose(): void };

/** Says how many rows come before they replace what is there. */
export const ImportDialog = ({ table, file, onClose }: Props) => {
  const { t } = useTranslation();
  const importRows = useImportRows();
  const csv = useQuery({ queryKey: ['file', file.name, file.lastModified], queryFn: () => file.text() }).data;
  if (csv === undefined) return null;
  const count = Math.max(0, csv.split('\n').filter((line) => line.trim() !== '').length - 1);
  const act = async () => {
    const { rows } = await importRows.mutateAsync({ id: table.id, csv });
    notify(t('tables.imported', { count: rows }));
  };
  return (
    <ConfirmAct title={t('tables.importTitle', { file: file.name })} action={t('tables.importAction')} act={act} onClose={onClose}>
      {t('tables.importBody', { count })}
    </ConfirmAct>
  );
};
