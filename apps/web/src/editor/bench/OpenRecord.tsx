import { Button } from '@mantine/core';
import type { Json, Step } from '@navette/flow';
import { IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-words';
import { useEditor } from '../editor-context';
import { recordAddress } from './record-address';

/** Leads to the record in its app, where it has an address. */
export const OpenRecord = ({ step, output }: { step: Step; output: Json }) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const { catalog } = useEditor();
  const address = recordAddress(output);
  if (step.kind !== 'action' || address === undefined) return null;
  const app = catalog.connectors.find(({ name }) => name === step.connector)?.title[language] ?? step.connector;
  return (
    <Button
      component="a"
      href={address}
      target="_blank"
      rel="noreferrer"
      size="compact-sm"
      variant="default"
      leftSection={<IconExternalLink size={14} />}
    >
      {t('bench.openIn', { app })}
    </Button>
  );
};
