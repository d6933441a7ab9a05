import { useWords } from '../../i18n/use-words';
import { PillField } from '../pills/PillField';
import { fieldFormat } from './control-of';
import type { ControlProps } from './control-props';
import { fieldHints } from './field-spec';
import { LengthNote } from './LengthNote';

export const TextField = (props: ControlProps) => <Text {...props} />;
export const LongTextField = (props: ControlProps) => <Text {...props} multiline />;
export const CodeField = (props: ControlProps) => <Text {...props} multiline isCode />;

/** The keyboard that a telephone shows. */
const inputModes: Partial<Record<string, 'email' | 'url' | 'tel'>> = { email: 'email', uri: 'url', phone: 'tel' };

type Props = ControlProps & { multiline?: boolean; isCode?: boolean };

/** Text with pills; how many letters are left shows from 80 % of what the app takes. */
const Text = ({ spec, label, value, onChange, invalid, describedBy, readOnly, multiline = false, isCode = false }: Props) => {
  const words = useWords();
  const { placeholder } = fieldHints(spec.schema);
  const shownDefault = typeof spec.schema.default === 'string' ? spec.schema.default : '';
  return (
    <>
      <PillField
        label={label}
        value={value}
        onChange={onChange}
        multiline={multiline}
        isCode={isCode}
        inputMode={inputModes[fieldFormat(spec.schema) ?? '']}
        placeholder={placeholder ? words(placeholder) : shownDefault}
        required={spec.required}
        readOnly={readOnly}
        describedBy={describedBy}
        invalid={invalid}
      />
      <LengthNote value={value} limit={spec.schema.maxLength} />
    </>
  );
};
