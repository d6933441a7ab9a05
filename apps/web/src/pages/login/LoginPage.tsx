import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useRouter, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSignIn } from '../../api/account';
import { ErrorBlock } from '../../components/ErrorBlock';
import { useDocumentTitle } from '../../components/use-document-title';
import { StepHeading } from '../welcome/StepHeading';
import { Welcoming } from '../welcome/Welcoming';

/** Password (paste allowed, no puzzle); afterwards back to the page that was asked for. */
export const LoginPage = () => {
  const { t } = useTranslation();
  const router = useRouter();
  const signIn = useSignIn();
  const { next } = useSearch({ from: '/login' });
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  useDocumentTitle(t('account.signIn'));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate({ email, password }, { onSuccess: () => void router.navigate({ href: ownPath(next), replace: true }) });
  };
  return (
    <Welcoming>
      <form onSubmit={submit}>
        <Stack gap="md">
          <StepHeading title={t('account.signInTitle')} body={t('account.forgotten')} takesFocus={false} />
          <TextInput
            label={t('account.email')}
            type="email"
            autoComplete="username"
            required
            autoFocus
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <PasswordInput
            label={t('account.password')}
            autoComplete="current-password"
            required
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          {signIn.error && <ErrorBlock error={signIn.error} />}
          <Button type="submit" size="md" loading={signIn.isPending}>
            {t('account.signIn')}
          </Button>
        </Stack>
      </form>
    </Welcoming>
  );
};

/** Only pages of this site: a link from elsewhere must not lead away after sign-in. */
const ownPath = (next: string | undefined): string => (next?.startsWith('/') && !next.startsWith('//') ? next : '/');
