import { defineAction } from '@navette/connector-sdk';
import type { JsonObject } from '@navette/flow';
import { z } from 'zod';
import { createRecord, findCreated } from '../create-record.js';
import { dayOf } from '../dates.js';
import { description, optionalText, otherFields, requiredText } from '../fields.js';
import { filled } from '../filled.js';
import { createdOutput, sampleUrl } from '../outputs.js';
import { ownerOf, ownerParam } from '../owner.js';
import { relatedFields, relatedNames, relatedParams } from '../related.js';

/** Zoho’s name of a field, and the param that fills it. */
const names = {
  Subject: 'subject',
  Due_Date: 'dueDate',
  Owner: 'owner',
  Status: 'status',
  Priority: 'priority',
  Description: 'description',
  ...relatedNames,
};

const params = z.object({
  subject: requiredText('Subject', 'Objet'),
  dueDate: optionalText('Due date', 'Échéance', { format: 'date' }),
  owner: ownerParam,
  ...relatedParams,
  status: optionalText('Status', 'Statut', { options: 'taskStatuses' }),
  priority: optionalText('Priority', 'Priorité', { options: 'taskPriorities' }),
  description,
  fields: otherFields('taskFields', names),
});

export const createTask = defineAction({
  name: 'create-task',
  title: { en: 'Create a task', fr: 'Créer une tâche' },
  description: {
    en: 'Adds a task, about a lead, contact, account or deal if you give one.',
    fr: 'Ajoute une tâche, à propos d’un prospect, contact, compte ou d’une affaire si vous en donnez un.',
  },
  summary: {
    en: '{subject} for {owner|the default owner}, due {dueDate|not set}',
    fr: '{subject} pour {owner|le propriétaire par défaut}, échéance {dueDate|non définie}',
  },
  effect: 'write',
  writes: { act: 'create', one: { en: 'task', fr: 'tâche' }, many: { en: 'tasks', fr: 'tâches' } },
  idempotency: 'check',
  params,
  output: createdOutput,
  run: async (context, wanted) => {
    const Owner = await ownerOf(context.http, wanted.owner);
    return createRecord(context, 'Tasks', { ...fieldsOf(wanted, context.timeZone), ...(Owner && { Owner }) }, names);
  },
  check: (context, wanted) => findCreated(context, 'Tasks', fieldsOf(wanted, context.timeZone)),
  examples: {
    good: [
      {
        name: 'call a lead back today',
        params: {
          subject: 'Call back 06 12 34 56 78',
          dueDate: '2026-03-02',
          relatedModule: 'Leads',
          relatedId: '5843104000000170001',
          priority: 'High',
        },
        output: { id: '5843104000000200005', url: sampleUrl('Tasks', '5843104000000200005') },
      },
    ],
    bad: [{ name: 'without a subject', params: { subject: '', dueDate: '2026-03-02' }, field: 'subject' }],
  },
});

const fieldsOf = (wanted: z.output<typeof params>, timeZone: string): JsonObject =>
  filled({
    ...wanted.fields,
    Subject: wanted.subject,
    Due_Date: wanted.dueDate ? dayOf(wanted.dueDate, timeZone, 'dueDate') : undefined,
    Status: wanted.status,
    Priority: wanted.priority,
    Description: wanted.description,
    ...relatedFields(wanted),
  });
