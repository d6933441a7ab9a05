/** Modules that have actions of their own: which field names a record, and which columns a search reads without being told. */
export type KnownModule = { name: string; columns: string[]; phones: string[]; hasDescription: boolean };

const always = ['id', 'Owner', 'Created_Time', 'Modified_Time'];

export const knownModules: Record<string, KnownModule> = {
  Leads: {
    name: 'Last_Name',
    columns: [...always, 'First_Name', 'Last_Name', 'Company', 'Email', 'Phone', 'Mobile', 'Lead_Status', 'Lead_Source'],
    phones: ['Phone', 'Mobile'],
    hasDescription: true,
  },
  Contacts: {
    name: 'Last_Name',
    columns: [...always, 'First_Name', 'Last_Name', 'Email', 'Phone', 'Mobile', 'Account_Name', 'Account_Name.Account_Name'],
    phones: ['Phone', 'Mobile'],
    hasDescription: true,
  },
  Accounts: { name: 'Account_Name', columns: [...always, 'Account_Name', 'Phone', 'Website'], phones: ['Phone'], hasDescription: true },
  Deals: {
    name: 'Deal_Name',
    columns: [...always, 'Deal_Name', 'Stage', 'Pipeline', 'Amount', 'Closing_Date', 'Account_Name', 'Contact_Name'],
    phones: [],
    hasDescription: true,
  },
  Tasks: {
    name: 'Subject',
    columns: [...always, 'Subject', 'Status', 'Priority', 'Due_Date', 'Who_Id', 'What_Id'],
    phones: [],
    hasDescription: true,
  },
  Calls: {
    name: 'Subject',
    columns: [...always, 'Subject', 'Call_Type', 'Call_Start_Time', 'Call_Duration'],
    phones: [],
    hasDescription: true,
  },
  Campaigns: {
    name: 'Campaign_Name',
    columns: [...always, 'Campaign_Name', 'Type', 'Status', 'Start_Date', 'End_Date'],
    phones: [],
    hasDescription: true,
  },
};
