import { catalog } from '@navette/connectors';
import { compile, flowDocumentSchema } from '@navette/flow';
import { describe, expect, it } from 'vitest';
import { templates } from './templates.js';

const languages = ['en', 'fr'] as const;
const cases = templates.flatMap((template) => languages.map((language) => [template.id, language, template] as const));

describe('a template', () => {
  it.each(cases)('%s in %s can be published once its connections are chosen', (_id, language, template) => {
    const connections = Object.fromEntries(template.connections.map((connector) => [connector, `c-${connector}`]));
    const document = template.make({ name: 'x', language, habits: { timeZone: 'Europe/Paris' }, connections, tableId: 'table' });
    expect(flowDocumentSchema.parse(document)).toEqual(document);
    const known = template.connections.map((connector) => ({ id: `c-${connector}`, connector, health: 'works' }));
    expect(compile(document, catalog(), { connections: known, tables: ['table'] }).issues).toEqual([]);
  });

  it.each(cases)('%s in %s without connections lacks nothing else', (_id, language, template) => {
    const document = template.make({ name: 'x', language, habits: {}, connections: {} });
    expect(new Set(compile(document, catalog()).issues.map(({ code }) => code))).toEqual(
      new Set(template.connections.length > 0 ? ['connectionMissing'] : []),
    );
  });
});
