import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/account';
import { useDocumentTitle } from '../../components/use-document-title';
import { AccountStep } from './AccountStep';
import { FirstAppStep } from './FirstAppStep';
import { LanguageStep } from './LanguageStep';
import { StartStep } from './StartStep';
import { Steps } from './Steps';
import { Welcoming } from './Welcoming';

/** First run: account, language and time, first app, start. Can be left and resumed: the page is in the address, the answers are kept. */
export const WelcomePage = () => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const me = useMe();
  const { step } = useSearch({ from: '/welcome' });
  useDocumentTitle(t('account.welcome'));
  const goTo = (next: 'language' | 'app' | 'start') => void navigate({ to: '/welcome', search: { step: next } });
  const shown = me ? (step ?? 'language') : 'account';
  return (
    <Welcoming>
      <Steps
        names={[t('account.stepAccount'), t('account.stepLanguage'), t('account.stepApp'), t('account.stepStart')]}
        current={['account', 'language', 'app', 'start'].indexOf(shown)}
      />
      {shown === 'account' && <AccountStep onDone={() => goTo('language')} />}
      {shown === 'language' && <LanguageStep onDone={() => goTo('app')} />}
      {shown === 'app' && <FirstAppStep onDone={() => goTo('start')} />}
      {shown === 'start' && <StartStep />}
    </Welcoming>
  );
};
