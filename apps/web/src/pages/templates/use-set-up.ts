import { useSessionStorage } from '@mantine/hooks';
import type { Question, TemplateLine, TemplatePreview } from '@navette/api/contract';
import type { Json } from '@navette/flow';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMe } from '../../api/account';
import { useConnections } from '../../api/connections';
import { keys } from '../../api/keys';
import { post } from '../../api/request';
import { defaultConnections } from './default-connections';
import { firstAnswers } from './first-answers';

/** One decision each: which account, or one question. */
export type SetUpPage = { kind: 'account'; connector: string } | { kind: 'question'; question: Question };

type Kept = { connections: Record<string, string>; answers: Record<string, Json> };
const nothing: Kept = { connections: {}, answers: {} };

/** What is answered so far, kept while the tab lives: connecting an app leads away and back. */
export const useSetUp = (template: TemplateLine) => {
  const [kept, keep] = useSessionStorage<Kept>({
    key: `navette.set-up.${template.id}`,
    defaultValue: nothing,
    getInitialValueInEffect: false,
  });
  const known = useConnections().data?.connections ?? [];
  const connections = { ...defaultConnections(template.connections, known), ...kept.connections };
  const answers = { ...firstAnswers(template.questions, useMe()?.user?.email), ...kept.answers };
  const body = { connections, answers };
  const query = useQuery({
    queryKey: [...keys.templates, template.id, body],
    queryFn: () => post<TemplatePreview>(`templates/${template.id}/preview`, body),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  const asked = query.data?.asked ?? [];
  const pages: SetUpPage[] = [
    ...template.connections.map((connector) => ({ kind: 'account' as const, connector })),
    ...template.questions.filter(({ id }) => asked.includes(id)).map((question) => ({ kind: 'question' as const, question })),
  ];
  return {
    pages,
    known,
    connections,
    preview: query.data?.preview ?? template.preview,
    problems: query.data?.problems ?? [],
    answers,
    answerTo: (question: Question): Json => answers[question.id] ?? question.initial,
    choose: (connector: string, connectionId: string) =>
      keep((before) => ({ ...before, connections: { ...before.connections, [connector]: connectionId } })),
    answer: (question: Question, answer: Json) => keep((before) => ({ ...before, answers: { ...before.answers, [question.id]: answer } })),
    forget: () => keep(nothing),
  };
};
