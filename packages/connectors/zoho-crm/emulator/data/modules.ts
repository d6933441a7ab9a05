import { type Field, field } from './field.js';

/** A module of the practice account. `name`: the field that people know a record by. `duplicateCheck`: what upsert compares by default. */
export type Module = { api_name: string; plural: string; singular: string; name: string; duplicateCheck: string[]; fields: Field[] };

const leadSources = [
  'Advertisement',
  'Cold Call',
  'Employee Referral',
  'External Referral',
  'MailChimp',
  'Partner',
  'Phone',
  'Trade Show',
  'Web Research',
];
const leadStatuses = [
  'Attempted to Contact',
  'Contact in Future',
  'Contacted',
  'Junk Lead',
  'Lost Lead',
  'Not Contacted',
  'Pre-Qualified',
  'Not Qualified',
];

const owner = field('Owner', 'ownerlookup');
const description = field('Description', 'textarea', { length: 32_000 });
const people = [
  field('First_Name', 'text', { length: 40 }),
  field('Last_Name', 'text', { mandatory: true, length: 80 }),
  field('Full_Name', 'text', { readOnly: true }),
];
const reach = [field('Phone', 'phone', { length: 30 }), field('Mobile', 'phone', { length: 30 })];
const place = (prefix: string) => [
  field(`${prefix}City`, 'text'),
  field(`${prefix}${prefix ? 'Zip' : 'Zip_Code'}`, 'text'),
  field(`${prefix}Country`, 'text'),
];
const related = [
  field('Who_Id', 'lookup', { module: 'Contacts' }),
  field('What_Id', 'lookup', { module: '*' }),
  field('$se_module', 'text'),
];

const module = (api_name: string, singular: string, name: string, duplicateCheck: string[], fields: Field[]): Module => ({
  api_name,
  plural: api_name,
  singular,
  name,
  duplicateCheck,
  fields: [...fields, owner, description],
});

export const modules: Module[] = [
  module(
    'Leads',
    'Lead',
    'Full_Name',
    ['Email'],
    [
      ...people,
      field('Company', 'text', { mandatory: true, length: 200 }),
      field('Email', 'email', { length: 100 }),
      ...reach,
      field('Lead_Status', 'picklist', { choices: leadStatuses }),
      field('Lead_Source', 'picklist', { choices: leadSources }),
      field('Designation', 'text', { length: 100 }),
      field('Website', 'website'),
      ...place(''),
      field('Converted__s', 'boolean', { readOnly: true }),
    ],
  ),
  module(
    'Contacts',
    'Contact',
    'Full_Name',
    ['Email'],
    [
      ...people,
      field('Email', 'email', { unique: true, length: 100 }),
      ...reach,
      field('Account_Name', 'lookup', { module: 'Accounts' }),
      field('Title', 'text'),
      field('Lead_Source', 'picklist', { choices: leadSources }),
      ...place('Mailing_'),
    ],
  ),
  module(
    'Accounts',
    'Account',
    'Account_Name',
    ['Account_Name'],
    [
      field('Account_Name', 'text', { mandatory: true, length: 200 }),
      field('Phone', 'phone', { length: 30 }),
      field('Website', 'website'),
      field('Industry', 'picklist', { choices: ['Communications', 'Consulting', 'Retail', 'Technology', 'Other'] }),
      field('Employees', 'integer'),
      field('Billing_City', 'text'),
      field('Billing_Code', 'text'),
      field('Billing_Country', 'text'),
    ],
  ),
  module(
    'Deals',
    'Deal',
    'Deal_Name',
    ['Deal_Name'],
    [
      field('Deal_Name', 'text', { mandatory: true, length: 120 }),
      field('Stage', 'picklist', { mandatory: true }),
      field('Pipeline', 'picklist'),
      field('Layout', 'lookup', { module: 'layouts' }),
      field('Closing_Date', 'date'),
      field('Amount', 'currency'),
      field('Account_Name', 'lookup', { module: 'Accounts' }),
      field('Contact_Name', 'lookup', { module: 'Contacts' }),
      field('Lead_Source', 'picklist', { choices: leadSources }),
    ],
  ),
  module(
    'Tasks',
    'Task',
    'Subject',
    ['Subject'],
    [
      field('Subject', 'text', { mandatory: true, length: 300 }),
      field('Status', 'picklist', { choices: ['Not Started', 'Deferred', 'In Progress', 'Completed', 'Waiting for input'] }),
      field('Priority', 'picklist', { choices: ['High', 'Highest', 'Low', 'Lowest', 'Normal'] }),
      field('Due_Date', 'date'),
      ...related,
    ],
  ),
  module(
    'Calls',
    'Call',
    'Subject',
    ['Subject'],
    [
      field('Subject', 'text', { mandatory: true, length: 300 }),
      field('Call_Type', 'picklist', { mandatory: true, choices: ['Inbound', 'Outbound', 'Missed'] }),
      field('Call_Start_Time', 'datetime', { mandatory: true }),
      field('Call_Duration', 'text'),
      field('Call_Purpose', 'picklist', { choices: ['Prospecting', 'Administrative', 'Negotiation', 'Demo', 'Project', 'Desk'] }),
      field('Call_Result', 'picklist', {
        choices: ['Interested', 'Not interested', 'No response/Busy', 'Requested more info', 'Requested call back', 'Invalid number'],
      }),
      field('Call_Agenda', 'textarea'),
      field('Voice_Recording__s', 'website'),
      field('Caller_ID', 'phone'),
      field('Dialled_Number', 'phone'),
      field('Outgoing_Call_Status', 'picklist', { choices: ['Scheduled', 'Completed', 'Cancelled', 'Overdue'] }),
      ...related,
    ],
  ),
  module(
    'Campaigns',
    'Campaign',
    'Campaign_Name',
    ['Campaign_Name'],
    [
      field('Campaign_Name', 'text', { mandatory: true, length: 200 }),
      field('Type', 'picklist', { choices: ['Conference', 'Webinar', 'Trade Show', 'Email', 'Telemarketing'] }),
      field('Status', 'picklist', { choices: ['Planning', 'Active', 'Inactive', 'Complete'] }),
      field('Start_Date', 'date'),
      field('End_Date', 'date'),
    ],
  ),
  {
    api_name: 'Notes',
    plural: 'Notes',
    singular: 'Note',
    name: 'Note_Title',
    duplicateCheck: [],
    fields: [
      field('Note_Title', 'text', { length: 120 }),
      field('Note_Content', 'textarea', { mandatory: true, length: 32_000 }),
      field('Parent_Id', 'lookup', { mandatory: true, module: '*' }),
      owner,
    ],
  },
];

export const moduleOf = (api_name: string): Module | undefined => modules.find((one) => one.api_name === api_name);
export const fieldOf = (owner: Module, api_name: string): Field | undefined => owner.fields.find((one) => one.api_name === api_name);
