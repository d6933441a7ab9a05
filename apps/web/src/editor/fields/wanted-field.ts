import { createContext, useContext } from 'react';

/** The field that an issue's remedy asks for: it must be on screen to be focused. */
export const WantedFieldContext = createContext<string | undefined>(undefined);

export const useWantedField = (): string | undefined => useContext(WantedFieldContext);
