import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
// @ts-expect-error the scripts are plain JavaScript: they run before anything is installed
import { packages } from '../../scripts/lib/packages.mjs';
import { readCompose, repository, type Service, substitute } from './compose.js';

const services = readCompose();
const named = (name: string): Service => services[name]!;
const read = (...parts: string[]): string => readFileSync(join(repository, ...parts), 'utf8');

/** Every setting that the sources of a part read from their environment, and those that they cannot do without. */
const settingsIn = (...folders: string[]) => {
  const text = folders.flatMap((folder) =>
    readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => read(folder, file)),
  );
  const find = (pattern: RegExp) => new Set(text.flatMap((source) => [...source.matchAll(pattern)].map((match) => match[1]!)));
  return { read: find(/(?:env|environment)\.([A-Z][A-Z_]+)/g), needed: find(/need\('([A-Z_]+)'\)/g) };
};
const parts = [
  ['api', settingsIn('apps/api/src')],
  ['worker', settingsIn('temporal/src')],
] as const;

test('every image is pinned to a version', () => {
  for (const [name, { image }] of Object.entries(services)) expect(image, name).toMatch(/:\d+\.\d+(\.\d+)?(-[a-z]+)?$/);
  for (const [, image] of read('Dockerfile').matchAll(/^FROM (\S+)/gm)) expect(image).toMatch(/^node:\d+\.\d+\.\d+-/);
});

test.each(parts)('%s gets every setting that it needs, and none that it does not read', (name, { read: known, needed }) => {
  const given = Object.keys(named(name).environment!);
  expect(needed.size).toBeGreaterThan(2);
  for (const setting of needed) expect(given).toContain(setting);
  for (const setting of given) expect([...known, ...needed], `${name} reads ${setting}`).toContain(setting);
});

test('secrets have no default: without them nothing starts', () => {
  for (const name of ['api', 'worker', 'postgres', 'temporal', 'migrate']) {
    const environment = Object.values(named(name).environment!);
    expect(() => environment.map((value) => substitute(value, {})), name).toThrow('is not set');
  }
});

test('what answers has a health check, and what does not is started again when it ends', () => {
  for (const [name, service] of Object.entries(services)) {
    if (name === 'worker' || name === 'migrate') expect(service.restart, name).toBeDefined();
    else expect(service.healthcheck?.test.length, name).toBeGreaterThan(1);
  }
});

test('nobody starts before what it needs is there', () => {
  const waits = (name: string) => Object.entries(named(name).depends_on ?? {}).map(([on, { condition }]) => `${on} ${condition}`);
  expect(waits('temporal')).toEqual(['postgres service_healthy']);
  expect(waits('migrate')).toEqual(['postgres service_healthy']);
  for (const name of ['api', 'worker']) expect(waits(name)).toEqual(['migrate service_completed_successfully', 'temporal service_healthy']);
  expect(waits('web')).toEqual(['api service_healthy']);
});

test('there are several API and worker processes, behind one address that keeps live pages open', () => {
  for (const name of ['api', 'worker']) expect(named(name).deploy?.replicas, name).toBeGreaterThan(1);
  const proxy = read('docker', 'nginx.conf');
  expect(proxy).toContain(`server api:${named('api').environment!.PORT};`);
  expect(proxy).toContain('proxy_set_header Upgrade');
});

test('every command starts a file that the build makes', () => {
  const folders = packages as { folder: string; source: string }[];
  for (const [name, { command, build }] of Object.entries(services)) {
    if (!build) continue;
    const files = command!.filter((word) => word.endsWith('.js')).map((word) => word.replace(/^\.\//, ''));
    expect(files.length, name).toBeGreaterThan(0);
    for (const file of files) {
      const part = folders.find(({ folder }) => file.startsWith(`${folder}/dist/`))!;
      const source = file.replace(`${part.folder}/dist/`, `${part.folder}/${part.source}/`).replace(/\.js$/, '.ts');
      expect(read(source).length, source).toBeGreaterThan(0);
    }
  }
});

test('the image has every package that is built', () => {
  const dockerfile = read('Dockerfile');
  for (const { folder } of packages as { folder: string }[]) expect(dockerfile).toContain(`COPY ${folder}/package.json ${folder}/`);
});
