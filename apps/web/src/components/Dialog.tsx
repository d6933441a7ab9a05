import { Modal, type ModalProps, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFocusBack } from './use-focus-back';

type Props = Omit<ModalProps, 'opened' | 'title'> & {
  title: string /** Without it: mounted to open it, taken away to close it. */;
  opened?: boolean;
};

/** Every dialog of ours: a title, a close button with a name, and the focus back where it came from. */
export const Dialog = ({ title, opened = true, closeButtonProps, ...rest }: Props) => {
  const { t } = useTranslation();
  useFocusBack(opened);
  return (
    <Modal
      opened={opened}
      title={<Text fw={640}>{title}</Text>}
      closeButtonProps={{ 'aria-label': t('common.close'), ...closeButtonProps }}
      {...rest}
    />
  );
};
