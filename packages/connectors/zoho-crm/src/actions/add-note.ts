import { type ActionContext, defineAction } from '@navette/connector-sdk';
import { z } from 'zod';
import { insert } from '../create-record.js';
import { isObject } from '../errors.js';
import { optionalText, recordId, requiredText } from '../fields.js';
import { filled } from '../filled.js';
import { createdOutput, sampleUrl } from '../outputs.js';
import { recordUrl } from '../record-url.js';
import { carries, withReference } from '../reference.js';

/** The note is read on its record: that is the address. */
export const addNote = defineAction({
  name: 'add-note',
  title: { en: 'Add a note', fr: 'Ajouter une note' },
  description: { en: 'Writes a note on a record of any module.', fr: 'Écrit une note sur une fiche de n’importe quel module.' },
  summary: { en: 'to {id} in {module}', fr: 'à {id} dans {module}' },
  effect: 'write',
  writes: { act: 'create', one: { en: 'note', fr: 'note' }, many: { en: 'notes', fr: 'notes' } },
  idempotency: 'check',
  params: z.object({
    module: requiredText('Module', 'Module', { options: 'modules' }),
    id: recordId('Record, identifier', 'Fiche, identifiant'),
    title: optionalText('Title', 'Titre'),
    text: requiredText('Text', 'Texte', { multiline: true }),
  }),
  output: createdOutput,
  run: async (context, { module, id, title, text }) => {
    const Parent_Id = { id, module: { api_name: module } };
    const note = filled({ Note_Title: title, Note_Content: withReference(text, context.idempotencyKey), Parent_Id });
    const noteId = await insert(context, 'Notes', note, { Note_Title: 'title', Note_Content: 'text', Parent_Id: 'id' });
    return { id: noteId, url: recordUrl(context.connection, module, id) };
  },
  check: async (context, { module, id }) => {
    const noteId = await findNote(context, module, id);
    return noteId === undefined ? undefined : { id: noteId, url: recordUrl(context.connection, module, id) };
  },
  examples: {
    good: [
      {
        name: 'what the caller said',
        params: { module: 'Contacts', id: '5843104000000160001', title: 'Call of 2 March', text: 'Wants a quote for 20 seats.' },
        output: { id: '5843104000000200008', url: sampleUrl('Contacts', '5843104000000160001') },
      },
    ],
    bad: [{ name: 'an empty note', params: { module: 'Contacts', id: '5843104000000160001', text: '' }, field: 'text' }],
  },
});

const findNote = async ({ http, idempotencyKey }: ActionContext, module: string, id: string): Promise<string | undefined> => {
  const query = { fields: 'Note_Title,Note_Content', per_page: 200, sort_by: 'Created_Time', sort_order: 'desc' };
  const { data } = await http.get(`/crm/v8/${module}/${id}/Notes`, query);
  const notes = isObject(data) && Array.isArray(data.data) ? data.data.filter(isObject) : [];
  const ours = notes.find(({ Note_Content }) => carries(Note_Content, idempotencyKey));
  return ours && String(ours.id);
};
