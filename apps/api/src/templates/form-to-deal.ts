import { literal, ref, text, type Value } from '@navette/flow';
import { connectionOf, documentOf } from './document-of.js';
import { Drawing } from './drawing.js';
import type { Question } from './question.js';
import type { Template, TemplateContext } from './template.js';

const questions: Question[] = [
  {
    id: 'heading',
    kind: 'text',
    title: { en: 'What should the form be called?', fr: 'Comment s’appelle le formulaire ?' },
    label: { en: 'Heading of the form', fr: 'Titre du formulaire' },
    help: { en: 'Leave it empty for “Contact us”.', fr: 'Laissez vide pour « Contactez-nous ».' },
    initial: '',
  },
  {
    id: 'deal',
    kind: 'yesNo',
    title: { en: 'Create a deal for each answer too?', fr: 'Créer aussi une affaire pour chaque réponse ?' },
    initial: true,
  },
  {
    id: 'dealIn',
    kind: 'lists',
    title: { en: 'Which pipeline and stage?', fr: 'Quel pipeline et quelle étape ?' },
    shownIf: { question: 'deal', is: [true] },
    connector: 'zoho-crm',
    lists: [
      { id: 'layout', list: 'dealLayouts', title: { en: 'Layout', fr: 'Disposition' } },
      { id: 'pipeline', list: 'pipelines', title: { en: 'Pipeline', fr: 'Pipeline' } },
      { id: 'stage', list: 'stages', title: { en: 'Stage', fr: 'Étape' } },
    ],
    initial: null,
  },
];

export const formToDeal: Template = {
  id: 'form-to-deal',
  title: { en: 'Form → contact and deal', fr: 'Formulaire → contact et affaire' },
  description: {
    en: 'A form that Navette hosts; each answer becomes a contact in your CRM, and a deal to work on.',
    fr: 'Un formulaire hébergé par Navette ; chaque réponse devient un contact dans votre CRM, et une affaire à traiter.',
  },
  connections: ['zoho-crm'],
  connectors: ['core', 'zoho-crm'],
  questions,
  make: (context) =>
    documentOf(
      context,
      Drawing.from(submitted(context))
        .next(contact(context))
        .next(context.answers.yes('deal') && deal(context)),
    ),
};

const answerOf = (field: string) => ref('trigger', ['values', field]);
const zoho = (context: TemplateContext) => ({ kind: 'action' as const, connector: 'zoho-crm', ...connectionOf(context, 'zoho-crm') });

const submitted = ({ language, answers }: TemplateContext) => ({
  id: 'trigger',
  kind: 'trigger' as const,
  connector: 'core',
  trigger: 'form-submitted',
  params: {
    heading: literal(answers.text('heading') || (language === 'fr' ? 'Contactez-nous' : 'Contact us')),
    fields: literal(fields(language === 'fr')),
  },
  sample: {
    submittedAt: '2026-03-02T08:00:00.000Z',
    values: { firstName: 'Claire', lastName: 'Leroy', email: 'claire.leroy@example.com', phone: '+33612345678' },
  },
});

const fields = (french: boolean) => [
  { id: 'firstName', label: french ? 'Prénom' : 'First name', type: 'text', required: false, choices: [] },
  { id: 'lastName', label: french ? 'Nom' : 'Last name', type: 'text', required: true, choices: [] },
  { id: 'email', label: french ? 'Adresse e-mail' : 'E-mail', type: 'email', required: true, choices: [] },
  { id: 'phone', label: french ? 'Téléphone' : 'Phone', type: 'phone', required: false, choices: [] },
];

const contact = (context: TemplateContext) => ({
  ...zoho(context),
  id: 'contact',
  action: 'create-contact',
  params: { firstName: answerOf('firstName'), lastName: answerOf('lastName'), email: answerOf('email'), phone: answerOf('phone') },
});

const deal = (context: TemplateContext) => ({
  ...zoho(context),
  id: 'deal',
  action: 'create-deal',
  params: {
    name: text(answerOf('firstName'), ' ', answerOf('lastName')),
    ...placeOf(context),
    contactId: ref('contact', 'id'),
  },
});

const placeOf = ({ answers }: TemplateContext): Record<string, Value> =>
  Object.fromEntries(Object.entries(answers.lists('dealIn')).map(([id, { value, label }]) => [id, { kind: 'literal', value, label }]));
