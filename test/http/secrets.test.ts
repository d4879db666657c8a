// Secrets as canaries: in settings, tokens, passwords and what people write. None is in the log, in an error, or in an answer to somebody else.
import { setTimeout as wait } from 'node:timers/promises';
import { OperationTypeNode } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import WebSocket from 'ws';
import { makeLog } from '../../src/log.ts';
import { type Server, startServer } from '../../src/server.ts';
import { type Asker, headersOf, send } from '../kit/ask.ts';
import { type Market, market, PASSWORD, type Party, party } from '../kit/market.ts';
import { scaled } from '../kit/scale.ts';
import { witness } from '../kit/witness.ts';
import { useWorld } from '../kit/world.ts';
import { missingId } from '../tenancy/canary.ts';
import { entriesOf, operationsOf, type Sample, variablesFor } from '../tenancy/walk.ts';

const env = {
  METRICS_TOKEN: 'canary-of-the-metrics-token',
  MEILI_KEY: 'canary-of-the-meili-key',
  SMTP_URL: 'smtps://me:canary-of-the-mail-password@mail.example.com',
};
const world = useWorld({ worker: false, env });
const NEW_PASSWORD = 'canary of a password';
const WRITTEN = 'canary of what somebody wrote in confidence';

const lines: string[] = [];
/** What came back to somebody to whom no secret was due. */
const replies: string[] = [];
const secrets = new Map<string, string>();
let server: Server;
let here: Market;
/** Whose session is lost. */
let victim: Party;

beforeAll(async () => {
  const log = makeLog('trace', { write: (line) => void lines.push(line) });
  server = await startServer({ ...world.app, log });
  here = await market({ ...world, url: server.url });
  victim = await party(here.visitor, 'BUYER', 'Victim');
  const { secret, config, database } = world.app;
  const databasePassword = new URL(String(database.pool.options.connectionString)).password;
  for (const [name, text] of Object.entries({
    ...env,
    SMTP_URL: 'canary-of-the-mail-password',
    ENTREPOT_SECRET: config.ENTREPOT_SECRET ?? secret,
    'password of the database': databasePassword,
    'access token of the buyer': here.buyer.accessToken!,
    'refresh token of the buyer': here.buyer.refreshToken,
    'refresh token of the victim': victim.refreshToken,
    'access token of the operator': here.operator.accessToken!,
    'password of everybody': PASSWORD,
    'password that is tried': NEW_PASSWORD,
    'what was written': WRITTEN,
  }))
    secrets.set(name, text);
});
afterAll(() => server?.close());

/** Asks, and keeps the answer as one in which no secret may be. */
async function asks(asker: Asker, query: string, variables?: object): Promise<Record<string, unknown> | null> {
  const { data, ...rest } = await send<Record<string, unknown>, object>(asker, query, variables);
  replies.push(JSON.stringify({ data, ...rest }));
  return data ?? null;
}

async function posts(body: string, headers: Record<string, string> = {}): Promise<void> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-tenant': here.tenant, ...headers },
    body,
  });
  replies.push(await response.text());
}

/** An id wherever one has to be given, and small pages. */
const sample: Sample = (coordinate) => {
  if (/\((id|ids|\w+Id)\)$/.test(coordinate)) return missingId('Product');
  return coordinate.endsWith('(first)') ? 2 : undefined;
};

/** Breaks what `work` needs, by a table that has another name meanwhile. */
async function without(table: string, work: () => Promise<unknown>): Promise<void> {
  await world.owner((owner) => owner.query(`alter table ${table} rename to ${table}_away`));
  await work().finally(() => world.owner((owner) => owner.query(`alter table ${table}_away rename to ${table}`)));
}

