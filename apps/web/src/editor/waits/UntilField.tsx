import type { Value } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../editor-context';
import { FieldFrame } from '../fields/FieldFrame';
import { MovedPill } from '../fields/MovedPill';
import { noValue } from '../forms/ValueField';
import { PillField } from '../pills/PillField';

type Props = { value: Value; onChange(value: Value): void };

/** A date typed or built from data; of a single pill also so long before or after it: "2 days before ⟦Due date⟧". */
export const UntilField = ({ value, onChange }: Props) => {
  const { t } = useTranslation();
  const { readOnly } = useEditor();
  const label = t('stepForm.untilDate');
  const set = (next: Value | undefined) => onChange(next ?? noValue);
  return (
    <FieldFrame path="for.date" label={label} help={t('stepForm.untilDateHelp')} required>
      {(state) =>
        value.kind === 'ref' ? (
          <MovedPill {...state} label={label} pill={value} readOnly={readOnly} value={value} onChange={set} />
        ) : (
          <PillField {...state} label={label} value={value} onChange={set} required readOnly={readOnly} />
        )
      }
    </FieldFrame>
  );
};
