import { type ApiInstance, route } from '../api-instance.js';
import {
  changeLabelSchema,
  doneSchema,
  flowLabelsSchema,
  flowParamsSchema,
  labelChangedSchema,
  moveFlowSchema,
  watchFlowSchema,
} from '../contract/index.js';
import type { ApiDeps } from '../deps.js';
import { found } from '../things.js';

const tags = ['flows'];

/** What is kept of a flow beside its drawing: its folder, its labels, and after which silence somebody wants to know. */
export const flowPlacingRoutes = (app: ApiInstance, { store }: Pick<ApiDeps, 'store'>): void => {
  app.put(
    '/flows/:flowId/folder',
    route('builder', {
      tags,
      summary: 'Move a flow into a folder, or out of any',
      params: flowParamsSchema,
      body: moveFlowSchema,
      response: { 200: doneSchema },
    }),
    async ({ caller, params, body: { folderId } }) => {
      const organisationId = caller.organisation.id;
      const flow = found(await store.flows.one(organisationId, params.flowId), 'flow');
      found(await store.flows.move(organisationId, flow.id, folderId), 'folder');
      await store.audit.write({ organisationId, by: caller.by, act: 'flow.move', about: flow.id, detail: { folderId } });
      return { done: true as const };
    },
  );
  app.put(
    '/flows/:flowId/labels',
    route('builder', {
      tags,
      summary: 'Say which labels a flow has',
      params: flowParamsSchema,
      body: flowLabelsSchema,
      response: { 200: doneSchema },
    }),
    async ({ caller, params, body }) => {
      const organisationId = caller.organisation.id;
      const labels = [...new Set(body.labels)];
      found(await store.flows.setLabels(organisationId, params.flowId, labels), 'flow');
      await store.audit.write({ organisationId, by: caller.by, act: 'flow.label', about: params.flowId, detail: { labels } });
      return { done: true as const };
    },
  );
  app.put(
    '/flows/:flowId/watch',
    route('builder', {
      tags,
      summary: 'Say after which silence it has gone quiet',
      params: flowParamsSchema,
      body: watchFlowSchema,
      response: { 200: doneSchema },
    }),
    async ({ caller, params, body: { watch } }) => {
      const organisationId = caller.organisation.id;
      found(await store.flows.setWatch(organisationId, params.flowId, watch), 'flow');
      await store.audit.write({ organisationId, by: caller.by, act: 'flow.watch', about: params.flowId, detail: { watch } });
      return { done: true as const };
    },
  );
  app.post(
    '/labels/change',
    route('builder', {
      tags,
      summary: 'Rename a label on every flow, or take it away',
      body: changeLabelSchema,
      response: { 200: labelChangedSchema },
    }),
    async ({ caller, body: { label, to } }) => {
      const organisationId = caller.organisation.id;
      const flows = await store.flows.changeLabel(organisationId, label, to);
      await store.audit.write({ organisationId, by: caller.by, act: 'label.change', about: label, detail: { to, flows } });
      return { flows };
    },
  );
};
