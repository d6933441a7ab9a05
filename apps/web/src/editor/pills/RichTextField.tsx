import '@mantine/tiptap/styles.css';
import { RichTextEditor } from '@mantine/tiptap';
import { useTranslation } from 'react-i18next';
import { useTakesData } from '../data/use-takes-data';
import { DataPicker } from './DataPicker';
import type { PillFieldProps } from './PillField';
import classes from './RichTextField.module.css';
import { richText } from './rich-text';
import { usePillEditor } from './use-pill-editor';

/** Formatted text that takes pills: by the button, by `/` at the start of a word, or by pasting. */
export const RichTextField = (props: PillFieldProps) => {
  const { label, readOnly = false, invalid = false } = props;
  const { t } = useTranslation();
  const takesData = useTakesData();
  const { editor, picker } = usePillEditor({ ...props, multiline: true, takesData }, richText);
  return (
    <RichTextEditor
      editor={editor}
      labels={t('richText', { returnObjects: true })}
      classNames={{ root: classes.root, toolbar: classes.toolbar, content: classes.content }}
      data-invalid={invalid || undefined}
      data-pill-editor
    >
      {!readOnly && (
        <RichTextEditor.Toolbar role="toolbar" aria-label={t('mapping.formatting', { field: label })}>
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.Bold />
            <RichTextEditor.Italic />
            <RichTextEditor.Underline />
          </RichTextEditor.ControlsGroup>
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.H2 />
            <RichTextEditor.H3 />
          </RichTextEditor.ControlsGroup>
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.BulletList />
            <RichTextEditor.OrderedList />
            <RichTextEditor.Blockquote />
          </RichTextEditor.ControlsGroup>
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.Link />
            <RichTextEditor.Unlink />
          </RichTextEditor.ControlsGroup>
          {takesData && (
            <span className={classes.insert}>
              <DataPicker
                opened={picker.opened}
                query={picker.query}
                onOpen={picker.open}
                onClose={picker.close}
                onPick={picker.pick}
                label={label}
              />
            </span>
          )}
        </RichTextEditor.Toolbar>
      )}
      <RichTextEditor.Content />
    </RichTextEditor>
  );
};
