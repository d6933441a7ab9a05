import { ActionIcon, Menu } from '@mantine/core';
import type { FlowLine } from '@navette/api/contract';
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangeLabel } from '../../api/folders';
import { ConfirmDialog } from '../../components/ConfirmDialog';
import { NameDialog } from '../../components/NameDialog';
import { notify } from '../../components/notify';
import { useAct } from '../../components/use-act';
import { labelsOf } from './labels-of';

type Props = { label: string; flows: FlowLine[]; onChange(label: string | undefined): void };

/** Another name for a label on every flow that has it, or its end. */
export const LabelMenu = ({ label, flows, onChange }: Props) => {
  const { t } = useTranslation();
  const act = useAct();
  const change = useChangeLabel();
  const [dialog, setDialog] = useState<'rename' | 'remove' | null>(null);
  const target = useRef<HTMLButtonElement>(null);
  const count = flows.filter(({ labels }) => labels.includes(label)).length;
  const close = () => {
    setDialog(null);
    target.current?.focus();
  };
  const send = async (to: string | null) => {
    if (!(await act(() => change.mutateAsync({ label, to })))) return;
    notify(to === null ? t('folders.labelRemoved', { label }) : t('folders.labelRenamed', { label, to }));
    setDialog(null);
    onChange(to ?? undefined);
  };
  return (
    <>
      <Menu width={260}>
        <Menu.Target>
          <ActionIcon ref={target} variant="subtle" color="gray" size={36} aria-label={t('folders.changeLabel', { label })}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={17} />} onClick={() => setDialog('rename')}>
            {t('folders.renameNamed', { name: label })}
          </Menu.Item>
          <Menu.Item color="red" leftSection={<IconTrash size={17} />} onClick={() => setDialog('remove')}>
            {t('folders.removeLabel', { label })}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {dialog === 'rename' && (
        <RenameLabel label={label} count={count} others={labelsOf(flows)} busy={change.isPending} onSubmit={send} onClose={close} />
      )}
      {dialog === 'remove' && (
        <ConfirmDialog
          opened
          danger
          title={t('folders.removeLabelTitle', { label })}
          action={t('folders.removeLabelAction')}
          busy={change.isPending}
          onConfirm={() => void send(null)}
          onClose={close}
        >
          {t('folders.removeLabelBody', { count })}
        </ConfirmDialog>
      )}
    </>
  );
};

type RenameProps = { label: string; count: number; others: string[]; busy: boolean; onSubmit(to: string): Promise<void>; onClose(): void };

const RenameLabel = ({ label, count, others, busy, onSubmit, onClose }: RenameProps) => {
  const { t } = useTranslation();
  return (
    <NameDialog
      title={t('folders.renameLabelTitle')}
      initial={label}
      longest={40}
      action={t('common.rename')}
      busy={busy}
      onSubmit={(to) => void onSubmit(to)}
      onClose={onClose}
    >
      {(name) => (
        <>
          {t('folders.renameLabelBody', { count })} {name !== label && others.includes(name) && t('folders.joinLabels', { label: name })}
        </>
      )}
    </NameDialog>
  );
};
