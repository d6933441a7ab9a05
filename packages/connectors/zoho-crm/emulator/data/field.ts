export type FieldType =
  | 'text'
  | 'textarea'
  | 'email'
  | 'phone'
  | 'website'
  | 'picklist'
  | 'boolean'
  | 'date'
  | 'datetime'
  | 'integer'
  | 'currency'
  | 'lookup'
  | 'ownerlookup';

export type Field = {
  api_name: string;
  label: string;
  type: FieldType;
  mandatory?: boolean;
  unique?: boolean;
  length?: number;
  choices?: string[];
  /** Module that a lookup points at. */
  module?: string;
  readOnly?: boolean;
};

export const field = (api_name: string, type: FieldType, more: Partial<Field> = {}): Field => ({
  api_name,
  label: api_name.replaceAll('_', ' '),
  type,
  ...more,
});
