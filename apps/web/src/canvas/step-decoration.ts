import type { ReactNode } from 'react';

/** What a page adds to a step's card: issues while drawing, marks while comparing. */
export type StepDecoration = {
  issues?: number;
  /** One of the issues prevents publishing. */
  blocking?: boolean;
  /** What the issues say. */
  issueText?: string;
  /** Names of the others who have its form open. */
  people?: string[];
  /** Small things at the right of the title, left of the menu. */
  badges?: ReactNode;
  /** The same for those who hear the step's name. */
  said?: string;
  /** Cannot take what is being dragged. */
  dimmed?: boolean;
  tone?: 'added' | 'changed' | 'removed';
};
