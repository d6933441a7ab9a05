import { type ApiInstance, route } from '../api-instance.js';
import { doneSchema, folderListSchema, folderParamsSchema, folderSchema, keepFolderSchema } from '../contract/index.js';
import type { ApiDeps } from '../deps.js';
import { ApiError } from '../errors.js';
import { found } from '../things.js';

const tags = ['folders'];

/** Where a team puts its flows together. */
export const folderRoutes = (app: ApiInstance, { store }: Pick<ApiDeps, 'store'>): void => {
  app.get('/folders', route('viewer', { tags, summary: 'List folders', response: { 200: folderListSchema } }), async ({ caller }) => ({
    folders: await store.folders.list(caller.organisation.id),
  }));
  app.post(
    '/folders',
    route('builder', { tags, summary: 'Make a folder', body: keepFolderSchema, response: { 201: folderSchema } }),
    async ({ caller, body: { name } }, reply) => {
      const organisationId = caller.organisation.id;
      const folder = await store.folders.create(organisationId, caller.by, name);
      if (!folder) throw new ApiError('folderNameTaken', { name });
      await store.audit.write({ organisationId, by: caller.by, act: 'folder.create', about: folder.id, detail: { name } });
      return reply.status(201).send(folder);
    },
  );
  app.put(
    '/folders/:folderId',
    route('builder', {
      tags,
      summary: 'Rename a folder',
      params: folderParamsSchema,
      body: keepFolderSchema,
      response: { 200: folderSchema },
    }),
    async ({ caller, params: { folderId }, body: { name } }) => {
      const organisationId = caller.organisation.id;
      const outcome = await store.folders.rename(organisationId, folderId, name);
      found(outcome !== 'missing', 'folder');
      if (outcome === 'taken') throw new ApiError('folderNameTaken', { name });
      await store.audit.write({ organisationId, by: caller.by, act: 'folder.rename', about: folderId, detail: { name } });
      return { id: folderId, name };
    },
  );
  app.delete(
    '/folders/:folderId',
    route('builder', {
      tags,
      summary: 'Delete a folder; its flows stay, in no folder',
      params: folderParamsSchema,
      response: { 200: doneSchema },
    }),
    async ({ caller, params: { folderId } }) => {
      const organisationId = caller.organisation.id;
      const { name } = found(await store.folders.remove(organisationId, folderId), 'folder');
      await store.audit.write({ organisationId, by: caller.by, act: 'folder.delete', about: folderId, detail: { name } });
      return { done: true as const };
    },
  );
};
