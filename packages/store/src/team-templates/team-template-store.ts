import type { FlowDocument, StepId } from '@navette/flow';

/** A flow that a team keeps to begin others with: its document as it was, and what is asked of whoever uses it. */
export type TeamTemplate = {
  id: string;
  name: string;
  description: string;
  document: FlowDocument;
  questions: TeamQuestion[];
};

/** A text typed into a field of the flow, to be answered anew each time. */
export type TeamQuestion = { stepId: StepId; param: string; title: string };

export type TeamTemplateStore = {
  list(organisationId: string): Promise<TeamTemplate[]>;
  one(organisationId: string, id: string): Promise<TeamTemplate | undefined>;
  create(organisationId: string, by: string, template: Omit<TeamTemplate, 'id'>): Promise<TeamTemplate>;
  /** It can be taken back for 30 days. False: there was none. */
  remove(organisationId: string, id: string): Promise<boolean>;
  restore(organisationId: string, id: string): Promise<boolean>;
};
