// Requests to addresses that users name: only to public ones, checked at the moment of connecting, without redirects, within bounds.
import dns from 'node:dns';
import net from 'node:net';
import ipaddr from 'ipaddr.js';
import { Agent, request, fetch as undiciFetch } from 'undici';

/** The request was not made, or not answered; `message` says why in words for whoever named the address. */
export class OutgoingError extends Error {
  override readonly name = 'OutgoingError';
}

/** What is sent. */
export interface Outgoing {
  url: string;
  headers: Record<string, string>;
  body: string;
  /** The whole exchange takes no longer. */
  timeoutMs: number;
  /** Also to this machine and its neighbours, and without TLS: for development only. */
  allowPrivate: boolean;
}

const MOST_URL = 2_000;
// What is answered is not kept; more than this is not even read.
const MOST_ANSWER = 16 * 1024;

/** Why nothing may be sent to `url`; null when it may be tried. Names are looked up only when connecting. */
export function refusalOf(url: string, allowPrivate: boolean): string | null {
  if (url.length > MOST_URL) return `A URL has at most ${MOST_URL} characters.`;
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return 'This is not an absolute https URL.';
  if (parsed.protocol === 'http:' && !allowPrivate) return 'Use https: what is sent is confidential.';
  if (parsed.username || parsed.password) return 'Leave name and password out of the URL: check the signature instead.';
  const host = parsed.hostname.replace(/^\[|\]$/g, '');
  if (allowPrivate || !net.isIP(host) || isPublic(host)) return null;
  return `The address ${host} is not a public one.`;
}

/** Whether anybody on the internet may be behind `address`: no private, local, shared, mapped or reserved range. */
export function isPublic(address: string): boolean {
  // `process` reads an IPv4 address within an IPv6 one as what it is.
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}

type Found = (error: Error | null, address: string | dns.LookupAddress[], family?: number) => void;

// The connection goes to the addresses that are checked here: a name cannot mean another one a moment later.
function lookup(host: string, options: dns.LookupOptions, done: Found): void {
  dns.lookup(host, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, []);
    const bad = addresses.find(({ address }) => !isPublic(address));
    if (bad) return done(new OutgoingError(`${host} is at ${bad.address}, which is not a public address.`), []);
    if (options.all) return done(null, addresses);
    const [first] = addresses;
    return first ? done(null, first.address, first.family) : done(new OutgoingError(`${host} has no address.`), []);
  });
}

const limits = { maxResponseSize: MOST_ANSWER, pipelining: 0, keepAliveTimeout: 1_000 };
const guarded = new Agent({ ...limits, connect: { lookup: lookup as net.LookupFunction } });
const unguarded = new Agent(limits);

/** Posts JSON; answers the status, whatever it is, 3xx too. Throws OutgoingError when there is no answer. */
export async function post({ url, headers, body, timeoutMs, allowPrivate }: Outgoing): Promise<number> {
  const refusal = refusalOf(url, allowPrivate);
  if (refusal) throw new OutgoingError(refusal);
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const answer = await request(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
      signal,
      dispatcher: allowPrivate ? unguarded : guarded,
    });
    await answer.body.dump({ limit: MOST_ANSWER, signal }).catch(() => {}); // the status is all that counts
    return answer.statusCode;
  } catch (error) {
    throw explained(error, signal.aborted, timeoutMs);
  }
}

const MOST_DOCUMENT = 256 * 1024;
const readers = {
  guarded: new Agent({ ...limits, maxResponseSize: MOST_DOCUMENT, connect: { lookup: lookup as net.LookupFunction } }),
  unguarded: new Agent({ ...limits, maxResponseSize: MOST_DOCUMENT }),
};

/** `fetch` within the same bounds, for libraries that make their own requests. */
export function guardedFetch(allowPrivate: boolean): typeof fetch {
  const dispatcher = allowPrivate ? readers.unguarded : readers.guarded;
  const guarded = async (url: string | URL, init: RequestInit = {}) => {
    const refusal = refusalOf(String(url), allowPrivate);
    if (refusal) throw new OutgoingError(refusal);
    return undiciFetch(url, { ...init, redirect: 'manual', dispatcher } as Parameters<typeof undiciFetch>[1]);
  };
  return guarded as unknown as typeof fetch;
}

function explained(error: unknown, isLate: boolean, timeoutMs: number): OutgoingError {
  if (isLate) return new OutgoingError(`There was no answer within ${timeoutMs / 1_000} seconds.`);
  const inner = error instanceof AggregateError ? error.errors[0] : error;
  for (const one of [inner, (inner as Error)?.cause]) if (one instanceof OutgoingError) return one;
  const { code, message } = inner as NodeJS.ErrnoException;
  return new OutgoingError(`No connection: ${code ?? message}.`, { cause: error });
}
