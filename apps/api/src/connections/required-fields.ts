import { type Catalog, type FieldList, type FlowDocument, fieldListsOf, type RequiredFields } from '@navette/flow';
import { loadOptions } from './load-options.js';

type Deps = Parameters<typeof loadOptions>[0] & { catalog: Catalog };
type Of = { organisationId: string; document: FlowDocument };

/** Nobody waits longer than this for an app before a draft is published. */
const patience = 5_000;

/**
 * What the accounts require of the records that a document makes, as they say now or said in the last five minutes. An app that is away
 * does not keep anybody from publishing: of its fields nothing is known, and a run says what it refused.
 */
export const requiredFields = async (deps: Deps, { organisationId, document }: Of): Promise<RequiredFields[]> => {
  const asked = fieldListsOf(document, deps.catalog).map((list) => Promise.race([ask(deps, organisationId, list), givingUp()]));
  return (await Promise.all(asked)).flatMap((answer) => answer ?? []);
};

const ask = async (deps: Deps, organisationId: string, at: FieldList): Promise<RequiredFields | undefined> => {
  const { connectionId, list: name, params } = at;
  try {
    const { options } = await loadOptions(deps, { organisationId, connectionId, name, params, search: '', fresh: false });
    return { ...at, fields: options.flatMap(({ value, label, field }) => (field?.required ? [{ name: value, label }] : [])) };
  } catch {
    return undefined;
  }
};

const givingUp = (): Promise<undefined> => new Promise((resolve) => setTimeout(() => resolve(undefined), patience).unref());
