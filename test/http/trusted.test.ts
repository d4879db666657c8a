// Trusted documents: answered by id over each transport, and where nothing else is answered, to whom it is all the same.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import { platformToken } from '../../src/auth.ts';
import { readConfig } from '../../src/config.ts';
import { readTrusted } from '../../src/http/trusted.ts';
import { type Server, startServer } from '../../src/server.ts';
import { type Asker, headersOf, type ResponseError } from '../kit/ask.ts';
import { type Market, market } from '../kit/market.ts';
import { useWorld } from '../kit/world.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const WHO = 'query Who { viewer { kind } }';
const PAGE = 'query Page($first: Int!) { organizations(first: $first) { nodes { id } } }';
const FOLLOW = 'subscription Follow($id: ID!) { inquiryEvents(inquiryId: $id) { type } }';
const ids = { WHO: sha256(WHO), PAGE: sha256(PAGE), FOLLOW: sha256(FOLLOW) };

const folder = mkdtempSync(path.join(os.tmpdir(), 'entrepot-trusted-'));
const file = path.join(folder, 'documents.json');
writeFileSync(
  file,
  JSON.stringify({ [ids.WHO]: WHO, [`sha256:${ids.PAGE}`]: PAGE, [ids.FOLLOW]: FOLLOW, 'who-v1': WHO }),
);
afterAll(() => rmSync(folder, { recursive: true }));

const world = useWorld({ worker: false, env: { TRUSTED_DOCUMENTS: file } });
let here: Market;
let only: Server;
beforeAll(async () => {
  here = await market(world);
  only = await startServer({ ...world.app, config: { ...world.config, TRUSTED_DOCUMENTS_ONLY: true } });
});
afterAll(() => only?.close());

interface Reply {
  status?: number;
  data?: unknown;
  errors?: ResponseError[];
}
type Ask = (asker: Asker, params: Record<string, unknown>) => Promise<Reply>;

async function read(response: Response): Promise<Reply> {
  const text = await response.text();
  const json = text.split('\n').find((line) => /^(data: )?\{/.test(line))!;
  return { status: response.status, ...(JSON.parse(json.replace(/^data: /, '')) as object) };
}

const posted =
  (accept: string): Ask =>
  async (asker, params) =>
    read(
      await fetch(`${asker.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept, ...headersOf(asker) },
        body: JSON.stringify(params),
      }),
    );

const got: Ask = async (asker, params) => {
  const texts = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  const query = new URLSearchParams(texts as [string, string][]);
  return read(await fetch(`${asker.url}/graphql?${query}`, { headers: headersOf(asker) }));
};

const overSocket: Ask = (asker, params) =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(`${asker.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    const send = (message: object) => socket.send(JSON.stringify(message));
    socket.on('open', () => send({ type: 'connection_init', payload: headersOf(asker) }));
    socket.on('message', (text) => {
      const { type, payload } = JSON.parse(String(text)) as { type: string; payload: Reply & ResponseError[] };
      if (type === 'connection_ack') return send({ type: 'subscribe', id: '1', payload: { query: '', ...params } });
      resolve(type === 'error' ? { errors: payload } : payload);
      socket.terminate();
    });
    socket.on('close', (code) => reject(new Error(`closed with ${code}`)));
    socket.on('error', reject);
  });

const code = ({ errors }: Reply) => errors?.[0]?.extensions?.code;

describe.each([
  ['POST', posted('application/json')],
  ['GET', got],
  ['SSE', posted('text/event-stream')],
  ['WebSocket', overSocket],
] as const)('over %s', (_, ask) => {
  const persisted = (sha256Hash: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash } } });

  test('a known document is answered by its id, both ways of naming it', async () => {
    for (const params of [
      { documentId: ids.WHO },
      { documentId: `sha256:${ids.WHO}` },
      { documentId: 'who-v1' },
      persisted(ids.WHO),
    ])
      expect((await ask(here.buyer, params)).data).toEqual({ viewer: { kind: 'member' } });
    const page = { ...persisted(ids.PAGE), variables: { first: 2 } };
    expect((await ask(here.visitor, page)).data).toMatchObject({ organizations: { nodes: [{}, {}] } });
    expect(code(await ask(here.visitor, { ...page, variables: { first: 101 } }))).toBe('BAD_USER_INPUT');
  });

  test('an unknown id is told, its text may be sent beside it, another text may not', async () => {
    const text = '{ __typename }';
    const missing = await ask(here.visitor, persisted(sha256(text)));
    expect([code(missing), missing.errors![0]!.message]).toEqual([
      'PERSISTED_QUERY_NOT_FOUND',
      'PersistedQueryNotFound',
    ]);
    expect((await ask(here.visitor, { query: text, ...persisted(sha256(text)) })).data).toEqual({
      __typename: 'Query',
    });
    expect((await ask(here.visitor, { query: WHO, ...persisted(ids.WHO) })).errors).toBeUndefined();
    expect(code(await ask(here.visitor, { query: text, ...persisted(ids.WHO) }))).toBe('BAD_USER_INPUT');
    for (const id of ['__proto__', 'constructor', 'x'.repeat(200)])
      expect(code(await ask(here.visitor, { documentId: id }))).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  test('where only those are answered, others are refused to all but operators and the platform', async () => {
    const there = (asker: Asker): Asker => ({ ...asker, url: only.url });
    const other = { query: '{ viewer { kind } }' };
    const platform = { ...here.visitor, accessToken: await platformToken(world.app.secret) };
    for (const asker of [here.visitor, here.buyer]) {
      expect(code(await ask(there(asker), other))).toBe('FORBIDDEN');
      expect(code(await ask(there(asker), { query: '{ __schema { types { name } } }' }))).toBe('FORBIDDEN');
      expect(code(await ask(there(asker), { query: WHO, ...persisted(sha256(other.query)) }))).toBe('BAD_USER_INPUT');
      expect((await ask(there(asker), { documentId: ids.WHO })).errors).toBeUndefined();
      expect((await ask(there(asker), { query: WHO })).errors).toBeUndefined(); // the same text is the same document
    }
    for (const asker of [here.operator, platform]) expect((await ask(there(asker), other)).errors).toBeUndefined();
  });
});

test('a subscription is followed by its id', async () => {
  const inquiry = await here.buyer.asks(await here.supplier.lists({}));
  const next = overSocket({ ...here.buyer, url: only.url }, { documentId: ids.FOLLOW, variables: { id: inquiry } });
  await new Promise((resolve) => setTimeout(resolve, 500));
  await here.supplier.answers(inquiry, 'Yes.');
  expect((await next).data).toMatchObject({ inquiryEvents: { type: 'REPLIED' } });
});

test('a file that cannot be used stops the start, and says why', () => {
  const config = readConfig({});
  const readFrom = (content: string | null) => () => {
    const name = path.join(folder, 'bad.json');
    if (content !== null) writeFileSync(name, content);
    return readTrusted({ ...config, TRUSTED_DOCUMENTS: content === null ? path.join(folder, 'none.json') : name });
  };
  expect(readFrom(null)).toThrow(/cannot be read/);
  expect(readFrom('{')).toThrow(/cannot be read/);
  expect(readFrom('[]')).toThrow(/must hold a JSON object/);
  expect(readFrom('{"a": 1}')).toThrow(/"a" is no text/);
  expect(readFrom(JSON.stringify({ [ids.WHO]: `${WHO} ` }))).toThrow(/is not the SHA-256 of its document/);
  expect(() => readTrusted({ ...config, TRUSTED_DOCUMENTS_ONLY: true })).toThrow(/needs TRUSTED_DOCUMENTS/);
});
