import type { Link } from './document.js';
import type { StepId } from './ids.js';
import { fieldIssues } from './issues/field-issues.js';
import { logicIssues } from './issues/logic-issues.js';
import { pillIssues } from './issues/pill-issues.js';
import { type IssueLevel, type IssueRow, sameWords } from './issues/row.js';
import { structureIssues } from './issues/structure-issues.js';
import { triggerIssues } from './issues/trigger-issues.js';
import type { Language, Words } from './words.js';

/** Everything that can be wrong or doubtful in a draft: code → level, sentence, remedy. */
export const issueTable = { ...structureIssues, ...fieldIssues, ...pillIssues, ...logicIssues, ...triggerIssues } as const satisfies Record<
  string,
  IssueRow
>;

export type IssueCode = keyof typeof issueTable;

export type Issue = {
  code: IssueCode;
  level: IssueLevel;
  /** Absent: the flow as a whole. */
  stepId?: StepId;
  /** Where in the step, parts joined with dots: `params.lastName`, `paths.0.when`, `for.matches`, `connectionId`. */
  field?: string;
  /** At most 160 characters in English, 200 in French. Names are cut to fit. */
  sentence: Words;
  remedy: Words;
  /** What a remedy button does at once. Without it the button focuses the field. */
  fix?: IssueFix;
};

export type IssueFix =
  | { kind: 'addTrigger' }
  | { kind: 'addStep'; after: StepId; exit: string }
  | { kind: 'removeLink'; link: Link }
  | { kind: 'removeStep'; step: StepId }
  | { kind: 'restoreStep'; step: StepId }
  | { kind: 'switchOn'; step: StepId }
  | { kind: 'connect'; connector: string };

/** Where an issue is pinned. */
export type IssuePlace = Pick<Issue, 'stepId' | 'field' | 'fix'>;

/** @example issueOf('fieldMissing', { field: title, app: app.title }, { stepId: 'lead', field: 'params.lastName' }) */
export const issueOf = <Code extends IssueCode>(code: Code, places: PlacesOf<Code>, at: IssuePlace = {}): Issue => {
  const row: IssueRow = issueTable[code];
  return { code, level: row.level, ...at, sentence: fill(row.sentence, places), remedy: fill(row.remedy, places) };
};

type Row<Code extends IssueCode> = (typeof issueTable)[Code];
type PlaceNames<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | PlaceNames<Rest> : never;
type PlacesOf<Code extends IssueCode> = Record<
  PlaceNames<Row<Code>['sentence']['en'] | Row<Code>['remedy']['en']>,
  Words | string | number
>;

const fill = (template: Words, places: Record<string, Words | string | number>): Words => ({
  en: fillOne(template.en, places, 'en'),
  fr: fillOne(template.fr, places, 'fr'),
});

const fillOne = (template: string, places: Record<string, Words | string | number>, language: Language): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const place = places[name];
    if (place === undefined) return whole;
    const words = typeof place === 'object' ? place : sameWords(String(place));
    return cut(words[language], name === 'steps' ? 100 : 32);
  });

const cut = (text: string, length: number): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= length ? line : `${line.slice(0, length - 1).trimEnd()}…`;
};
