import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeepTemplate } from '../../api/templates';
import { Dialog } from '../../components/Dialog';
import { notify } from '../../components/notify';
import { useAct } from '../../components/use-act';
import { WriteButton } from '../../components/WriteButton';
import { useLanguage } from '../../i18n/use-words';
import { useEditor } from '../editor-context';
import { AskedFields } from './AskedFields';
import { type Asked, askableFields, fieldId } from './askable-fields';

type Props = { isUnsaved: boolean; onClose(): void };

/** Keeps the draft as a template of the team. Mount it to open it. */
export const SaveTemplateDialog = ({ isUnsaved, onClose }: Props) => {
  const { t } = useTranslation();
  const { flow, document, catalog } = useEditor();
  const language = useLanguage();
  const navigate = useNavigate();
  const act = useAct();
  const keep = useKeepTemplate();
  const [name, setName] = useState(document.name);
  const [description, setDescription] = useState('');
  const [asked, setAsked] = useState<Asked>({});
  const fields = useMemo(() => askableFields(document, catalog, language), [document, catalog, language]);
  const isComplete = name.trim() !== '' && Object.values(asked).every((title) => title.trim() !== '');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isComplete || isUnsaved) return;
    const questions = fields.flatMap((field) => {
      const title = asked[fieldId(field)];
      return title === undefined ? [] : [{ stepId: field.stepId, param: field.param, title }];
    });
    if (!(await act(() => keep.mutateAsync({ flowId: flow.id, name, description, questions })))) return;
    onClose();
    notify(t('editor.templateKept', { name }), { label: t('editor.seeTemplates'), act: () => void navigate({ to: '/templates' }) });
  };
  return (
    <Dialog onClose={onClose} size="lg" title={t('editor.saveTemplate')}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="md">
          <TextInput
            label={t('common.name')}
            value={name}
            maxLength={120}
            required
            data-autofocus
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Textarea
            label={t('editor.templateDescription')}
            description={t('editor.templateDescriptionHelp')}
            value={description}
            maxLength={500}
            autosize
            minRows={2}
            onChange={(event) => setDescription(event.currentTarget.value)}
          />
          <AskedFields fields={fields} asked={asked} onChange={setAsked} />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <WriteButton type="submit" loading={keep.isPending || isUnsaved} disabled={!isComplete}>
              {t('editor.keepTemplate')}
            </WriteButton>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
};
