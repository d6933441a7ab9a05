import { describe, expect, it } from 'vitest';
import { fieldSchema, isWritable } from './field-schema.js';

const none = { display_value: '-None-', actual_value: '-None-' };
const phone = { display_value: 'Téléphone', actual_value: 'Phone' };

describe('what a field of Zoho takes', () => {
  it('is one of its choices by the name that people see, and never “-None-”', () => {
    expect(fieldSchema({ api_name: 'Lead_Source', data_type: 'picklist', pick_list_values: [none, phone] })).toMatchObject({
      type: 'string',
      enum: ['Phone'],
      'x-ui': { labels: { Phone: { en: 'Téléphone', fr: 'Téléphone' } } },
    });
  });

  it.each([
    ['date', { type: 'string', 'x-ui': { format: 'date' } }],
    ['currency', { type: 'number', 'x-ui': { format: 'money' } }],
    ['ownerlookup', { type: 'string', 'x-ui': { options: 'users' } }],
    ['a type of next year', { type: 'string', maxLength: 40 }],
  ])('is of its own kind: %s', (data_type, schema) =>
    expect(fieldSchema({ api_name: 'Field', data_type, length: 40 })).toMatchObject(schema),
  );

  it('is nothing where Zoho fills the field itself', () => {
    expect(isWritable({ api_name: 'Full_Name', data_type: 'text', read_only: true })).toBe(false);
    expect(isWritable({ api_name: 'Total', data_type: 'formula' })).toBe(false);
    expect(isWritable({ api_name: 'Modified', operation_type: { api_create: false, api_update: false } })).toBe(false);
    expect(isWritable({ api_name: 'Company', data_type: 'text', operation_type: { api_create: true, api_update: true } })).toBe(true);
  });
});
