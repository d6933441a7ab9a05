import { type Condition, type Json, literal, type OperatorName, ref, type Test } from '@navette/flow';

type Line = { path: string; operator: OperatorName; right: Json[]; holds: boolean; shown: string };

/** UX-41: what a webhook brings, and what each question about it answers. Used by the editor's test and the engine's. */
export const conditionBody = {
  name: ' Dupont ',
  score: 62,
  country: 'france',
  phone: '06 12 34 56 78',
  called: '2026-11-20T16:59:00Z',
  tags: ['vip', 'paris'],
  newsletter: true,
  stage: 'Won',
  previous: { stage: 'Demo' },
};

export const conditionLines: Line[] = [
  { path: 'name', operator: 'is', right: ['dupont'], holds: true, shown: 'Dupont' },
  { path: 'score', operator: 'atLeast', right: ['50'], holds: true, shown: '62' },
  { path: 'score', operator: 'between', right: ['70', '90'], holds: false, shown: '62' },
  { path: 'country', operator: 'isOneOf', right: ['France', 'Belgium'], holds: true, shown: 'france' },
  { path: 'phone', operator: 'is', right: ['+33612345678'], holds: true, shown: '06 12 34 56 78' },
  { path: 'phone', operator: 'matches', right: ['^07'], holds: false, shown: '06 12 34 56 78' },
  { path: 'called', operator: 'isInBusinessHours', right: [], holds: true, shown: '2026-11-20T16:59:00Z' },
  { path: 'called', operator: 'before', right: ['2026-11-20'], holds: false, shown: '2026-11-20T16:59:00Z' },
  { path: 'tags', operator: 'hasAtLeast', right: ['2'], holds: true, shown: 'vip, paris' },
  { path: 'newsletter', operator: 'isYes', right: [], holds: true, shown: 'true' },
  { path: 'stage', operator: 'changedFromTo', right: ['demo', 'won'], holds: true, shown: 'Won' },
  { path: 'company', operator: 'is', right: ['Acme'], holds: false, shown: 'Empty' },
  { path: 'company', operator: 'isNot', right: ['Acme'], holds: false, shown: 'Empty' },
  { path: 'company', operator: 'hasNoValue', right: [], holds: true, shown: 'Empty' },
];

const testOf = ({ path, operator, right }: Line): Test => ({
  kind: 'test',
  left: ref('trigger', ['body', path]),
  operator,
  right: right.map((value) => literal(value)),
});

/** Any of them is enough, so that every line is asked and none rules out another. */
export const conditionOfAll: Condition = { kind: 'any', of: conditionLines.map(testOf) };
