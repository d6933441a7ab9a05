import type { PageSection } from '@navette/connector-sdk/emulator';
import type { Json, Words } from '@navette/flow';
import { moduleOf } from './data/modules.js';
import { allOf } from './read.js';
import type { State } from './state.js';

type Column = { field: string; title: Words };

const owner: Column = { field: 'Owner', title: { en: 'Owner', fr: 'Propriétaire' } };
const phone: Column = { field: 'Phone', title: { en: 'Phone', fr: 'Téléphone' } };
const mobile: Column = { field: 'Mobile', title: { en: 'Mobile', fr: 'Mobile' } };
const account: Column = { field: 'Account_Name', title: { en: 'Account', fr: 'Compte' } };
const name: Column = { field: 'Full_Name', title: { en: 'Name', fr: 'Nom' } };
const subject: Column = { field: 'Subject', title: { en: 'Subject', fr: 'Objet' } };
const description: Column = { field: 'Description', title: { en: 'Description', fr: 'Description' } };

const tables: { module: string; title: Words; columns: Column[] }[] = [
  {
    module: 'Leads',
    title: { en: 'Leads', fr: 'Prospects' },
    columns: [
      name,
      { field: 'Company', title: { en: 'Company', fr: 'Société' } },
      phone,
      mobile,
      { field: 'Lead_Status', title: { en: 'Status', fr: 'Statut' } },
      { field: 'Lead_Source', title: { en: 'Source', fr: 'Source' } },
      owner,
      description,
    ],
  },
  {
    module: 'Tasks',
    title: { en: 'Tasks', fr: 'Tâches' },
    columns: [
      subject,
      { field: 'Due_Date', title: { en: 'Due', fr: 'Échéance' } },
      { field: 'Status', title: { en: 'Status', fr: 'Statut' } },
      { field: 'Priority', title: { en: 'Priority', fr: 'Priorité' } },
      { field: 'What_Id', title: { en: 'About', fr: 'À propos de' } },
      owner,
      description,
    ],
  },
  {
    module: 'Contacts',
    title: { en: 'Contacts', fr: 'Contacts' },
    columns: [name, { field: 'Email', title: { en: 'E-mail', fr: 'E-mail' } }, phone, mobile, account, owner],
  },
  { module: 'Accounts', title: { en: 'Accounts', fr: 'Comptes' }, columns: [account, phone, owner] },
  {
    module: 'Deals',
    title: { en: 'Deals', fr: 'Affaires' },
    columns: [
      { field: 'Deal_Name', title: { en: 'Name', fr: 'Nom' } },
      { field: 'Pipeline', title: { en: 'Pipeline', fr: 'Pipeline' } },
      { field: 'Stage', title: { en: 'Stage', fr: 'Étape' } },
      { field: 'Amount', title: { en: 'Amount', fr: 'Montant' } },
      account,
      owner,
    ],
  },
  {
    module: 'Calls',
    title: { en: 'Calls', fr: 'Appels' },
    columns: [
      subject,
      { field: 'Call_Type', title: { en: 'Type', fr: 'Type' } },
      { field: 'Call_Start_Time', title: { en: 'Start', fr: 'Début' } },
      { field: 'Call_Duration', title: { en: 'Duration', fr: 'Durée' } },
      owner,
    ],
  },
];

export const page = (state: State): PageSection[] =>
  tables.map(({ module, title, columns }) => {
    const known = moduleOf(module);
    return {
      title,
      columns: columns.map((column) => column.title),
      rows: (known ? allOf(state, known) : []).map((record) => ({
        id: record.id,
        cells: columns.map(({ field }) => cellOf(record[field])),
      })),
      empty: { en: 'Nothing here yet.', fr: 'Rien pour l’instant.' },
    };
  });

const cellOf = (value: Json | undefined): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'object' && !Array.isArray(value)) return String(value.name ?? value.id ?? '');
  return String(value);
};
