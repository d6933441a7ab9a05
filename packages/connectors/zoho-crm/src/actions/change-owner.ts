import { AskUser, defineAction, ui } from '@navette/connector-sdk';
import { z } from 'zod';
import { recordId, requiredText } from '../fields.js';
import { createdOutput, sampleUrl } from '../outputs.js';
import { ownerOf } from '../owner.js';
import { recordUrl } from '../record-url.js';
import { sentences } from '../sentences.js';

export const changeOwner = defineAction({
  name: 'change-owner',
  title: { en: 'Change the owner', fr: 'Changer le propriétaire' },
  description: { en: 'Gives a record to another user.', fr: 'Confie une fiche à un autre utilisateur.' },
  summary: { en: 'of {id} in {module} to {owner}', fr: 'de {id} dans {module} : {owner}' },
  effect: 'write',
  writes: { act: 'update', one: { en: 'record', fr: 'fiche' }, many: { en: 'records', fr: 'fiches' } },
  idempotency: 'upsert',
  params: z.object({
    module: requiredText('Module', 'Module', { options: 'modules' }),
    id: recordId('Record, identifier', 'Fiche, identifiant'),
    owner: requiredText('New owner', 'Nouveau propriétaire', { options: 'users' }),
    notify: z
      .boolean()
      .default(false)
      .meta(ui({ title: { en: 'Tell the new owner by e-mail', fr: 'Prévenir le nouveau propriétaire par e-mail' } })),
  }),
  output: createdOutput,
  run: async ({ http, connection }, { module, id, owner, notify }) => {
    const user = await ownerOf(http, owner);
    if (!user) throw new AskUser('USER_UNKNOWN', sentences.userUnknown(owner), 'owner');
    await http.post(`/crm/v8/${module}/${id}/actions/change_owner`, { owner: user, notify });
    return { id, url: recordUrl(connection, module, id) };
  },
  examples: {
    good: [
      {
        name: 'to the manager of the number',
        params: { module: 'Leads', id: '5843104000000170001', owner: 'karim.benali@acme.example' },
        output: { id: '5843104000000170001', url: sampleUrl('Leads', '5843104000000170001') },
      },
    ],
    bad: [{ name: 'to nobody', params: { module: 'Leads', id: '5843104000000170001', owner: '' }, field: 'owner' }],
  },
});
