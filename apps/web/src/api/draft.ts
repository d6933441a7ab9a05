import type { DraftEdits, EditDraft, FlowDetail, SavedDraft } from '@navette/api/contract';
import { get, request } from './request';

/** What browsers promise to carry on with when the page is closed. */
const survivesClosing = 60_000;

export const editDraft = (flowId: string, body: EditDraft): Promise<SavedDraft> =>
  request('POST', `flows/${flowId}/draft/edits`, { body, keepalive: JSON.stringify(body).length < survivesClosing });

export const readDraftEdits = (flowId: string, after: number): Promise<DraftEdits> => get(`flows/${flowId}/draft/edits`, { after });

export const readFlow = (flowId: string): Promise<FlowDetail> => get(`flows/${flowId}`);
