import type { JsonObject } from '@navette/flow';

const owner = (name: string, id: string): JsonObject => ({ name, id });
const claire = owner('Claire Leroy', '5843104000000101001');
const karim = owner('Karim Benali', '5843104000000101002');

/** People with phones in the spellings that one meets in France. Nobody here has +33 6 12 34 56 78, the caller of the practice call. */
export const seedRecords: { module: string; fields: JsonObject }[] = [
  {
    module: 'Accounts',
    fields: { id: '5843104000000150001', Account_Name: 'Dupont SARL', Phone: '01 42 68 53 00', Billing_City: 'Paris', Owner: claire },
  },
  {
    module: 'Accounts',
    fields: { id: '5843104000000150002', Account_Name: 'Atelier Bernard', Phone: '+33 4 72 40 10 10', Billing_City: 'Lyon', Owner: karim },
  },
  {
    module: 'Contacts',
    fields: {
      id: '5843104000000160001',
      First_Name: 'Jean',
      Last_Name: 'Dupont',
      Email: 'jean.dupont@dupont.example',
      Phone: '01 42 68 53 01',
      Mobile: '06 11 22 33 44',
      Account_Name: { name: 'Dupont SARL', id: '5843104000000150001' },
      Owner: claire,
    },
  },
  {
    module: 'Contacts',
    fields: {
      id: '5843104000000160002',
      First_Name: 'Sophie',
      Last_Name: 'Bernard',
      Email: 'sophie@bernard.example',
      Phone: '0033472401011',
      Mobile: '+33655443322',
      Account_Name: { name: 'Atelier Bernard', id: '5843104000000150002' },
      Owner: karim,
    },
  },
  {
    module: 'Leads',
    fields: {
      id: '5843104000000170001',
      First_Name: 'Marc',
      Last_Name: 'Fontaine',
      Company: 'Fontaine & Fils',
      Email: 'marc@fontaine.example',
      Phone: '02.40.41.42.43',
      Lead_Status: 'Contacted',
      Lead_Source: 'Trade Show',
      Owner: karim,
    },
  },
  {
    module: 'Leads',
    fields: {
      id: '5843104000000170002',
      Last_Name: 'Garnier',
      Company: 'Garnier Conseil',
      Mobile: '07-81-82-83-84',
      Lead_Status: 'Not Contacted',
      Owner: claire,
    },
  },
];
