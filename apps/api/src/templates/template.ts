import type { FlowDocument, Language, Words } from '@navette/flow';
import type { FlowHabits } from '../flows/empty-document.js';
import type { ReadAnswers } from './answers.js';
import type { Question } from './question.js';

/** What a template is made with. */
export type TemplateContext = {
  name: string;
  language: Language;
  habits: FlowHabits;
  /** By connector name; a missing one is left for the editor to ask. */
  connections: Record<string, string>;
  answers: ReadAnswers;
  /** Id of the table made for it. */
  tableId?: string;
};

/** Two answers that can never both hold: said at once, on the question that can mend it. */
export type TemplateProblem = { question: string; sentence: Words };

/** A flow to begin with: data, questions and one pure factory. */
export type Template = {
  id: string;
  title: Words;
  description: Words;
  /** Connectors that it asks a connection of, in order. */
  connections: string[];
  connectors: string[];
  questions: Question[];
  problemsOf?(answers: ReadAnswers): TemplateProblem[];
  make(context: TemplateContext): FlowDocument;
};
