import type { Words } from '@navette/flow';
import type { Question } from '../question.js';

const words = (en: string, fr: string): Words => ({ en, fr });
const dealLists = [
  { id: 'layout', list: 'dealLayouts', title: words('Layout', 'Disposition') },
  { id: 'pipeline', list: 'pipelines', title: words('Pipeline', 'Pipeline') },
  { id: 'stage', list: 'stages', title: words('Stage', 'Étape') },
];
const someDeal = ['always', 'none', 'noneOpen'];
const numbersOwner = { value: 'number', label: words('Whoever looks after the number', 'La personne qui suit le numéro') };
const defaultOwner = { value: 'default', label: words('The default owner', 'Le propriétaire par défaut') };

/** The settings that users of such integrations know, each with the answer that most want. */
export const questions: Question[] = [
  {
    id: 'numbers',
    kind: 'numbers',
    title: words('Who looks after which number?', 'Qui suit quel numéro ?'),
    help: words(
      'Tasks, leads and deals go to the owner of the number that was called. You can change this table at any time.',
      'Les tâches, prospects et affaires vont au propriétaire du numéro appelé. Cette table reste modifiable à tout moment.',
    ),
    numbersOf: 'ringover',
    ownersOf: 'zoho-crm',
    initial: null,
  },
  {
    id: 'outgoing',
    kind: 'choice',
    title: words('Which calls count?', 'Quels appels comptent ?'),
    choices: [
      { value: 'inbound', label: words('Incoming calls that nobody answered', 'Les appels entrants restés sans réponse') },
      {
        value: 'any',
        label: words('Also outgoing calls that nobody answered', 'Aussi les appels sortants restés sans réponse'),
        help: words(
          'A colleague who could not reach somebody gets a task too.',
          'Un collègue qui n’a pu joindre personne reçoit aussi une tâche.',
        ),
      },
    ],
    initial: 'inbound',
  },
  {
    id: 'account',
    kind: 'yesNo',
    title: words(
      'Create an account when the caller’s company is not known?',
      'Créer un compte quand la société de l’appelant n’est pas connue ?',
    ),
    help: words('It is found again by its telephone number.', 'Il est retrouvé par son numéro de téléphone.'),
    initial: false,
  },
  {
    id: 'accountOwner',
    kind: 'choice',
    title: words('Who owns the new account?', 'À qui appartient le nouveau compte ?'),
    shownIf: { question: 'account', is: [true] },
    choices: [
      numbersOwner,
      defaultOwner,
      { value: 'contact', label: words('The owner of the caller’s contact', 'Le propriétaire du contact de l’appelant') },
    ],
    initial: 'number',
  },
  {
    id: 'contact',
    kind: 'yesNo',
    title: words('Create a contact when the caller has none?', 'Créer un contact quand l’appelant n’en a pas ?'),
    initial: true,
  },
  {
    id: 'contactOwner',
    kind: 'choice',
    title: words('Who owns the new contact?', 'À qui appartient le nouveau contact ?'),
    shownIf: { question: 'contact', is: [true] },
    choices: [
      numbersOwner,
      defaultOwner,
      { value: 'account', label: words('The owner of the caller’s account', 'Le propriétaire du compte de l’appelant') },
    ],
    initial: 'number',
  },
  {
    id: 'lead',
    kind: 'choice',
    title: words('When should a lead be created?', 'Quand faut-il créer un prospect ?'),
    choices: [
      {
        value: 'new',
        label: words('Only when the caller is new', 'Seulement quand l’appelant est nouveau'),
        help: words('Neither a contact nor a lead nor an account has this number.', 'Ni contact, ni prospect, ni compte n’a ce numéro.'),
      },
      {
        value: 'always',
        label: words('Always', 'Toujours'),
        help: words('Known contacts would also become leads.', 'Les contacts connus deviendraient aussi des prospects.'),
      },
      { value: 'never', label: words('Never', 'Jamais') },
    ],
    initial: 'new',
  },
  {
    id: 'deal',
    kind: 'choice',
    title: words('When should a deal be created?', 'Quand faut-il créer une affaire ?'),
    choices: [
      { value: 'never', label: words('Never', 'Jamais') },
      { value: 'always', label: words('For each call', 'À chaque appel') },
      { value: 'none', label: words('If the contact has no deal', 'Si le contact n’a aucune affaire') },
      {
        value: 'noneOpen',
        label: words('If the contact has no open deal', 'Si le contact n’a aucune affaire en cours'),
        help: words('Open deals older than a year do not count.', 'Les affaires en cours depuis plus d’un an ne comptent pas.'),
      },
    ],
    initial: 'never',
  },
  {
    id: 'pipelines',
    kind: 'choice',
    title: words('Where do these deals begin?', 'Où commencent ces affaires ?'),
    shownIf: { question: 'deal', is: someDeal },
    choices: [
      { value: 'one', label: words('In one pipeline for everybody', 'Dans un seul pipeline pour tous') },
      { value: 'perOwner', label: words('In a pipeline for each owner', 'Dans un pipeline par propriétaire') },
    ],
    initial: 'one',
  },
  {
    id: 'dealIn',
    kind: 'lists',
    title: words('Which pipeline and stage?', 'Quel pipeline et quelle étape ?'),
    shownIf: { question: 'pipelines', is: ['one'] },
    connector: 'zoho-crm',
    lists: dealLists,
    initial: null,
  },
  {
    id: 'dealInOf',
    kind: 'listsPerOwner',
    title: words('Which pipeline and stage for each owner?', 'Quel pipeline et quelle étape pour chaque propriétaire ?'),
    shownIf: { question: 'pipelines', is: ['perOwner'] },
    numbers: 'numbers',
    connector: 'zoho-crm',
    lists: dealLists,
    initial: null,
  },
  {
    id: 'due',
    kind: 'choice',
    title: words('When is the task due?', 'Pour quand est la tâche ?'),
    choices: [
      { value: '0', label: words('The same day', 'Le jour même') },
      {
        value: '2h',
        label: words('Two business hours after the call', 'Deux heures ouvrées après l’appel'),
        help: words(
          'A task has a day and no time: the day on which these two hours end.',
          'Une tâche a un jour, sans heure : celui où ces deux heures se terminent.',
        ),
      },
      { value: '1', label: words('The next business day', 'Le prochain jour ouvré') },
      { value: '2', label: words('Two business days later', 'Deux jours ouvrés plus tard') },
      { value: 'none', label: words('No task', 'Pas de tâche') },
    ],
    initial: '0',
  },
];
