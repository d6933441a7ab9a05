import type { ComponentType } from 'react';
import { MappingField } from '../mapping/MappingField';
import { ChoiceField } from './ChoiceField';
import type { Control } from './control-of';
import type { ControlProps } from './control-props';
import { DateField } from './DateField';
import { FieldsetField } from './FieldsetField';
import { IsoDurationField } from './IsoDurationField';
import { JsonControl } from './JsonControl';
import { LockedField } from './LockedField';
import { ManyChoicesField } from './ManyChoicesField';
import { ManyOptionsField } from './ManyOptionsField';
import { NumberField } from './NumberField';
import { OptionsField } from './OptionsField';
import { RecordField } from './RecordField';
import { RichTextControl } from './RichTextControl';
import { RowsField } from './RowsField';
import { SecretField } from './SecretField';
import { TableField } from './TableField';
import { CodeField, LongTextField, TextField } from './TextField';
import { YesNoField } from './YesNoField';

/** A control that nobody draws does not compile. */
export const controls = {
  locked: LockedField,
  secret: SecretField,
  options: OptionsField,
  manyOptions: ManyOptionsField,
  table: TableField,
  choice: ChoiceField,
  manyChoices: ManyChoicesField,
  yesNo: YesNoField,
  number: NumberField,
  date: DateField,
  duration: IsoDurationField,
  text: TextField,
  longText: LongTextField,
  richText: RichTextControl,
  code: CodeField,
  rows: RowsField,
  fieldset: FieldsetField,
  record: RecordField,
  mapping: MappingField,
  json: JsonControl,
} satisfies Record<Control, ComponentType<ControlProps>>;
