import type { StepId } from '@navette/flow';
import { createContext, useContext } from 'react';

/**
 * How a value is used decides what data it may hold: `own` also sees the step's own data (a trigger's filter), `run` that of every step
 * (a trigger's rules about the whole run).
 */
export type Use = 'field' | 'own' | 'collect' | 'run';

/** The step whose form is open. `fresh`: just inserted, so empty fields are not marked before somebody has been in them. */
export type StepFormValue = { stepId: StepId; use: Use; fresh: boolean };

export const StepFormContext = createContext<StepFormValue>({ stepId: '', use: 'field', fresh: false });

export const useStepForm = (): StepFormValue => useContext(StepFormContext);
