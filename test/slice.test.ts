// The README's "See it work", played word for word: the real command in one process, the reader's shells in others.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { freePort } from '../src/embedded/port.ts';

const root = path.join(import.meta.dirname, '..');
const folder = mkdtempSync(path.join(os.tmpdir(), 'entrepot-slice-'));
const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
const section = readme.slice(readme.indexOf('## See it work'), readme.indexOf('## Launch a marketplace'));

/** The section's code blocks in order, with the terminals each is for. */
const blocks = [...section.matchAll(/```sh\n# (terminals?) ([^\n]*)\n([^`]*)```/g)].map(([, , terminals, code]) => ({
  terminals: terminals!.match(/\d/g)!.map(Number),
  code: code!,
}));

let server: ChildProcess | undefined;
const shells: ChildProcess[] = [];
afterAll(async () => {
  for (const shell of shells) shell.kill('SIGKILL');
  if (server) await stopped(server, 'SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

/** Starts `npm start`'s command and waits until it is ready; answers its greeting. */
async function start(port: number): Promise<string> {
  const env = { ...process.env, PORT: String(port), ENTREPOT_DATA: path.join(folder, 'data') };
  const child = spawn(process.execPath, ['src/entrepot.mjs', 'start'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  server = child;
  let said = '';
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (chunk) => (said += chunk));
  for (let i = 0; i < 600; i++) {
    if (child.exitCode !== null) throw new Error(`the server ended: ${said}`);
    if (said.includes('Entrepot is ready')) return said;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the server did not get ready: ${said}`);
}

function stopped(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve(child.exitCode);
    child.once('exit', resolve);
    child.kill(signal);
  });
}

/** A reader's terminal: takes lines, keeps what it prints. */
function openShell(port: number) {
  const shell = spawn('bash', ['--norc'], { cwd: folder, stdio: ['pipe', 'pipe', 'pipe'] });
  shells.push(shell);
  let printed = '';
  for (const stream of [shell.stdout, shell.stderr]) stream.on('data', (chunk) => (printed += chunk));
  const until = async (pattern: RegExp, seconds = 20): Promise<string> => {
    for (let i = 0; i < seconds * 20; i++) {
      const found = pattern.exec(printed);
      if (found) return found[0];
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`${pattern} was not printed, but: ${printed}`);
  };
  return {
    until,
    printed: () => printed,
    type: (code: string) => void shell.stdin.write(code.replaceAll('127.0.0.1:4000', `127.0.0.1:${port}`) + '\n'),
    /** Types a block and waits until the prompt would be back. */
    async run(code: string) {
      const mark = `done-${Math.random().toString(36).slice(2)}`;
      this.type(`${code}\necho ${mark}`);
      await until(new RegExp(`^${mark}$`, 'm'));
    },
  };
}

test('what the README shows is what happens, also when the server is killed in between', async () => {
  const [intro, both, find, watch, answer, write, resume] = blocks;
  expect(blocks.map(({ terminals }) => terminals)).toEqual([[1], [2, 3], [2], [3], [2], [2], [3]]);
  expect(intro!.code.trim()).toBe('npm start');
  const port = await freePort();
  expect(await start(port)).toContain('inkoop@veldkamp-clean.example');
  const [two, three] = [openShell(port), openShell(port)];
  await Promise.all([two.run(both!.code), three.run(both!.code)]);

  // The index is filled from the log just after the start: the reader reads the page meanwhile.
  await searchable(port);
  await two.run(find!.code);
  await two.until(/^inquiry_[0-9a-z]{26}$/m);

  three.type(watch!.code);
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  await two.run(answer!.code);
  await two.until(/"message":\{"id":"message_/);
  expect(await three.until(/"body":"655 USD per tonne[^}]*\},"inquiry":\{"status":"IN_DISCUSSION"\}/)).toBeTruthy();

  await stopped(server!, 'SIGKILL');
  await start(port);
  await two.run(write!.code);
  await three.run(''); // its curl ended with the server; the prompt is back
  three.type(resume!.code);
  await three.until(/We can ship in week 50/);
  await new Promise((resolve) => setTimeout(resolve, 500));
  const log = readFileSync(path.join(folder, 'watch.log'), 'utf8');
  const cursors = [...log.matchAll(/"cursor":"([^"]+)"/g)].map(([, cursor]) => cursor);
  expect(cursors).toHaveLength(2);
  expect(new Set(cursors).size).toBe(2);
  expect(await stopped(server!, 'SIGTERM')).toBe(0);
}, 90_000);

async function searchable(port: number): Promise<void> {
  for (let i = 0; i < 100; i++) {
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-tenant': 'chemicals' },
      body: '{"query":"{ productSearch(query: \\"lye\\", first: 1) { didDegrade nodes { id } } }"}',
    });
    const { data } = (await response.json()) as { data: { productSearch: { didDegrade: boolean; nodes: unknown[] } } };
    if (!data.productSearch.didDegrade && data.productSearch.nodes.length) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the demo products did not become searchable');
}
