import { createContext, type ReactNode, type RefObject, useContext, useEffect, useRef } from 'react';

/** One line that the open page adds to Ctrl K. */
export type PageCommand = { id: string; name: string; detail: string; mark: ReactNode; act(): void };

/** What fits what is typed. */
type Offer = (query: string) => PageCommand[];

const PageCommandsContext = createContext<RefObject<Offer | null> | null>(null);

export const PageCommandsProvider = ({ children }: { children: ReactNode }) => {
  const offer = useRef<Offer | null>(null);
  return <PageCommandsContext value={offer}>{children}</PageCommandsContext>;
};

/** For a page: what it offers while it is open. */
export const useOfferCommands = (offer: Offer): void => {
  const current = useContext(PageCommandsContext);
  useEffect(() => {
    if (!current) return undefined;
    current.current = offer;
    return () => {
      current.current = null;
    };
  }, [current, offer]);
};

export const usePageCommands = (query: string): PageCommand[] => useContext(PageCommandsContext)?.current?.(query) ?? [];
