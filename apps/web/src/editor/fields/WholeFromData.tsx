import type { Ref } from '@navette/flow';
import { useState } from 'react';
import { useTakesData } from '../data/use-takes-data';
import { DataPicker } from '../pills/DataPicker';

type Props = { label: string; text: string; onPick(ref: Ref): void };

/** "Take the whole list from data": one pill instead of what would be built by hand. */
export const WholeFromData = ({ label, text, onPick }: Props) => {
  const takesData = useTakesData();
  const [opened, setOpened] = useState(false);
  if (!takesData) return null;
  return (
    <DataPicker
      opened={opened}
      label={label}
      text={text}
      onOpen={() => setOpened(true)}
      onClose={() => setOpened(false)}
      onPick={(ref) => {
        setOpened(false);
        onPick({ kind: 'ref', step: ref.step, path: ref.path });
      }}
    />
  );
};
