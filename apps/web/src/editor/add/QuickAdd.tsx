import { Text } from '@mantine/core';
import type { Place } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog';
import { usePlaceWords } from '../steps/use-place-words';
import { useAdding } from './add-context';
import { OptionList } from './OptionList';
import { useStepOptions } from './use-step-options';

/** The list of all that can be added at a place. */
export const QuickAdd = ({ place }: { place: Place }) => {
  const { t } = useTranslation();
  const { open, insert } = useAdding();
  const groups = useStepOptions();
  return (
    <>
      <Text size="xs" c="dimmed" fw={600} px={14} pt={10}>
        {t('editor.addStep')}
      </Text>
      <OptionList groups={groups} label={t('editor.addStep')} onPick={(option) => insert(option, place)} onClose={() => open(null)} />
    </>
  );
};

/** For a place where no `+` is drawn: a parallel path, an error path, a link out of view. */
export const QuickAddDialog = () => {
  const { t } = useTranslation();
  const { place, isAnchored, open } = useAdding();
  const wordsOf = usePlaceWords();
  if (!place || isAnchored) return null;
  return (
    <Dialog
      onClose={() => open(null)}
      padding={0}
      title={`${t('editor.addStep')}, ${wordsOf(place)}`}
      closeButtonProps={{ mr: 12 }}
      styles={{ header: { padding: '8px 14px' } }}
    >
      <QuickAdd place={place} />
    </Dialog>
  );
};
