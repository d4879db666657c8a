// Asks the real server over HTTP, typed by the operation: `await ask(buyer, graphql('…'), { … })`.
import { expect } from 'vitest';
import type { TypedDocumentString } from '../generated/graphql.ts';

/** Who asks, and where. */
export interface Asker {
  /** The server: http://127.0.0.1:… */
  url: string;
  /** Slug of the marketplace; left out for the platform. */
  tenant?: string;
  accessToken?: string;
  locale?: string;
  /** Further headers. */
  headers?: Record<string, string>;
}

/** An error as it stands in a response. */
export interface ResponseError {
  message: string;
  path?: (string | number)[];
  extensions?: { code?: string; [more: string]: unknown };
}

/** A whole response. */
export interface Answer<Data> {
  status: number;
  data?: Data | null;
  errors?: ResponseError[];
  extensions?: Record<string, unknown>;
}

/** The headers that say who asks. */
export function headersOf({ tenant, accessToken, locale, headers }: Asker): Record<string, string> {
  return {
    ...(tenant && { 'x-tenant': tenant }),
    ...(accessToken && { authorization: `Bearer ${accessToken}` }),
    ...(locale && { 'accept-language': locale }),
    ...headers,
  };
}

/** Sends an operation and answers the whole response, errors too. */
export async function send<Data, Variables>(
  asker: Asker,
  operation: TypedDocumentString<Data, Variables> | string,
  variables?: Variables,
): Promise<Answer<Data>> {
  const response = await fetch(`${asker.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headersOf(asker) },
    body: JSON.stringify({ query: operation.toString(), variables }),
  });
  const text = await response.text();
  expect(response.headers.get('content-type'), text.slice(0, 200)).toMatch(/json/);
  return { status: response.status, ...(JSON.parse(text) as object) };
}

/** As `send`, but asks again where a busy machine answered that it is busy: who asks for what is wrong wants the answer itself. */
export async function sendPatiently<Data, Variables>(
  asker: Asker,
  operation: TypedDocumentString<Data, Variables> | string,
  variables?: Variables,
): Promise<Answer<Data>> {
  for (let attempt = 1; ; attempt++) {
    const answer = await send(asker, operation, variables);
    const isBusy = answer.errors?.some(({ extensions }) => extensions?.code === 'UNAVAILABLE');
    if (!isBusy || attempt === 3) return answer;
  }
}

/** Sends an operation that must succeed, and answers its data. */
export async function ask<Data, Variables>(
  asker: Asker,
  operation: TypedDocumentString<Data, Variables> | string,
  variables?: Variables,
): Promise<Data> {
  const { data, errors } = await send(asker, operation, variables);
  if (errors || !data) throw new Error(`the answer has errors: ${JSON.stringify(errors)}`);
  return data;
}

/** What a mutation answers: its user errors, and what was selected beside them. */
export type Payload = { userErrors: { code: string; field: string[] }[]; [field: string]: unknown };

/** The mutation `name` with its input as a variable; `selection` is what is asked of its payload beside userErrors. */
export const mutationOf = (name: string, selection = '__typename'): string =>
  `mutation($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { userErrors { code field } ${selection} } }`;

/** Runs the mutation `name`, which may answer user errors, and answers its payload. */
export async function does(asker: Asker, name: string, input: object, selection?: string): Promise<Payload> {
  return (await ask<Record<string, Payload>, object>(asker, mutationOf(name, selection), { input }))[name]!;
}

/** Sends an operation that must fail as a whole, and answers the code of its first error. */
export async function codeOf<Data, Variables>(
  asker: Asker,
  operation: TypedDocumentString<Data, Variables> | string,
  variables?: Variables,
): Promise<string | undefined> {
  const { errors, data } = await send(asker, operation, variables);
  if (!errors) throw new Error(`no error came, but ${JSON.stringify(data)}`);
  return errors[0]?.extensions?.code;
}
