import { Skeleton, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLate } from './use-late';

/** Rows that will come; shown only when they are late, so that a quick answer does not flash. */
export const ListSkeleton = ({ rows = 6, height = 52 }: { rows?: number; height?: number }) => {
  const { t } = useTranslation();
  const isLate = useLate(200);
  return (
    <Stack gap="xs" role="status" aria-label={t('common.loading')} style={{ visibility: isLate ? 'visible' : 'hidden' }}>
      {Array.from({ length: rows }, (_, index) => (
        <Skeleton key={index} height={height} />
      ))}
    </Stack>
  );
};
