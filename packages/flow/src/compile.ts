import type { Catalog } from './catalog.js';
import { assemble } from './compile/assemble.js';
import { checkApps } from './compile/check-apps.js';
import { checkGone } from './compile/check-gone.js';
import { checkLinks } from './compile/check-links.js';
import { checkLogic } from './compile/check-logic.js';
import { checkMapping } from './compile/check-mapping.js';
import { checkPills } from './compile/check-pills.js';
import { checkStructure } from './compile/check-structure.js';
import { checkTables } from './compile/check-tables.js';
import { type CompileOptions, type Survey, surveyOf } from './compile/survey.js';
import type { FlowDocument } from './document.js';
import type { Issue } from './issues.js';
import type { Plan } from './plan.js';

export type { CompileOptions, GoneChoice } from './compile/survey.js';

/** `plan` is there unless an issue is blocking. Blocking issues come first, each level in the order of the flow. */
export type Compiled = { plan: Plan | undefined; issues: Issue[] };

/** Each pass looks for one kind of trouble and knows nothing of the others. */
const passes: ((survey: Survey) => Issue[])[] = [
  checkStructure,
  checkLinks,
  checkApps,
  checkLogic,
  checkPills,
  checkTables,
  checkGone,
  checkMapping,
];

/**
 * Makes a plan of what the canvas drew, or says everything that is wrong with it at once. Pure; throws on no document that
 * `flowDocumentSchema` accepts. The same document gives the same plan whatever the order of its keys.
 */
export const compile = (document: FlowDocument, catalog: Catalog, options: CompileOptions = {}): Compiled => {
  const survey = surveyOf(document, catalog, options);
  const issues = issuesIn(survey);
  const { trigger } = survey;
  if (!trigger || issues.some((issue) => issue.level === 'blocking')) return { plan: undefined, issues };
  return { plan: assemble({ ...survey, trigger }), issues };
};

/** Everything that is wrong with it, in the order in which a person reads it. */
export const issuesIn = (survey: Survey): Issue[] => inOrder(survey, unique(passes.flatMap((pass) => pass(survey))));

/** The same pill twice in one field is one issue. */
const unique = (issues: Issue[]): Issue[] => [
  ...new Map(issues.map((issue) => [[issue.code, issue.stepId, issue.field, issue.sentence.en].join('\n'), issue])).values(),
];

/** The flow as a whole first, then step by step. Sorting is stable: within a step the order of the passes stays. */
const inOrder = (survey: Survey, issues: Issue[]): Issue[] => {
  const rank = new Map(survey.order.map((id, index) => [id, index]));
  const rankOf = ({ level, stepId }: Issue): number =>
    (level === 'blocking' ? 0 : 1_000_000) + (stepId === undefined ? -1 : (rank.get(stepId) ?? -1));
  return issues.toSorted((a, b) => rankOf(a) - rankOf(b));
};
