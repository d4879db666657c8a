// The image and the composition, as far as they can be read without Docker: every path is there, every setting is one, and nothing is given to whom it is not due.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { settings } from '../src/config.ts';

const root = path.join(import.meta.dirname, '..');
const textOf = (file: string) => readFileSync(path.join(root, file), 'utf8');

interface Service {
  command?: string[];
  environment?: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test?: string[]; disable?: boolean };
  configs?: { source: string }[];
  volumes?: string[];
  build?: string;
  image?: string;
  pull_policy?: string;
  read_only?: boolean;
  ports?: string[];
}
interface Composition {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
  configs: Record<string, { content: string }>;
}
type Package = Record<
  'dependencies' | 'devDependencies' | 'optionalDependencies' | 'overrides',
  Record<string, string>
>;
const composition = parse(textOf('compose.yaml'), { merge: true }) as Composition;

test('what the Dockerfile copies is there, it does not run as root, and it is asked whether it is ready', () => {
  const lines = textOf('Dockerfile').split('\n');
  const copied = lines
    .filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
    .flatMap((line) => line.split(' ').slice(1, -1));
  expect(copied.length).toBeGreaterThan(5);
  const ignored = textOf('.dockerignore').split('\n').filter(Boolean);
  expect(copied.filter((file) => !existsSync(path.join(root, file)) || ignored.includes(file))).toEqual([]);
  expect(lines).toContain('USER node');
  expect(lines.indexOf('USER node')).toBeLessThan(lines.findIndex((line) => line.startsWith('ENTRYPOINT')));
  expect(textOf('Dockerfile')).toMatch(/HEALTHCHECK[\s\S]*\/readyz/);
  // What the server reads at run time is in the image.
  for (const folder of ['prisma', 'verticals', 'src']) expect(copied).toContain(folder);
});

test('every service waits for what it needs, and is given settings that exist', () => {
  const { services, volumes, configs } = composition;
  expect(Object.keys(services)).toEqual(['api', 'worker', 'migrate', 'postgres', 'meilisearch', 'redis']);
  const wrong = Object.entries(services).flatMap(([name, service]) => [
    ...Object.entries(service.depends_on ?? {}).flatMap(([other, { condition }]) => {
      const wanted = services[other];
      if (!wanted) return [`${name} waits for ${other}, which is not there`];
      if (condition === 'service_healthy' && !wanted.healthcheck?.test) return [`${other} does not say how it is`];
      return [];
    }),
    ...(service.configs ?? []).filter(({ source }) => !configs[source]).map(({ source }) => `${name}: no ${source}`),
    ...(service.volumes ?? [])
      .filter((volume) => !(volume.split(':')[0]! in volumes))
      .map((volume) => `${name}: no volume ${volume}`),
  ]);
  expect(wrong).toEqual([]);
  const known = new Set([...Object.keys(settings), 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY']);
  for (const name of ['api', 'worker', 'migrate'])
    expect(Object.keys(services[name]!.environment!).filter((setting) => !known.has(setting))).toEqual([]);
  const commands = textOf('src/cli.ts');
  for (const name of ['api', 'worker', 'migrate'])
    expect(commands).toContain(`.command('${services[name]!.command![0]}')`);
});

test('one service builds the image, the others take it from there; nobody writes into it', () => {
  const own = Object.entries(composition.services).filter(([, { image }]) => image === 'entrepot');
  expect(own.map(([name]) => name)).toEqual(['api', 'worker', 'migrate']);
  expect(own.filter(([, { build }]) => build).map(([name]) => name)).toEqual(['migrate']);
  expect(own.filter(([, it]) => it.pull_policy !== 'never' || !it.read_only)).toEqual([]);
});

test('Postgres is well when it answers by TCP: before that, it is still being made', () => {
  expect(composition.services.postgres!.healthcheck!.test!.join(' ')).toContain('pg_isready -h 127.0.0.1');
});

test('where proxies are trusted, nobody comes past them from elsewhere', () => {
  const { environment, ports } = composition.services.api!;
  expect(environment!.TRUSTED_PROXIES).toBe('1');
  expect(ports).toEqual([expect.stringMatching(/^127\.0\.0\.1:/)]);
});

test('what the Dockerfile takes out is in package.json, and no source needs it', () => {
  const { dependencies, optionalDependencies } = JSON.parse(textOf('package.json')) as Package;
  const removed = /npm uninstall ([^\n]+)/
    .exec(textOf('Dockerfile'))![1]!
    .split(' ')
    .filter((word) => /^[@a-z]/.test(word));
  expect(removed.length).toBeGreaterThan(3);
  expect(removed.filter((name) => !(name in { ...dependencies, ...optionalDependencies }))).toEqual([]);
  const sources = ['src', 'verticals'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => path.join(folder, file)),
  );
  const needed = (text: string) =>
    removed.filter((name) => text.includes(`from '${name}'`) || text.includes(`import('${name}'`));
  expect(sources.filter((file) => needed(textOf(file)).length)).toEqual([]);
});

// npm 10, which comes with Node 20 and 22, refuses such a reference: nobody could follow the README's first line.
test('no override of a package refers to another place, and each agrees with the dependency', () => {
  const { dependencies, devDependencies, overrides } = JSON.parse(textOf('package.json')) as Package;
  const direct: Record<string, string> = { ...dependencies, ...devDependencies };
  const wrong = Object.entries(overrides).filter(
    ([name, version]) => version.startsWith('$') || (direct[name] ?? version) !== version,
  );
  expect(wrong).toEqual([]);
});

test('only the migration knows the owner’s password, and no password stands in the file', () => {
  const { services } = composition;
  for (const name of ['api', 'worker'])
    expect(services[name]!.environment!.DATABASE_URL).not.toMatch(/PASSWORD|:[^/@]*@/);
  expect(services.migrate!.environment!.DATABASE_URL).toContain('OWNER_PASSWORD');
  const secrets = Object.values(services).flatMap(({ environment }) =>
    Object.entries(environment ?? {}).filter(([name]) => /SECRET|PASSWORD|KEY/.test(name)),
  );
  expect(secrets.length).toBeGreaterThan(3);
  expect(secrets.filter(([, value]) => !/^\$\{/.test(value))).toEqual([]);
  expect(composition.configs.owner!.content).toMatch(/nosuperuser nobypassrls/);
});
