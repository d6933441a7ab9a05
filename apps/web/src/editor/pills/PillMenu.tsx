import { Button, Divider, Group, Stack, Text } from '@mantine/core';
import { pillLabel, type Ref, stepTitle, type Transform } from '@navette/flow';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-words';
import { useEditor } from '../editor-context';
import { AddTransform } from '../transforms/AddTransform';
import { SamplePreview } from '../transforms/SamplePreview';
import { TransformForm } from '../transforms/TransformForm';
import { BrokenPillHelp } from './BrokenPillHelp';

type Props = {
  pill: Ref /** Where the pill stands, as issues name it. */;
  field: string;
  onChange(pill: Ref): void;
  onRemove(): void;
  onClose(): void;
};

const mostTransforms = 5;

/** What a pill is and what happens to its data on the way: a chain of at most five changes, with what each makes of the sample. */
export const PillMenu = ({ pill, field, onChange, onRemove, onClose }: Props) => {
  const { t } = useTranslation();
  const { document, catalog } = useEditor();
  const language = useLanguage();
  const chain = pill.transforms ?? [];
  const step = document.steps[pill.step];
  const setChain = (transforms: Transform[]) => {
    const { transforms: _before, ...plain } = pill;
    onChange(transforms.length > 0 ? { ...plain, transforms } : plain);
  };
  return (
    <Stack gap="sm" role="group" aria-label={t('stepForm.pillMenu')}>
      <div>
        <Text fw={600} size="sm">
          {pillLabel(pill, document, catalog, language)}
        </Text>
        {step && (
          <Text size="xs" c="dimmed">
            {stepTitle(step, catalog, language)}
          </Text>
        )}
      </div>
      {step ? <SamplePreview pill={{ ...pill, transforms: [] }} /> : <BrokenPillHelp source={pill.step} field={field} onDone={onClose} />}
      {chain.map((transform, index) => (
        <TransformForm
          key={`${index}-${transform.name}`}
          transform={transform}
          onChange={(next) => setChain(chain.with(index, next))}
          onRemove={() => setChain(chain.toSpliced(index, 1))}
          preview={<SamplePreview pill={{ ...pill, transforms: chain.slice(0, index + 1) }} />}
        />
      ))}
      {step && chain.length < mostTransforms && <AddTransform onAdd={(transform) => setChain([...chain, transform])} />}
      <Divider />
      <Group justify="space-between">
        <Button variant="subtle" color="red" size="compact-sm" leftSection={<IconTrash size={15} />} onClick={onRemove}>
          {t('stepForm.removePill')}
        </Button>
        <Button variant="light" size="compact-sm" onClick={onClose}>
          {t('common.close')}
        </Button>
      </Group>
    </Stack>
  );
};
