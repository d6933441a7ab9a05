import { describe, expect, it } from 'vitest';
import { flowDocumentSchema } from '../document.js';
import { migrate } from './migrate.js';
import { currentFormat, type Migration, migrations } from './migrations.js';
import { readDocument } from './read-document.js';
import { UnreadableDocument } from './unreadable-document.js';

const document = {
  format: 1,
  name: 'Flow',
  steps: {},
  links: [],
  settings: { timeZone: 'Europe/Paris', country: 'FR' },
  layout: { mode: 'automatic' },
};

const refusal = (json: unknown): UnreadableDocument => {
  try {
    readDocument(json);
  } catch (error) {
    if (error instanceof UnreadableDocument) return error;
  }
  throw new Error('was read');
};

describe('reading a document', () => {
  it('reads the current format as it is', () => {
    expect(readDocument(document)).toEqual(document);
  });

  it.each([[null], ['text'], [[]], [{}], [{ format: 'one' }], [{ format: 0 }], [{ format: 1.5 }]])('says that %j is no flow', (json) => {
    expect(refusal(json).sentence.en).toBe('This is not a flow of Navette. Choose a file that Navette exported.');
  });

  it('says that a later format needs a newer Navette', () => {
    expect(refusal({ ...document, format: 9 }).sentence.fr).toContain('plus récent (format 9)');
  });

  it('says where a document is damaged', () => {
    expect(refusal({ ...document, settings: { timeZone: 3, country: 'FR' } }).sentence.en).toContain('“settings.timeZone”');
  });
});

describe('migrating', () => {
  const renames: Migration = { from: 1, name: 'Call the name a title', up: ({ name, ...rest }) => ({ ...rest, title: name ?? '' }) };
  const counts: Migration = { from: 2, name: 'Count the links', up: (at) => ({ ...at, count: (at.links as []).length }) };

  it('applies every migration in turn, whatever the order of the table', () => {
    const { name, ...rest } = document;
    expect(migrate(document, [counts, renames], 3)).toEqual({ ...rest, format: 3, title: name, count: 0 });
  });

  it('leaves the given document alone', () => {
    const before = structuredClone(document);
    migrate(document, [renames], 2);
    expect(document).toEqual(before);
  });

  it('says so when the way from an old format is gone', () => {
    expect(() => migrate(document, [counts], 3)).toThrow('no longer reads flows of format 1');
  });
});

it('has one migration for each earlier format, and writes the format that the schema asks for', () => {
  expect(migrations.map(({ from }) => from)).toEqual(Array.from({ length: currentFormat - 1 }, (_, index) => index + 1));
  expect(flowDocumentSchema.shape.format.value).toBe(currentFormat);
});
