// Documents made to exhaust a server, and three ways to throw them.
import WebSocket from 'ws';
import { type Asker, headersOf, type ResponseError } from '../kit/ask.ts';

const times = (count: number, part: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => part(i)).join(' ');

/** Each within the largest body, unless its name says otherwise. */
export const bombs: Record<string, string> = {
  'fragments that fan out to 2^18 fields': `{ ...f0 } ${times(18, (i) => `fragment f${i} on Query { ${i < 17 ? `...f${i + 1} __typename ...f${i + 1}` : 'viewer { kind }'} }`)}`,
  'fragments that fan out under aliases': `{ ...f0 } ${times(18, (i) => `fragment f${i} on Query { ${i < 17 ? `...f${i + 1} a${i}: __typename ...f${i + 1}` : 'viewer { kind }'} }`)}`,
  'a circle of fragments': '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }',
  '10,000 aliases': `{ ${times(10_000, (i) => `${'abcdefghijklmnopqrstuvwxyz'[i % 26]}${Math.floor(i / 26).toString(36)}:a`)} }`,
  '3,000 aliases': `{ ${times(3_000, (i) => `a${i}: __typename`)} }`,
  '300 aliases': `{ ${times(300, (i) => `a${i}: __typename`)} }`,
  'the same field 1,900 times': `{ viewer { ${times(1_900, () => 'kind')} } }`,
  '99 fragments in one place': `{ viewer { ${times(99, (i) => `...x${i}`)} } } ${times(99, (i) => `fragment x${i} on Viewer { account { name id } kind }`)}`,
  '400 operations': times(400, (i) => `query q${i} { __typename }`),
  'lists 20,000 deep': `{ node(id: ${'['.repeat(20_000)}`,
  'fields 200 deep': `{ viewer { account ${'{ members { organization '.repeat(100)}{ id }${'} }'.repeat(100)} } }`,
  'fields 100 deep': `{ viewer { account ${'{ members { organization '.repeat(50)}{ id }${'} }'.repeat(50)} } }`,
  'braces 900 deep': `${'{a'.repeat(900)}${'}'.repeat(900)}`,
  '150 known directives': `{ viewer ${'@skip(if: false) '.repeat(150)}{ kind } }`,
  '900 unknown directives': `{ __typename ${'@a'.repeat(900)} }`,
  'introspection in circles':
    '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }',
  'introspection 40 times': `{ ${times(40, (i) => `a${i}: __schema { types { name fields { name } } }`)} }`,
  'names of prototypes': '{ __proto__ constructor toString }',
  'six attempts at a password': `mutation { ${times(6, (i) => `a${i}: signIn(input: { email: "a@b.example", password: "guess ${i}" }) { tokens { accessToken } }`)} }`,
  'pages of pages':
    '{ organizations(first: 100) { edges { node { id a: legalName b: legalName c: legalName } } } products(first: 100) { edges { node { ...p } } } more: products(last: 100) { edges { node { ...p } } } } fragment p on Product { id supplier { id legalName country city } priceTiers { fromQuantity } specs { code label value unit } }',
};

const PAGE = '{ edges { node { id } } }';
const deep = (depth: number): object => (depth ? { chemicals: deep(depth - 1) } : {});

