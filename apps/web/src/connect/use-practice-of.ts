import type { CatalogConnector } from '@navette/flow';
import { useMe } from '../api/account';

/** Whether this installation has accounts of the app to practise with. */
export const usePracticeOf = (connector: CatalogConnector | undefined): boolean => {
  const isHere = useMe()?.practice ?? false;
  return isHere && connector?.connection?.practice === true;
};
