import { formToDeal } from './form-to-deal.js';
import { missedCall } from './missed-call/missed-call.js';
import { scheduledReport } from './scheduled-report.js';
import type { Template } from './template.js';
import { webhookToRequest } from './webhook-to-request.js';

/** In the order in which Home offers them. A new template is one file and one word here. */
export const templates: Template[] = [missedCall, formToDeal, scheduledReport, webhookToRequest];

/** Those whose apps are all installed. */
export const availableTemplates = (all: Template[], installed: ReadonlySet<string>): Template[] =>
  all.filter(({ connectors }) => connectors.every((name) => installed.has(name)));