/** Documents that are refused for their variables: text, variables, the code. */
export const charges: Record<string, [string, object | string, RegExp]> = {
  'a page too large in a variable': [
    `query ($n: Int) { organizations(first: $n) ${PAGE} }`,
    { n: 99_999 },
    /BAD_USER_INPUT/,
  ],
  'a page too large in a default': [
    `query ($n: Int = 99999) { organizations(first: $n) ${PAGE} }`,
    {},
    /BAD_USER_INPUT/,
  ],
  'a page too large in a fragment': [
    `query ($n: Int) { ...f } fragment f on Query { organizations(last: $n) ${PAGE} }`,
    { n: 99_999 },
    /BAD_USER_INPUT/,
  ],
  'pages of pages in variables': [
    `query ($n: Int!) { a: products(first: $n) { nodes { specs { code label value unit } priceTiers { fromQuantity } } } b: products(first: $n) { nodes { specs { code label value unit } priceTiers { fromQuantity } } } }`,
    { n: 100 },
    /COST_LIMIT/,
  ],
  '2,000 ids in a variable': [
    'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Product { specs { code label value unit } } } }',
    { ids: Array(2_000).fill('product_x') },
    /COST_LIMIT|BAD_USER_INPUT/,
  ],
  'an input 2,000 deep': [
    'query ($w: ProductWhere) { productSearch(where: $w) { totalCount } }',
    { w: deep(2_000) },
    /BAD_USER_INPUT/,
  ],
  'a list 20,000 deep': [
    'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    `{"ids":${'['.repeat(20_000)}${']'.repeat(20_000)}}`,
    /BAD_USER_INPUT/,
  ],
  'names of prototypes in variables': [
    'query ($w: ProductWhere) { productSearch(where: $w) { totalCount } }',
    '{"w":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}}',
    /BAD_USER_INPUT/,
  ],
  'numbers without end': [
    'query ($n: Int) { organizations(first: $n) { nodes { id } } }',
    { n: 1e308 },
    /BAD_USER_INPUT/,
  ],
  'a text of 40 kB where a size belongs': [
    'query ($n: Int) { organizations(first: $n) { nodes { id } } }',
    { n: '9'.repeat(40_000) },
    /BAD_USER_INPUT/,
  ],
};

/** A bomb is refused within so much CPU time, ms. */
export const SOON_MS = 50;

/** Whether a bomb must be thrown again: four times at least, and up to a dozen while all took too long, as on a busy machine. */
export const isUnsure = (took: readonly number[]) =>
  took.length < 4 || (took.length < 12 && Math.min(...took) >= SOON_MS);

/** Throws `query` once, with variables as a value or as JSON; answers its errors. */
export type Throw = (
  query: string,
  variables?: object | string,
  operationName?: string,
) => Promise<{ errors: ResponseError[] }>;

function jsonOf(query: string, variables?: object | string, operationName?: string): string {
  if (typeof variables !== 'string') return JSON.stringify({ query, variables, operationName });
  return `{"query":${JSON.stringify(query)},"variables":${variables}}`;
}

/** Over HTTP, `accept` deciding between a response and an event stream. */
export function overHttp(asker: Asker, accept: string): Throw {
  return async (query, variables, operationName) => {
    const response = await fetch(`${asker.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept, ...headersOf(asker) },
      body: jsonOf(query, variables, operationName),
    });
    const text = await response.text();
    const json = text.split('\n').find((line) => /^(data: )?\{/.test(line)) ?? '{}';
    return { errors: (JSON.parse(json.replace(/^data: /, '')) as { errors?: ResponseError[] }).errors ?? [] };
  };
}

/** Over one WebSocket, which must stay open. */
export async function overSocket(asker: Asker): Promise<Throw & { close(): void }> {
  const socket = new WebSocket(`${asker.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
    headers: asker.headers,
  });
  const messages = () =>
    new Promise<{ type: string; payload: unknown }>((resolve, reject) => {
      const closed = (code: number) => reject(new Error(`the socket was closed with ${code}`));
      if (socket.readyState > socket.OPEN) closed(0);
      socket.once('close', closed);
      socket.once('message', (data) => {
        socket.off('close', closed);
        resolve(JSON.parse(String(data)));
      });
    });
  await new Promise((resolve) => socket.once('open', resolve));
  const acknowledged = messages();
  socket.send(JSON.stringify({ type: 'connection_init', payload: headersOf(asker) }));
  await acknowledged;
  let last = 0;
  const shoot: Throw = async (query, variables, operationName) => {
    const answered = messages();
    const payload = jsonOf(query, variables, operationName);
    socket.send(`{"type":"subscribe","id":"${++last}","payload":${payload}}`);
    const { type, payload: got } = await answered;
    return { errors: type === 'error' ? (got as ResponseError[]) : [] };
  };
  return Object.assign(shoot, { close: () => socket.close() });
}
