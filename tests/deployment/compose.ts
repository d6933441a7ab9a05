import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export const repository = join(import.meta.dirname, '..', '..');

export type Service = {
  image?: string;
  build?: string;
  command?: string[];
  restart?: string;
  environment?: Record<string, string | number>;
  healthcheck?: { test: string[] };
  depends_on?: Record<string, { condition: string }>;
  deploy?: { replicas: number };
  profiles?: string[];
};

/** docker-compose.yml as Docker reads it, merges resolved. */
export const readCompose = (): Record<string, Service> =>
  (parse(readFileSync(join(repository, 'docker-compose.yml'), 'utf8'), { merge: true }) as { services: Record<string, Service> }).services;

/** `${NAME:-default}` and `${NAME:?why}` as a shell would, with `values` for what is asked for. */
export const substitute = (text: string | number, values: Record<string, string>): string =>
  String(text).replaceAll(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_, name: string, kind: string, rest: string) => {
    const value = values[name];
    if (value) return value;
    if (kind === '-') return rest;
    throw new Error(`${name} is not set: ${rest}`);
  });
