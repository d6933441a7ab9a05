import type { Place } from '@navette/flow';
import { createContext, useContext } from 'react';
import type { StepOption } from './step-option';

/** Where something is being added. */
export type AddValue = {
  readOnly: boolean;
  /** The place whose quick-add is open. */
  place: Place | null;
  /** The list hangs on the `+` of the place; else it is a dialog. */
  isAnchored: boolean;
  open(place: Place | null): void;
  insert(option: StepOption, place: Place | undefined): void;
};

export const AddContext = createContext<AddValue | null>(null);

export const useAdding = (): AddValue => {
  const context = useContext(AddContext);
  if (!context) throw new Error('useAdding stands outside of the editor: draw + buttons only within AddContext.');
  return context;
};
