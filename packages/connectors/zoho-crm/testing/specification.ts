import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv, type ValidateFunction } from 'ajv';

/** The vendor's own description, where this checkout has it beside it. Never part of the product. */
export const specificationFolder = fileURLToPath(new URL('../../../../../shared/specs/zoho-crm', import.meta.url));
export const hasSpecification = existsSync(specificationFolder);

const origin = 'https://raw.githubusercontent.com/Zohocorp-Pvt-Ltd/crm-oas/refs/heads/main/v8.0';

/** Compiles what stands at a pointer of one of the files: `schemaAt('coql.json', ['components', 'schemas', 'Body_Wrapper'])`. */
export const openSpecification = () => {
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  const files = readdirSync(specificationFolder).filter((name) => name.endsWith('.json'));
  const documents = new Map(files.map((name) => [name, JSON.parse(readFileSync(join(specificationFolder, name), 'utf8')) as Node]));
  for (const [name, document] of documents)
    ajv.addSchema({
      $id: `${origin}/${name}`,
      ...(readable(settingsFiles.has(name) ? withoutRequired(document) : document, documents) as object),
    });
  const compiled = new Map<string, ValidateFunction>();
  return (file: string, path: string[]): ValidateFunction => {
    const $ref = `${origin}/${file}#/${path.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;
    const schema = compiled.get($ref) ?? ajv.compile({ $ref });
    compiled.set($ref, schema);
    return schema;
  };
};

/** These require every member that any edition could have, down to colours: what the practice CRM answers is the part that is used. */
const settingsFiles = new Set(['users.json', 'modules.json', 'fields.json', 'layouts.json', 'pipeline.json', 'org.json']);

const withoutRequired = (node: Node): Node => {
  if (Array.isArray(node)) return node.map(withoutRequired);
  if (node === null || typeof node !== 'object') return node;
  const entries = Object.entries(node).filter(([key, value]) => !(key === 'required' && Array.isArray(value)));
  return Object.fromEntries(entries.map(([key, value]) => [key, withoutRequired(value)]));
};

type Node = null | boolean | number | string | Node[] | { [key: string]: Node };

/**
 * OpenAPI 3.0 as JSON Schema: `nullable` becomes a type. Almost nothing is `required` in these files, so that a refusal also fits
 * the shape of a success: `oneOf` is read as `anyOf`. References to what is missing upstream allow anything. Patterns are left out:
 * upstream they describe one sample value ("nine characters, @, five characters, .com").
 */
const readable = (node: Node, documents: Map<string, Node>): Node => {
  if (Array.isArray(node)) return node.map((part) => readable(part, documents));
  if (node === null || typeof node !== 'object') return node;
  if (typeof node.$ref === 'string' && dangles(node.$ref, documents)) return {};
  const entries = Object.entries(node).map(([key, value]): [string, Node] => [key === 'oneOf' ? 'anyOf' : key, readable(value, documents)]);
  const { nullable, pattern: _pattern, ...rest } = Object.fromEntries(entries);
  return nullable === true && typeof rest.type === 'string'
    ? { ...rest, type: [rest.type, 'null'], ...(Array.isArray(rest.enum) ? { enum: [...rest.enum, null] } : {}) }
    : rest;
};

const dangles = (reference: string, documents: Map<string, Node>): boolean => {
  const [address = '', pointer = ''] = reference.split('#');
  if (address === '') return false;
  let node: Node | undefined = documents.get(address.slice(origin.length + 1));
  for (const part of pointer.split('/').slice(1))
    node = node !== null && typeof node === 'object' && !Array.isArray(node) ? node[part] : undefined;
  return node === undefined;
};
