import { type ApiInstance, route } from '../api-instance.js';
import { doneSchema, folderListSchema, folderParamsSchema, folderSchema, keepFolderSchema } from '../contract/index.js';
import type { ApiDeps } from '../deps.js';
import { ApiError } from '../errors.js';
import { found } from '../things.js';

const tags = ['folders'];

/** Where a team puts its flows together. */
export const folderRoutes = (app: ApiInstance, { store }: Pick<ApiDeps, 'store'>): void => {
  const one = async (organisationId: string, folderId: string) =>
    found(
      (await store.folders.list(organisationId)).find(({ id }) => id === folderId),
      'folder',
    );
  app.get('/folders', route('viewer', { tags, summary: 'List folders', response: { 200: folderListSchema } }), async ({ caller }) => ({
    folders: await store.folders.list(caller.organisation.id),
  }));
  app.post(
    '/folders',
    route('builder', { tags, summary: 'Make a folder', body: keepFolderSchema, response: { 201: folderSchema } }),
    async ({ caller, body: { name, parentId = null } }, reply) => {
      const organisationId = caller.organisation.id;
      if (parentId !== null) await one(organisationId, parentId);
      const folder = await store.folders.create(organisationId, caller.by, { name, parentId });
      if (!folder) throw new ApiError('folderNameTaken', { name });
      await store.audit.write({ organisationId, by: caller.by, act: 'folder.create', about: folder.id, detail: { name, parentId } });
      return reply.status(201).send(folder);
    },
  );
  app.put(
    '/folders/:folderId',
    route('builder', {
      tags,
      summary: 'Rename a folder, or put it into another one',
      params: folderParamsSchema,
      body: keepFolderSchema,
      response: { 200: folderSchema },
    }),
    async ({ caller, params: { folderId }, body: { name, parentId } }) => {
      const organisationId = caller.organisation.id;
      const before = await one(organisationId, folderId);
      const folder = { id: folderId, name, parentId: parentId === undefined ? before.parentId : parentId };
      const outcome = await store.folders.change(organisationId, folder);
      found(outcome !== 'missing', 'folder');
      if (outcome === 'taken') throw new ApiError('folderNameTaken', { name });
      if (outcome === 'circle') throw new ApiError('folderInItself');
      const act = folder.parentId === before.parentId ? 'folder.rename' : 'folder.move';
      await store.audit.write({ organisationId, by: caller.by, act, about: folderId, detail: { name, parentId: folder.parentId } });
      return folder;
    },
  );
  app.delete(
    '/folders/:folderId',
    route('builder', {
      tags,
      summary: 'Delete a folder; what is in it stays, in the folder around it or in none',
      params: folderParamsSchema,
      response: { 200: doneSchema },
    }),
    async ({ caller, params: { folderId } }) => {
      const organisationId = caller.organisation.id;
      const { name } = await one(organisationId, folderId);
      if ((await store.folders.remove(organisationId, folderId)) === 'taken') throw new ApiError('folderNameTaken', { name });
      await store.audit.write({ organisationId, by: caller.by, act: 'folder.delete', about: folderId, detail: { name } });
      return { done: true as const };
    },
  );
};
