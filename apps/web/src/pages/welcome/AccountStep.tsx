import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSetUp } from '../../api/account';
import { ErrorBlock } from '../../components/ErrorBlock';
import { StepHeading } from './StepHeading';

/** The first person here becomes the owner. */
export const AccountStep = ({ onDone }: { onDone(): void }) => {
  const { t } = useTranslation();
  const setUp = useSetUp();
  const [answers, setAnswers] = useState({ name: '', email: '', password: '', organisation: '' });
  const field = (name: keyof typeof answers) => ({
    value: answers[name],
    onChange: (event: { currentTarget: { value: string } }) => setAnswers({ ...answers, [name]: event.currentTarget.value }),
    required: true,
    name,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setUp.mutate(answers, { onSuccess: onDone });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <StepHeading title={t('account.accountTitle')} body={t('account.accountBody')} takesFocus={false} />
        <TextInput label={t('account.yourName')} autoComplete="name" autoFocus {...field('name')} />
        <TextInput label={t('account.email')} type="email" autoComplete="email" {...field('email')} />
        <PasswordInput
          label={t('account.password')}
          description={t('account.passwordHelp')}
          autoComplete="new-password"
          minLength={10}
          {...field('password')}
        />
        <TextInput
          label={t('account.organisation')}
          description={t('account.organisationHelp')}
          autoComplete="organization"
          {...field('organisation')}
        />
        {setUp.error && <ErrorBlock error={setUp.error} />}
        <Button type="submit" size="md" loading={setUp.isPending}>
          {t('account.makeAccount')}
        </Button>
      </Stack>
    </form>
  );
};
