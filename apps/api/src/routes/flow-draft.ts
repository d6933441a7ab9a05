import { EditRefused } from '@navette/flow';
import { type ApiInstance, route } from '../api-instance.js';
import {
  draftAuthorsSchema,
  draftEditsQuerySchema,
  draftEditsSchema,
  editDraftSchema,
  flowParamsSchema,
  type SavedDraft,
  saveDraftSchema,
  savedDraftSchema,
} from '../contract/index.js';
import type { ApiDeps } from '../deps.js';
import { ApiError } from '../errors.js';
import { found } from '../things.js';
import { flowAnswer } from './flows.js';

const tags = ['flows'];

/** The draft as a sequence of edits: taken on a revision, read after one. */
export const flowDraftRoutes = (app: ApiInstance, { store }: Pick<ApiDeps, 'store'>): void => {
  /** Takes edits; refuses with what is new when the draft has moved on. */
  const take = async (organisationId: string, flowId: string, { revision, save }: Change) => {
    found(await store.flows.one(organisationId, flowId), 'flow');
    const saved = await fitting(save());
    if (saved) return saved;
    const current = flowAnswer(found(await store.flows.one(organisationId, flowId), 'flow'));
    const edits = await store.flows.draftEdits(organisationId, flowId, revision);
    throw new ApiError('draftMovedOn', {}, { current, edits } as never); // never: plain JSON all through
  };
  app.post(
    '/flows/:flowId/draft/edits',
    route('builder', {
      tags,
      summary: 'Edit the draft',
      params: flowParamsSchema,
      body: editDraftSchema,
      response: { 200: savedDraftSchema },
    }),
    ({ caller: { organisation, by }, params: { flowId }, body }) =>
      take(organisation.id, flowId, { revision: body.revision, save: () => store.flows.editDraft(organisation.id, flowId, by, body) }),
  );
  app.put(
    '/flows/:flowId/draft',
    route('builder', {
      tags,
      summary: 'Save the whole draft',
      params: flowParamsSchema,
      body: saveDraftSchema,
      response: { 200: savedDraftSchema },
    }),
    ({ caller: { organisation, by }, params: { flowId }, body }) =>
      take(organisation.id, flowId, { revision: body.revision, save: () => store.flows.saveDraft(organisation.id, flowId, by, body) }),
  );
  app.get(
    '/flows/:flowId/draft/edits',
    route('viewer', {
      tags,
      summary: 'Edits of the draft after a revision',
      params: flowParamsSchema,
      querystring: draftEditsQuerySchema,
      response: { 200: draftEditsSchema },
    }),
    async ({ caller, params, query }) => ({
      edits: await store.flows.draftEdits(caller.organisation.id, params.flowId, query.after),
    }),
  );
  app.get(
    '/flows/:flowId/draft/authors',
    route('viewer', {
      tags,
      summary: 'Who changed what since the live version',
      params: flowParamsSchema,
      response: { 200: draftAuthorsSchema },
    }),
    async ({ caller, params }) => {
      const { id, liveVersion } = found(await store.flows.one(caller.organisation.id, params.flowId), 'flow');
      const live = liveVersion === null ? undefined : await store.flows.versionByNumber(caller.organisation.id, id, liveVersion);
      return { authors: await store.flows.draftAuthors(caller.organisation.id, id, live ? new Date(live.publishedAt) : null) };
    },
  );
};

type Change = { revision: number; save(): Promise<SavedDraft | undefined> };

const fitting = async <Saved>(saving: Promise<Saved>): Promise<Saved> => {
  try {
    return await saving;
  } catch (error) {
    throw error instanceof EditRefused ? new ApiError('editRefused', { reason: error.sentence }) : error;
  }
};
