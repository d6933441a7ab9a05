import { type Catalog, compile, type FlowDocument, type Issue, type Plan } from '@navette/flow';

/** What the compiler says of a document: a plan when nothing blocks, and all issues at once in any case. */
export const checkDocument = (document: FlowDocument, catalog: Catalog): { plan?: Plan; issues: Issue[]; blocking: number } => {
  const answer = compile(document, catalog);
  const issues = answer.issues;
  return { plan: answer.plan, issues, blocking: issues.filter(({ level }) => level === 'blocking').length };
};
