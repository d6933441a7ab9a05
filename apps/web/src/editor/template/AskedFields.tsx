import { Checkbox, Fieldset, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type AskableField, type Asked, fieldId } from './askable-fields';

type Props = { fields: AskableField[]; asked: Asked; onChange(asked: Asked): void };

/** Which typed texts are asked each time, and in which words. Accounts always are. */
export const AskedFields = ({ fields, asked, onChange }: Props) => {
  const { t } = useTranslation();
  const set = (id: string, title: string | undefined) => {
    const { [id]: _, ...others } = asked;
    onChange(title === undefined ? others : { ...others, [id]: title });
  };
  return (
    <Fieldset legend={t('editor.askedEachTime')}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {fields.length > 0 ? t('editor.accountsAsked') : t('editor.onlyAccountsAsked')}
        </Text>
        {fields.map((field) => {
          const id = fieldId(field);
          const title = asked[id];
          return (
            <div key={id}>
              <Checkbox
                label={t('editor.fieldOfStep', { step: field.step, field: field.field })}
                description={field.value}
                checked={title !== undefined}
                onChange={(event) => set(id, event.currentTarget.checked ? field.field : undefined)}
              />
              {title !== undefined && (
                <TextInput
                  mt={6}
                  ml={30}
                  label={t('editor.questionOf', { field: field.field })}
                  value={title}
                  maxLength={200}
                  required
                  onChange={(event) => set(id, event.currentTarget.value)}
                />
              )}
            </div>
          );
        })}
      </Stack>
    </Fieldset>
  );
};
