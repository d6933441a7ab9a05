import { literal, type Ref, ref, text, type Value } from '@navette/flow';
import type { TemplateContext } from '../template.js';

/** The other end of the call; “caller” where all calls come in. */
export const caller = (context: TemplateContext, format: 'international' | 'national'): Ref =>
  ref('trigger', isInbound(context) ? 'from' : 'contactNumber', [{ name: 'phone', args: { format, otherwise: 'keep' } }]);

/** Which of the company's numbers; “number called” where all calls come in. */
export const companyNumber = (context: TemplateContext): Ref => ref('trigger', isInbound(context) ? 'to' : 'companyNumber');

const isInbound = ({ answers }: TemplateContext): boolean => answers.choice('outgoing') !== 'any';

/** A column of the row found for the number. */
export const ofNumber = (column: string): Ref => ref('owner', ['row', column]);

/** One of two ids, of which one is empty: what was found, or what was just created. */
export const either = (one: Ref, other: Ref): Value => text(orNothing(one), orNothing(other));

const orNothing = (value: Ref): Ref => ({ ...value, transforms: [...(value.transforms ?? []), { name: 'default', args: { value: '' } }] });

export const firstFound = (list: 'contacts' | 'accounts', field: string): Ref => ref('find', [list, 0, field]);

/** The contact of the caller: found, or created when the answers say so. */
export const contactId = ({ answers }: TemplateContext): Value =>
  answers.yes('contact') ? either(firstFound('contacts', 'id'), ref('contact', 'id')) : firstFound('contacts', 'id');

/** Who owns a new record: `number`, `default`, or the owner of another record, and then the default owner when there is none. */
export const ownerOf = (context: TemplateContext, from: string): Record<string, Value> => {
  const otherwise = context.answers.numbers('numbers')?.otherwise ?? null;
  if (from === 'default') return otherwise ? { owner: literal(otherwise.value) } : {};
  if (from === 'account' || from === 'contact') {
    const found = firstFound(`${from}s`, 'ownerId');
    return { owner: otherwise ? { ...found, transforms: [{ name: 'default', args: { value: otherwise.value } }] } : found };
  }
  return context.tableId ? { owner: ofNumber('owner') } : {};
};
