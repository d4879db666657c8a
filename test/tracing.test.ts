// Traces, sent to a collector of the test's own: an operation, its statements, what is asked of Meilisearch, and a job, each in its place; without the setting, nothing.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { makeLog } from '../src/log.ts';
import { type OpenMachinery, openMachinery } from '../src/machinery.ts';
import { startServer } from '../src/server.ts';
import { mark, traced, traceId } from '../src/tracing.ts';
import { type Asker, send } from './kit/ask.ts';
import { type Market, market, PASSWORD } from './kit/market.ts';
import { useWorld } from './kit/world.ts';

interface Value {
  stringValue?: string;
  intValue?: number;
}
interface Span {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  kind: number;
  status?: { code?: number };
  attributes: { key: string; value: Value }[];
}

const world = useWorld();
const spans: Span[] = [];
const lines: string[] = [];
let collector: Server;
let traces: OpenMachinery;
let here: Market;
let asker: Asker;

beforeAll(async () => {
  collector = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString()) as {
        resourceSpans: { resource: unknown; scopeSpans: { spans: Span[] }[] }[];
      };
      for (const { scopeSpans } of body.resourceSpans) spans.push(...scopeSpans.flatMap((scope) => scope.spans));
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  here = await market(world);
});
afterAll(() => void collector?.close());

const attributesOf = ({ attributes }: Span) =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, value.stringValue ?? value.intValue]));

test('where nobody collects, work is run as it is', async () => {
  const work = async () => traceId();
  expect(await traced(() => expect.unreachable('nothing is named'), work)).toBeUndefined();
  mark(() => expect.unreachable('nothing is marked'));
});

test('an operation is a trace, with its statements and searches in it; values that people give are not', async () => {
  const endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
  const services = { databaseUrl: world.database.url, meili: inject('services').meili };
  traces = await openMachinery({ ...world.config, OTEL_EXPORTER_OTLP_ENDPOINT: endpoint }, 'app', services);
  const log = makeLog('info', { write: (line) => void lines.push(line) });
  const server = await startServer({ ...traces, log });
  const above = { trace: '0af7651916cd43dd8448eb211c80319c', span: 'b7ad6b7169203331' };
  try {
    asker = { ...here.visitor, url: server.url, headers: { traceparent: `00-${above.trace}-${above.span}-01` } };
    await send(asker, 'query FindLye($q: String) { productSearch(query: $q) { nodes { id } } }', {
      q: 'a private word',
    });
    const signIn = 'mutation Enter($i: SignInInput!) { signIn(input: $i) { userErrors { code } } }';
    await send(asker, signIn, { i: { email: here.buyer.email, password: PASSWORD } });
    await send({ ...asker, headers: {} }, '{ nothing }');
    await world.owner((owner) => owner.query('alter table category rename to category_away'));
    await send(asker, 'query Broken { categories(vertical: "chemicals") { id } }').finally(() =>
      world.owner((owner) => owner.query('alter table category_away rename to category')),
    );
    await traced(
      () => ({ name: 'job test', marks: { 'entrepot.tenant_id': here.tenantId } }),
      async () => log.info('in a job'),
    );
  } finally {
    await server.close();
    await traces.close(); // what was gathered is sent
  }
  const named = (name: string) => spans.find((span) => span.name === name)!;
  const search = named('query FindLye');
  expect(search).toMatchObject({ traceId: above.trace, parentSpanId: above.span, kind: 2 });
  expect(attributesOf(search)).toMatchObject({
    'graphql.operation.type': 'query',
    'graphql.operation.name': 'FindLye',
    'entrepot.tenant': here.tenant,
    'entrepot.viewer': 'anonymous',
    'entrepot.request_id': expect.any(String),
  });
  const below = (span: Span) =>
    spans.filter(({ parentSpanId }) => parentSpanId === span.spanId).map(({ name }) => name);
  expect(below(search)).toContain('postgres select');
  if (world.app.search) expect(below(search)).toContain('meilisearch POST /multi-search');
  expect(below(named('mutation Enter'))).toEqual(expect.arrayContaining(['postgres begin', 'postgres commit']));
  const refused = spans.find(({ name }) => name === 'graphql request')!;
  expect(refused.traceId).not.toBe(above.trace);
  expect(named('query Broken')).toMatchObject({ status: { code: 2 } });
  expect(attributesOf(named('query Broken'))['error.type']).toBe('INTERNAL_SERVER_ERROR');
  expect(attributesOf(named('job test'))).toEqual({ 'entrepot.tenant_id': here.tenantId });
  expect(JSON.stringify(spans)).not.toMatch(/a private word|correct horse|@market/);
  // The log says in which trace a line was written.
  expect(lines.find((line) => line.includes('in a job'))).toContain(named('job test').traceId);
  expect(lines.find((line) => line.includes('a request failed'))).toContain(above.trace);
  expect(traceId()).toBeUndefined();
});
