import { createContext, useContext } from 'react';

/** Whether what lies here belongs to the step that has the focus: of all menus and `+` of a flow, only its own are reached by Tab. */
export const TabStopContext = createContext(true);

export const useTabIndex = (): 0 | -1 => (useContext(TabStopContext) ? 0 : -1);
