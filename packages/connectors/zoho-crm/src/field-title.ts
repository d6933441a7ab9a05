import type { Words } from '@navette/flow';

const known: Record<string, Words> = {
  Last_Name: { en: 'Last name', fr: 'Nom' },
  First_Name: { en: 'First name', fr: 'Prénom' },
  Company: { en: 'Company', fr: 'Société' },
  Email: { en: 'E-mail', fr: 'E-mail' },
  Phone: { en: 'Phone', fr: 'Téléphone' },
  Mobile: { en: 'Mobile', fr: 'Mobile' },
  Owner: { en: 'Owner', fr: 'Propriétaire' },
  Description: { en: 'Description', fr: 'Description' },
  Lead_Status: { en: 'Lead status', fr: 'Statut du prospect' },
  Lead_Source: { en: 'Lead source', fr: 'Source du prospect' },
  Account_Name: { en: 'Account', fr: 'Compte' },
  Contact_Name: { en: 'Contact', fr: 'Contact' },
  Deal_Name: { en: 'Name of the deal', fr: 'Nom de l’affaire' },
  Stage: { en: 'Stage', fr: 'Étape' },
  Pipeline: { en: 'Pipeline', fr: 'Pipeline' },
  Layout: { en: 'Layout', fr: 'Disposition' },
  Closing_Date: { en: 'Closing date', fr: 'Date de clôture' },
  Amount: { en: 'Amount', fr: 'Montant' },
  Subject: { en: 'Subject', fr: 'Objet' },
  Due_Date: { en: 'Due date', fr: 'Échéance' },
  Status: { en: 'Status', fr: 'Statut' },
  Priority: { en: 'Priority', fr: 'Priorité' },
  What_Id: { en: 'Related record', fr: 'Fiche liée' },
  Who_Id: { en: 'Contact', fr: 'Contact' },
  Call_Type: { en: 'Kind of call', fr: 'Type d’appel' },
  Call_Start_Time: { en: 'Start of the call', fr: 'Début de l’appel' },
};

/** What people call a field; a custom one by its API name, readable. */
export const fieldTitle = (apiName: string): Words => known[apiName] ?? { en: readable(apiName), fr: readable(apiName) };

const readable = (apiName: string): string => apiName.replaceAll('_', ' ').trim();
