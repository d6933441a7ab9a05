import type { Ref, Value } from '@navette/flow';
import { EditorContent } from '@tiptap/react';
import { useId } from 'react';
import { useTakesData } from '../data/use-takes-data';
import { JsonField } from '../fields/JsonField';
import { DataPicker } from './DataPicker';
import classes from './PillField.module.css';
import { partsOfValue } from './parts-of-value';
import { usePillEditor } from './use-pill-editor';

export type PillFieldProps = {
  label: string;
  value: Value | undefined;
  onChange(value: Value | undefined): void;
  multiline?: boolean;
  placeholder?: string;
  /** Only one pill, nothing beside it: the list of a loop, the left side of a condition. */
  single?: boolean;
  required?: boolean;
  readOnly?: boolean;
  /** In letters of one width. */
  isCode?: boolean;
  inputMode?: 'email' | 'url' | 'tel';
  describedBy?: string;
  invalid?: boolean;
};

/** A line of text that takes pills: by the button, by `/` at the start of a word, or by pasting. */
export const PillField = (props: PillFieldProps) => {
  if (partsOfValue(props.value) === null) return <JsonField {...props} />;
  return <PillTextField {...props} />;
};

const PillTextField = (props: PillFieldProps) => {
  const { label, readOnly = false, invalid = false, multiline = false, isCode = false } = props;
  const id = useId();
  const takesData = useTakesData();
  const { editor, picker } = usePillEditor({ ...props, takesData });
  return (
    <div
      className={classes.field}
      data-invalid={invalid || undefined}
      data-multiline={multiline || undefined}
      data-code={isCode || undefined}
      data-pill-editor
      id={id}
    >
      <EditorContent editor={editor} className={classes.editor} />
      {!readOnly && takesData && (
        <span className={classes.insert}>
          <DataPicker
            opened={picker.opened}
            query={picker.query}
            onOpen={picker.open}
            onClose={picker.close}
            onPick={(ref: Ref) => picker.pick(ref)}
            label={label}
          />
        </span>
      )}
    </div>
  );
};
