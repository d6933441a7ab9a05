import type { ConnectionValues } from '@navette/connector-sdk';
import type { Words } from '@navette/flow';

type DataCentre = { title: Words; accounts: string; api: string; web: string };

/** Where an account lives decides every address. */
export const dataCentres = {
  eu: {
    title: { en: 'Europe', fr: 'Europe' },
    accounts: 'https://accounts.zoho.eu',
    api: 'https://www.zohoapis.eu',
    web: 'https://crm.zoho.eu',
  },
  us: {
    title: { en: 'United States', fr: 'États-Unis' },
    accounts: 'https://accounts.zoho.com',
    api: 'https://www.zohoapis.com',
    web: 'https://crm.zoho.com',
  },
  in: {
    title: { en: 'India', fr: 'Inde' },
    accounts: 'https://accounts.zoho.in',
    api: 'https://www.zohoapis.in',
    web: 'https://crm.zoho.in',
  },
  au: {
    title: { en: 'Australia', fr: 'Australie' },
    accounts: 'https://accounts.zoho.com.au',
    api: 'https://www.zohoapis.com.au',
    web: 'https://crm.zoho.com.au',
  },
  jp: {
    title: { en: 'Japan', fr: 'Japon' },
    accounts: 'https://accounts.zoho.jp',
    api: 'https://www.zohoapis.jp',
    web: 'https://crm.zoho.jp',
  },
  cn: {
    title: { en: 'China', fr: 'Chine' },
    accounts: 'https://accounts.zoho.com.cn',
    api: 'https://www.zohoapis.com.cn',
    web: 'https://crm.zoho.com.cn',
  },
  sa: {
    title: { en: 'Saudi Arabia', fr: 'Arabie saoudite' },
    accounts: 'https://accounts.zoho.sa',
    api: 'https://www.zohoapis.sa',
    web: 'https://crm.zoho.sa',
  },
  ca: {
    title: { en: 'Canada', fr: 'Canada' },
    accounts: 'https://accounts.zohocloud.ca',
    api: 'https://www.zohoapis.ca',
    web: 'https://crm.zohocloud.ca',
  },
} satisfies Record<string, DataCentre>;

export type Region = keyof typeof dataCentres;
export const regions = Object.keys(dataCentres) as [Region, ...Region[]];

/** The three addresses of a connection; each can be set by hand, so that it can be a practice account. */
export const addressesOf = (values: ConnectionValues): Omit<DataCentre, 'title'> => {
  const { accounts, api, web } = dataCentres[(values.region ?? 'eu') as Region] ?? dataCentres.eu;
  return { accounts: values.accountsUrl || accounts, api: values.baseUrl || api, web: values.webUrl || web };
};
