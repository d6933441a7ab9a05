/** Two layouts; the first has two pipelines, as an account that separates new business from renewals. */
export type Stage = { name: string; forecast: 'Open' | 'Closed Won' | 'Closed Lost' };
export type Pipeline = { id: string; name: string; isDefault: boolean; stages: Stage[] };
export type Layout = { id: string; name: string; module: string; pipelines: Pipeline[] };

const open = (...names: string[]): Stage[] => names.map((name) => ({ name, forecast: 'Open' as const }));
const ends: Stage[] = [
  { name: 'Closed Won', forecast: 'Closed Won' },
  { name: 'Closed Lost', forecast: 'Closed Lost' },
];

export const dealLayouts: Layout[] = [
  {
    id: '5843104000000091023',
    name: 'Standard',
    module: 'Deals',
    pipelines: [
      {
        id: '5843104000000155001',
        name: 'New business',
        isDefault: true,
        stages: [...open('Qualification', 'Needs Analysis', 'Proposal/Price Quote', 'Negotiation/Review'), ...ends],
      },
      { id: '5843104000000155002', name: 'Renewals', isDefault: false, stages: [...open('To renew', 'Offer sent'), ...ends] },
    ],
  },
  {
    id: '5843104000000091024',
    name: 'Partners',
    module: 'Deals',
    pipelines: [
      { id: '5843104000000155003', name: 'Partner deals', isDefault: true, stages: [...open('First contact', 'Agreement'), ...ends] },
    ],
  },
];

/** Modules without pipelines have one layout each. */
export const standardLayoutId = (index: number): string => `58431040000000910${String(30 + index)}`;
