import type { Language } from '@navette/flow';
import type { FlowDetail } from '@navette/store';
import type { z } from 'zod';
import type { Caller } from '../auth/identify.js';
import type { createFlowSchema } from '../contract/index.js';
import type { ApiDeps } from '../deps.js';
import { documentFromTemplate } from '../templates/document-from-template.js';
import { found } from '../things.js';
import { emptyDocument } from './empty-document.js';
import { documentOfFile } from './flow-file.js';

type Request = z.output<typeof createFlowSchema>;
type Deps = Pick<ApiDeps, 'store' | 'connectors' | 'httpPool'>;

/** The three ways to begin. The result is an ordinary draft. */
export const createFlow = async (deps: Deps, caller: Caller, request: Request & { language: Language }): Promise<FlowDetail> => {
  const organisationId = caller.organisation.id;
  const { folderId } = request;
  if (folderId !== undefined) {
    const folders = await deps.store.folders.list(organisationId);
    found(
      folders.find(({ id }) => id === folderId),
      'folder',
    );
  }
  const document = await documentOf(deps, caller, request);
  const flow = await deps.store.flows.create(organisationId, caller.by, document, folderId);
  await deps.store.audit.write({ organisationId, by: caller.by, act: 'flow.create', about: flow.id, detail: { from: request.from } });
  return flow;
};

const documentOf = async (deps: Deps, caller: Caller, request: Request & { language: Language }) => {
  switch (request.from) {
    case 'empty':
      return emptyDocument(request.name, request);
    case 'template':
      return documentFromTemplate(deps, caller, request);
    case 'import': {
      const connections = new Set((await deps.store.connections.list(caller.organisation.id)).map(({ id }) => id));
      return documentOfFile(request.file, (id) => connections.has(id));
    }
  }
};
