import { type JsonSchema, schemaTitle, type Value } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { useLanguage, useWords } from '../../i18n/use-words';
import { useEditor } from '../editor-context';
import { type Control, controlOf } from './control-of';
import { controls } from './controls';
import { FieldFrame } from './FieldFrame';
import { type FieldSpec, fieldHints } from './field-spec';
import { useStepApp } from './use-step-app';

type Props = {
  spec: FieldSpec;
  root: JsonSchema;
  path: string;
  value: Value | undefined;
  siblings: Record<string, Value>;
  onChange(value: Value | undefined): void;
  /** Instead of the schema's own title: "Field 2". */
  label?: string;
  /** The label stands elsewhere: in a table's own column. */
  hidesLabel?: boolean;
};

/** One field: the control that its schema asks for, in the frame that all share. */
export const FieldOf = ({ spec, root, path, value, siblings, onChange, label: given, hidesLabel }: Props) => {
  const { readOnly } = useEditor();
  const language = useLanguage();
  const label = given ?? schemaTitle(spec.schema, spec.name, language);
  const control = controlOf(spec.schema, root);
  const help = useFieldHelp(spec.schema, control);
  const Control = controls[control];
  const holdsFields = ['rows', 'fieldset', 'record', 'mapping'].includes(control);
  return (
    <FieldFrame path={path} label={label} required={spec.required} help={help} own={holdsFields} hidesLabel={hidesLabel}>
      {({ invalid, describedBy }) => (
        <Control
          spec={spec}
          root={root}
          path={path}
          label={label}
          value={value}
          siblings={siblings}
          onChange={onChange}
          invalid={invalid}
          describedBy={describedBy}
          readOnly={readOnly}
        />
      )}
    </FieldFrame>
  );
};

/** Who has set a locked field; else its help. What only JSON can show brings the schema's own description. */
const useFieldHelp = (schema: JsonSchema, control: Control): string | undefined => {
  const { t } = useTranslation();
  const words = useWords();
  const { title } = useStepApp();
  const { help, locked } = fieldHints(schema);
  if (control === 'locked') return locked ? words(locked) : t('stepForm.lockedBy', { app: title });
  if (help) return words(help);
  return control === 'json' && typeof schema.description === 'string' ? schema.description : undefined;
};