test('what opens something is given to its owner once, and told to nobody and no log, whatever goes wrong', async () => {
  const { buyer, supplier, operator, visitor } = here;
  // Secrets that the API itself gives out, to their owners only.
  const created = await send<Record<string, Record<string, string>>, object>(
    supplier,
    `mutation { apiKeyCreate(input: { name: "ERP", scopes: [inquiry_read], expiresAt: "${new Date(Date.now() + 864e5).toISOString()}" }) { token }
                webhookCreate(input: { url: "https://hooks.invalid/x", events: [REPLIED] }) { secret } }`,
  );
  expect(created.errors).toBeUndefined();
  secrets.set('API key', created.data!.apiKeyCreate!.token!);
  secrets.set('secret of a webhook', created.data!.webhookCreate!.secret!);
  const begun = await send<{ totpBegin: { secret: string } }, object>(
    buyer,
    `mutation { totpBegin(input: { password: "${PASSWORD}" }) { secret } }`,
  );
  secrets.set('secret of a second factor', begun.data!.totpBegin.secret);
  expect([...secrets.values()].every((text) => text.length >= 16)).toBe(true);

  // Everything that can be read, by a company, its operator, and nobody in particular.
  const reads = entriesOf(OperationTypeNode.QUERY).flatMap((entry) => {
    const variables = variablesFor({ entry, path: [] }, null, sample);
    return operationsOf(entry, variables).map((operation) => ({ operation, variables }));
  });
  for (const [n, asker] of [supplier, operator, visitor].entries())
    for (const [i, { operation, variables }] of reads.entries())
      if (scaled(1, 0) || i % 3 === n) await asks(asker, operation, variables);

  // Wrong passwords and tokens, at the right place and at wrong ones.
  const tries = `mutation($p: String!) { signIn(input: { email: "${buyer.email}", password: $p }) { userErrors { message } tokens { accessToken } } }`;
  await asks(visitor, tries, { p: NEW_PASSWORD });
  const change =
    'mutation($p: String!) { passwordChange(input: { currentPassword: $p, newPassword: $p }) { userErrors { message } } }';
  await asks(buyer, change, { p: NEW_PASSWORD });
  const refresh = 'mutation($t: String!) { sessionRefresh(input: { refreshToken: $t }) { userErrors { message } } }';
  await asks(visitor, refresh, { t: `${victim.refreshToken}x` }); // which ends the session
  for (const accessToken of [`${buyer.accessToken}x`, `ek_${'0'.repeat(26)}_${'x'.repeat(43)}`, buyer.refreshToken])
    await asks({ ...visitor, accessToken }, '{ viewer { kind } }');
  await posts('{"query":"{ viewer { kind } }"}', { authorization: `Basic ${buyer.accessToken}` });
  await posts(`{"query":"{ viewer(token: \\"${buyer.accessToken}\\") { kind } }"}`);
  await posts(`{"password":"${NEW_PASSWORD}","query":`);
  await posts(JSON.stringify({ query: tries, variables: { p: { [NEW_PASSWORD]: [PASSWORD] } } }));
  const search = new URLSearchParams({ query: '{ viewer { kind } }', token: buyer.accessToken! });
  replies.push(await (await fetch(`${server.url}/graphql?${search}`, { headers: { 'x-tenant': here.tenant } })).text());

  // Faults of ours in the middle of it.
  const inquiryId = await buyer.asks(await supplier.lists({}));
  await without('account', async () => asks(visitor, tries, { p: NEW_PASSWORD }));
  await without('message', async () =>
    asks(supplier, 'mutation($i: InquiryReplyInput!) { inquiryReply(input: $i) { message { id } } }', {
      i: { inquiryId, body: WRITTEN, idempotencyKey: WRITTEN.slice(0, 30) },
    }),
  );
  await without('session', async () => asks(buyer, '{ viewer { account { email } } }'));
  await without('api_key', async () =>
    asks({ ...visitor, accessToken: secrets.get('API key')! }, '{ viewer { kind } }'),
  );

  // A socket that is let in and then breaks the protocol.
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  socket.on('message', (data) => replies.push(String(data)));
  socket.on('close', (code, reason) => replies.push(`${code} ${reason}`));
  await new Promise((resolve) => socket.once('open', resolve));
  socket.send(JSON.stringify({ type: 'connection_init', payload: headersOf(buyer) }));
  await wait(200);
  socket.send(`{"type":"subscribe","id":"1","payload":{"query":"${buyer.accessToken}"}}`);
  socket.send(`{"type":"${NEW_PASSWORD}","payload":"${buyer.accessToken}"}`);
  await new Promise((resolve) => socket.once('close', resolve));

  // Pages and figures.
  for (const path of ['/', '/livez', '/readyz', '/metrics', `/nowhere/${'x'.repeat(20)}`, '/graphql?'])
    replies.push(await (await fetch(server.url + path, { headers: { accept: 'text/html' } })).text());

  expect(lines.length).toBeGreaterThan(3); // the faults are in the log
  expect(lines.join('')).toMatch(/a request failed/);
  const found = [...secrets].flatMap(([name, text]) => [
    ...lines.filter((line) => line.includes(text)).map((line) => `${name} is in the log: ${line.slice(0, 300)}`),
    ...replies
      .filter((reply) => reply.includes(text))
      .map((reply) => `${name} is in an answer: ${reply.slice(0, 300)}`),
  ]);
  expect(found).toEqual([]);
  witness({ 'secrets planted': secrets.size, 'secrets found': found.length });
}, 120_000);

test('a secret is cut out of a line of the log wherever it stands', () => {
  const out: string[] = [];
  const log = makeLog('info', { write: (line) => void out.push(line) });
  const { buyer } = here;
  const key = `ek_${'0'.repeat(26)}_${'x'.repeat(43)}`;
  const error = Object.assign(new Error('it broke at postgresql://app:hunter2secret@db:5432/x'), {
    detail: 'Key (email)=(a@b.example) already exists.',
    parameters: ['hunter2secret'],
    code: '23505',
  });
  log.error({ err: error, request: { authorization: `Bearer ${buyer.accessToken}`, password: 'hunter2secret' } }, key);
  log.info({ deep: { in: { it: [`Bearer ${key}`, buyer.accessToken] } } }, 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw');
  const text = out.join('');
  expect(text).toContain('postgresql://app:(hidden)@db:5432/x');
  expect(text).toContain('"code":"23505"');
  for (const secret of ['hunter2secret', buyer.accessToken!, key, 'a@b.example', 'whsec_MfKQ9r8'])
    expect(text).not.toContain(secret);
});
