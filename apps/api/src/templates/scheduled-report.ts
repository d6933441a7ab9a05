import { type Condition, type Json, type Literal, literal, ref, type Step, text, type Value, type Words } from '@navette/flow';
import { connectionOf, documentOf } from './document-of.js';
import { Drawing } from './drawing.js';
import type { Question } from './question.js';
import type { Template, TemplateContext } from './template.js';

const words = (en: string, fr: string): Words => ({ en, fr });

/** What can be reported, by the CRM's own name of it. */
const kinds: Record<string, Words> = {
  Leads: words('New leads', 'Nouveaux prospects'),
  Contacts: words('New contacts', 'Nouveaux contacts'),
  Deals: words('New deals', 'Nouvelles affaires'),
  Tasks: words('New tasks', 'Nouvelles tâches'),
};

type Rhythm = { label: Words; schedule: Record<string, Json>; back: { by: number; unit: 'days' | 'businessDays' } };

/** When it is sent, and how far back each report looks: to the report before. */
const rhythms: Record<string, Rhythm> = {
  daily: { label: words('Every day', 'Chaque jour'), schedule: { kind: 'daily' }, back: { by: -1, unit: 'days' } },
  workdays: {
    label: words('Every business day', 'Chaque jour ouvré'),
    schedule: { kind: 'daily', businessDays: true },
    back: { by: -1, unit: 'businessDays' },
  },
  weekly: {
    label: words('Every Monday', 'Chaque lundi'),
    schedule: { kind: 'weekly', weekdays: ['monday'] },
    back: { by: -7, unit: 'days' },
  },
};

const choicesOf = (labels: Record<string, Words>) => Object.entries(labels).map(([value, label]) => ({ value, label }));

const questions: Question[] = [
  {
    id: 'what',
    kind: 'choice',
    title: words('What should the report count?', 'Que doit compter le rapport ?'),
    help: words('It lists what was created since the report before.', 'Il liste ce qui a été créé depuis le rapport précédent.'),
    choices: choicesOf(kinds),
    initial: 'Leads',
  },
  {
    id: 'rhythm',
    kind: 'choice',
    title: words('How often should it be sent?', 'À quelle fréquence l’envoyer ?'),
    choices: choicesOf(Object.fromEntries(Object.entries(rhythms).map(([id, { label }]) => [id, label]))),
    initial: 'workdays',
  },
  {
    id: 'time',
    kind: 'text',
    format: 'time',
    title: words('At what time?', 'À quelle heure ?'),
    label: words('Time of day', 'Heure'),
    initial: '09:00',
  },
  {
    id: 'to',
    kind: 'text',
    format: 'email',
    title: words('Who should get it?', 'Qui doit le recevoir ?'),
    help: words('Several addresses are separated by commas.', 'Plusieurs adresses se séparent par des virgules.'),
    label: words('E-mail addresses', 'Adresses e-mail'),
    initial: '',
  },
  {
    id: 'empty',
    kind: 'yesNo',
    title: words('Send it too when there is nothing new?', 'L’envoyer aussi quand il n’y a rien de nouveau ?'),
    initial: false,
  },
];

/** The clock, what is new in the CRM, and the mail that says it. */
export const scheduledReport: Template = {
  id: 'scheduled-report',
  title: words('Scheduled report → e-mail', 'Rapport planifié → e-mail'),
  description: words(
    'Counts and lists what is new in your CRM, at the times you choose, and sends it by e-mail.',
    'Compte et liste ce qui est nouveau dans votre CRM, aux heures de votre choix, et l’envoie par e-mail.',
  ),
  connections: ['zoho-crm', 'email'],
  connectors: ['core', 'zoho-crm', 'email'],
  questions,
  make: (context) => documentOf(context, Drawing.from(onTime(context)).next(whatIsNew(context)).next(report(context))),
};

const rhythmOf = ({ answers }: TemplateContext): Rhythm => rhythms[answers.choice('rhythm')]!;

const onTime = (context: TemplateContext): Step => {
  const { habits, answers } = context;
  const schedule = { ...rhythmOf(context).schedule, time: answers.text('time'), ...(habits.timeZone && { timeZone: habits.timeZone }) };
  const params = Object.fromEntries(Object.entries(schedule).map(([name, value]): [string, Literal] => [name, literal(value)]));
  return { id: 'trigger', kind: 'trigger', connector: 'core', trigger: 'schedule', params };
};

/** Since the planned time of the report before, in the spelling that the CRM compares with. */
const since = (context: TemplateContext, format: string) =>
  ref('trigger', 'scheduledFor', [
    { name: 'moveDate', args: rhythmOf(context).back },
    { name: 'date', args: { format } },
  ]);

const whatIsNew = (context: TemplateContext): Step => {
  const what = context.answers.choice('what');
  const created: Record<string, Value> = {
    field: { kind: 'literal', value: 'Created_Time', label: context.language === 'fr' ? 'Date de création' : 'Created time' },
    operator: literal('atLeast'),
    value: since(context, 'YYYY-MM-DDTHH:mm:ssZ'),
  };
  return {
    id: 'find',
    kind: 'action',
    connector: 'zoho-crm',
    action: 'find-records',
    ...connectionOf(context, 'zoho-crm'),
    title: context.language === 'fr' ? 'Trouver ce qui est nouveau' : 'Find what is new',
    params: { module: literal(what), conditions: { kind: 'list', items: [{ kind: 'fields', fields: created }] } },
  };
};

const report = (context: TemplateContext): Step => {
  const { language, answers } = context;
  const heading = kinds[answers.choice('what')]![language];
  const count = ref('find', 'count');
  const found: Condition = { kind: 'test', left: ref('find', 'found'), operator: 'isYes', right: [] };
  const begin = since(context, language === 'fr' ? 'DD/MM/YYYY HH:mm' : 'YYYY-MM-DD HH:mm');
  return {
    id: 'send',
    kind: 'action',
    connector: 'email',
    action: 'send-email',
    ...connectionOf(context, 'email'),
    ...(!answers.yes('empty') && { onlyIf: found }),
    params: {
      ...(answers.text('to') && { to: literal(answers.text('to')) }),
      subject: text(language === 'fr' ? `${heading} : ` : `${heading}: `, count),
      text: text(
        ...(language === 'fr' ? [`${heading} depuis le `, begin, ' : '] : [`${heading} since `, begin, ': ']),
        count,
        '\n\n',
        ref('find', 'lines', [{ name: 'join', args: { with: '\n' } }]),
      ),
    },
  };
};
