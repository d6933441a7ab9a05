import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import type { Catalog } from '@navette/flow';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../components/Panel';
import { useWords } from '../../i18n/use-words';
import { ChooseConnection } from './ChooseConnection';
import { DecisionHeading } from './DecisionHeading';
import { QuestionControl } from './questions/QuestionControl';
import type { useSetUp } from './use-set-up';

type Props = {
  setUp: ReturnType<typeof useSetUp>;
  catalog: Catalog;
  /** From 1. */
  at: number;
  isBusy: boolean;
  onGo(page: number): void;
  onMake(): void;
};

/** The one decision of this page, and the way on. Answers that shut each other out are said here and stop the last button. */
export const SetUpDecision = ({ setUp, catalog, at, isBusy, onGo, onMake }: Props) => {
  const { t } = useTranslation();
  const page = setUp.pages[at - 1];
  const isLast = at === setUp.pages.length;
  const needsAccount = page?.kind === 'account' && !setUp.connections[page.connector];
  if (!page) return <MakeButton isBusy={isBusy} onMake={onMake} />;
  return (
    <Stack gap="md">
      {page.kind === 'account' ? (
        <ChooseConnection
          key={page.connector}
          name={page.connector}
          catalog={catalog}
          connections={setUp.known.filter((connection) => connection.connector === page.connector)}
          chosen={setUp.connections[page.connector] ?? null}
          onChoose={(connectionId) => setUp.choose(page.connector, connectionId)}
        />
      ) : (
        <Decision key={page.question.id} setUp={setUp} page={page} />
      )}
      <Group gap="sm">
        {at > 1 && (
          <Button variant="default" size="md" onClick={() => onGo(at - 1)}>
            {t('common.back')}
          </Button>
        )}
        {isLast ? (
          <MakeButton isBusy={isBusy} disabled={setUp.problems.length > 0} onMake={onMake} />
        ) : (
          <Button size="md" onClick={() => onGo(at + 1)} variant={needsAccount ? 'default' : 'filled'}>
            {needsAccount ? t('templates.connectLater') : t('templates.continue')}
          </Button>
        )}
        {!isLast && !needsAccount && setUp.problems.length === 0 && (
          <Button variant="subtle" loading={isBusy} onClick={onMake}>
            {t('templates.skipToFlow')}
          </Button>
        )}
      </Group>
    </Stack>
  );
};

const MakeButton = ({ isBusy, disabled, onMake }: { isBusy: boolean; disabled?: boolean; onMake(): void }) => {
  const { t } = useTranslation();
  return (
    <Button size="md" loading={isBusy} disabled={disabled} onClick={onMake}>
      {t('templates.seeFlow')}
    </Button>
  );
};

type DecisionProps = { setUp: Props['setUp']; page: Extract<Props['setUp']['pages'][number], { kind: 'question' }> };

const Decision = ({ setUp, page: { question } }: DecisionProps) => {
  const words = useWords();
  const id = useId();
  const problems = setUp.problems.filter((problem) => problem.question === question.id);
  return (
    <Panel>
      <Stack gap="md">
        <div>
          <DecisionHeading id={id} title={words(question.title)} />
          {question.help && (
            <Text size="sm" c="dimmed" mt={4}>
              {words(question.help)}
            </Text>
          )}
        </div>
        <QuestionControl
          question={question}
          answer={setUp.answerTo(question)}
          answers={setUp.answers}
          connections={setUp.connections}
          labelledBy={id}
          onAnswer={(answer) => setUp.answer(question, answer)}
        />
        <div role="alert">
          {problems.map(({ sentence }) => (
            <Alert key={sentence.en} color="red" icon={<IconAlertTriangle size={18} />}>
              {words(sentence)}
            </Alert>
          ))}
        </div>
      </Stack>
    </Panel>
  );
};
