import { defineConnector } from '@navette/connector-sdk';
import { addNote } from './src/actions/add-note.js';
import { changeOwner } from './src/actions/change-owner.js';
import { convertLead } from './src/actions/convert-lead.js';
import { createAccount } from './src/actions/create-account.js';
import { createContact } from './src/actions/create-contact.js';
import { createDeal } from './src/actions/create-deal.js';
import { createLead } from './src/actions/create-lead.js';
import { createRecord } from './src/actions/create-record.js';
import { createTask } from './src/actions/create-task.js';
import { customApiCall } from './src/actions/custom-api-call.js';
import { findByPhoneAction } from './src/actions/find-by-phone.js';
import { findContactByPhone } from './src/actions/find-contact-by-phone.js';
import { findRecords } from './src/actions/find-records.js';
import { findUser } from './src/actions/find-user.js';
import { listUsers } from './src/actions/list-users.js';
import { logCall } from './src/actions/log-call.js';
import { queryCoql } from './src/actions/query-coql.js';
import { updateContact } from './src/actions/update-contact.js';
import { updateRecord } from './src/actions/update-record.js';
import { upsertRecord } from './src/actions/upsert-record.js';
import { connection } from './src/connection.js';
import { icon } from './src/icon.js';
import { options } from './src/options.js';
import { title } from './src/title.js';

export const zohoCrm = defineConnector({
  name: 'zoho-crm',
  version: '1.0.0',
  title,
  description: {
    en: 'Leads, contacts, accounts, deals, tasks and calls of Zoho CRM.',
    fr: 'Prospects, contacts, comptes, affaires, tâches et appels de Zoho CRM.',
  },
  icon,
  colour: '#d6432f',
  connection,
  triggers: [],
  actions: [
    findContactByPhone,
    findByPhoneAction,
    findRecords,
    queryCoql,
    createLead,
    createContact,
    createAccount,
    createDeal,
    createTask,
    logCall,
    addNote,
    updateContact,
    convertLead,
    changeOwner,
    createRecord,
    updateRecord,
    upsertRecord,
    findUser,
    listUsers,
    customApiCall,
  ],
  options,
});
