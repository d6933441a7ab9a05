import type { Plan } from '@navette/flow';
import type { Store } from '@navette/store';

/** The plans of these versions, by their ids. */
export const plansOf = async (store: Store, of: readonly { versionId: string }[]): Promise<Map<string, Plan>> => {
  const ids = [...new Set(of.map(({ versionId }) => versionId))];
  const versions = await Promise.all(ids.map((id) => store.flows.version(id)));
  return new Map(versions.flatMap((version) => (version ? [[version.id, version.plan] as const] : [])));
};
