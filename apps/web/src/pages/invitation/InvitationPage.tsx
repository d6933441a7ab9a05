import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import type { OpenInvitation } from '@navette/api/contract';
import { useNavigate, useParams } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAcceptInvitation, useOpenInvitation } from '../../api/team';
import { ErrorBlock } from '../../components/ErrorBlock';
import { LinkButton } from '../../components/LinkButton';
import { ListSkeleton } from '../../components/ListSkeleton';
import { useDocumentTitle } from '../../components/use-document-title';
import { addTeamSentences } from '../../i18n/add-team-sentences';
import { StepHeading } from '../welcome/StepHeading';
import { Welcoming } from '../welcome/Welcoming';

addTeamSentences();

/** Where an invitation's link leads: to an account with the role that was chosen. */
export const InvitationPage = () => {
  const { t } = useTranslation();
  const { invitationId } = useParams({ from: '/invitation/$invitationId' });
  const invitation = useOpenInvitation(invitationId);
  useDocumentTitle(t('team.joinTitle', { organisation: invitation.data?.organisation ?? 'Navette' }));
  return (
    <Welcoming>
      {invitation.isPending && <ListSkeleton rows={3} />}
      {invitation.error && (
        <Stack gap="md">
          <ErrorBlock error={invitation.error} />
          <LinkButton to="/login">{t('team.signIn')}</LinkButton>
        </Stack>
      )}
      {invitation.data && <JoinForm invitationId={invitationId} invitation={invitation.data} />}
    </Welcoming>
  );
};

const JoinForm = ({ invitationId, invitation }: { invitationId: string; invitation: OpenInvitation }) => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const accept = useAcceptInvitation(invitationId);
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const { email, organisation, role, invitedBy, hasAccount } = invitation;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = hasAccount ? { password } : { name, password };
    accept.mutate(body, { onSuccess: () => void navigate({ to: '/', replace: true }) });
  };
  const body = t('team.joinBody', { name: invitedBy, role: t(`settings.roles.${role}`), email });
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <StepHeading
          title={t('team.joinTitle', { organisation })}
          body={hasAccount ? `${body} ${t('team.joinKnown')}` : body}
          takesFocus={false}
        />
        {/* What a password manager keeps the password under. */}
        <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
        {!hasAccount && (
          <TextInput
            label={t('team.yourName')}
            autoComplete="name"
            required
            autoFocus
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        )}
        <PasswordInput
          label={t('team.password')}
          description={hasAccount ? undefined : t('team.passwordHelp')}
          autoComplete={hasAccount ? 'current-password' : 'new-password'}
          required
          minLength={10}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {accept.error && <ErrorBlock error={accept.error} />}
        <Button type="submit" size="md" loading={accept.isPending}>
          {t('team.join')}
        </Button>
      </Stack>
    </form>
  );
};
