import type { EventAnswer } from '@navette/api/contract';
import { useCatalog } from '../../api/catalog';
import { findConnector } from '../../components/AppIcon';
import { useWords } from '../../i18n/use-words';

/** "Ringover · Call missed". */
export const useEventName = () => {
  const catalog = useCatalog().data;
  const words = useWords();
  return (event: Pick<EventAnswer, 'connector' | 'trigger'>) => {
    const connector = findConnector(catalog, event.connector);
    const trigger = connector?.triggers.find((one) => one.name === event.trigger);
    return {
      connector,
      app: connector ? words(connector.title) : event.connector,
      what: trigger ? words(trigger.title) : event.trigger,
      schema: trigger?.output,
    };
  };
};
