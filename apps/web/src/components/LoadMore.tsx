import { Button, Center } from '@mantine/core';
import { useTranslation } from 'react-i18next';

type Props = { list: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage(): unknown } };

/** The next page by cursor, on request: lists never grow under the pointer by themselves. */
export const LoadMore = ({ list }: Props) => {
  const { t } = useTranslation();
  if (!list.hasNextPage) return null;
  return (
    <Center>
      <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
        {t('common.more')}
      </Button>
    </Center>
  );
};
