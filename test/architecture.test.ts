// The law of the house: who may import whom, how large files are, how they are called. Read from the files themselves.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '..');

function filesUnder(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === 'generated' ? [] : filesUnder(file);
    return /\.ts$/.test(entry.name) ? [file] : [];
  });
}

const sources = ['src', 'verticals', 'test', 'bench'].flatMap(filesUnder);
const textOf = (file: string) => readFileSync(path.join(root, file), 'utf8');

/** The files of this house that a file imports. */
function importsOf(file: string): string[] {
  const found = [...textOf(file).matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, target]) => target!);
  return found
    .map((target) => path.posix.join(path.posix.dirname(file), target))
    .filter((target) => !target.includes('generated'));
}

/** The modules in the order of their dependencies, as schema.ts has them. */
const order = [...new Set([...textOf('src/schema.ts').matchAll(/modules\/([\w-]+)\//g)].map(([, name]) => name!))];
const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length); // one without a schema is last
const moduleOf = (file: string) => /^src\/modules\/([^/]+)\//.exec(file)?.[1];
const entries = /^src\/(server|worker|cli|start|launch|demo|print|schema)\.ts$/;

/** The law that an import breaks; null when it is allowed. */
function lawBroken(from: string, to: string): string | null {
  const [fromModule, toModule] = [moduleOf(from), moduleOf(to)];
  if (from.startsWith('src/kit/') && !to.startsWith('src/kit/'))
    return 'the kit imports nothing outside the kit, so that a vertical can live in any package';
  if (from.startsWith('verticals/') && from !== 'verticals/index.ts') {
    const own = from.split('/')[1];
    if (!to.startsWith('src/kit/') && !to.startsWith(`verticals/${own}/`)) return 'a vertical imports only src/kit';
  }
  if (from.startsWith('src/embedded/') && !to.startsWith('src/embedded/'))
    return 'embedded services know nothing of the rest';
  if (fromModule && toModule && fromModule !== toModule) {
    if (rank(toModule) > rank(fromModule))
      return 'a module imports only modules above it in schema.ts; to make an upper one react, emit an event';
    if (!/\/(schema|service|policy|events|[a-z-]+)\.ts$/.test(to))
      return 'of another module only its doors are imported';
  }
  const isCore =
    from.startsWith('src/') && !fromModule && !entries.test(from) && !/^src\/(kit|embedded|http)\//.test(from);
  if (isCore && (toModule || to.startsWith('verticals/'))) return 'a core file never imports a module or a vertical';
  if (from.startsWith('src/') && to.startsWith('test/')) return 'the product does not import its tests';
  return null;
}

test('imports go through the doors', () => {
  const broken = sources.flatMap((file) =>
    importsOf(file).flatMap((target) => {
      const law = lawBroken(file, target);
      return law ? [`${file} imports ${target}: ${law}`] : [];
    }),
  );
  expect(broken).toEqual([]);
});

test('the reading of imports sees what it must refuse', () => {
  expect(lawBroken('src/kit/units.ts', 'src/db.ts')).toMatch(/kit/);
  expect(lawBroken('verticals/chemicals/index.ts', 'verticals/machinery/index.ts')).toMatch(/only src\/kit/);
  expect(lawBroken('src/modules/tenant/service.ts', 'src/modules/inquiry/service.ts')).toMatch(/above it/);
  expect(lawBroken('src/db.ts', 'src/modules/tenant/service.ts')).toMatch(/core file/);
  expect(importsOf('src/modules/inquiry/schema.ts')).toContain('src/builder.ts');
});

test('no import goes in a circle', () => {
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (file: string, trail: string[]) => {
    if (trail.includes(file)) return void circles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
    if (done.has(file) || !sources.includes(file)) return;
    for (const target of valueImportsOf(file)) walk(target, [...trail, file]);
    done.add(file);
  };
  for (const file of sources) walk(file, []);
  expect(circles).toEqual([]);
});

// Types may point both ways (a context knows its machinery's types); values may not.
function valueImportsOf(file: string): string[] {
  const text = textOf(file)
    .replace(/^import type [^;]*;/gms, '')
    .replace(/^export type \{[^}]*\} from [^;]*;/gms, '');
  const found = [...text.matchAll(/(?:from|import)\s*'(\.[^']+)'/g)].map(([, target]) => target!);
  return found.map((target) => path.posix.join(path.posix.dirname(file), target));
}

test('files are small, and each begins by saying what it is for', () => {
  const sizes = sources.map((file) => [file, textOf(file).split('\n').length] as const);
  expect(sizes.filter(([, lines]) => lines > 500)).toEqual([]);
  const ofSource = sizes
    .filter(([file]) => file.startsWith('src/'))
    .map(([, lines]) => lines)
    .sort((a, b) => a - b);
  expect(ofSource[Math.floor(ofSource.length / 2)]).toBeLessThanOrEqual(100);
  expect(ofSource[Math.floor(ofSource.length * 0.9)]).toBeLessThanOrEqual(300);
  const silent = sources.filter((file) => !/^(#!.*\n)?\/\/ \S.{10,}/.test(textOf(file)));
  expect(silent).toEqual([]);
});

test('names are nouns and roles', () => {
  const vague = /(^|\/)(utils?|types|helpers?|common|misc|shared)(\.ts|\/)|-(manager|impl)\.ts$/;
  expect(sources.filter((file) => vague.test(file))).toEqual([]);
  expect(sources.filter((file) => !/^[a-z0-9/.-]+$/.test(file))).toEqual([]);
});

test('shared code never asks which vertical it has', () => {
  const names =
    /(['"`])(chemicals|machinery|consumerGoods|Chemical|Machinery|ConsumerGood)\1|\.(chemicals|consumerGoods)\b/;
  const asking = sources
    .filter((file) => file.startsWith('src/') && !/^src\/(demo|cli)\.ts$/.test(file) && !file.includes('examples'))
    .flatMap((file) =>
      textOf(file)
        .split('\n')
        .map(
          (line, i) => [`${file}:${i + 1}`, line.replace(/\/\/.*|\/?\*.*|description: .*|message: .*/g, '')] as const,
        )
        .filter(([, code]) => names.test(code)),
    );
  expect(asking).toEqual([]);
});

test('nothing is silenced or left for later', () => {
  const left = sources.filter(
    (file) =>
      !file.endsWith('architecture.test.ts') &&
      /@ts-ignore|biome-ignore-all|TODO|FIXME|\.only\(|it\.todo/.test(textOf(file)),
  );
  expect(left).toEqual([]);
});
