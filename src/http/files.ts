// The content of files over HTTP: sent by PUT and fetched by GET, at addresses that the API signed; nothing else is asked of who has one.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { type Context, type Machinery, makeContext } from '../context.ts';
import { isAway } from '../database-away.ts';
import type { File } from '../generated/prisma/client.ts';
import { readAnyId } from '../id.ts';
import { PUBLIC } from '../modules/file/address.ts';
import { arrive, find } from '../modules/file/arrival.ts';
import { ContentMismatch } from '../modules/file/content.ts';
import { dispositionOf } from '../modules/file/disposition.ts';
import { type Grant, type PutGrant, readGrant } from '../modules/file/grant.ts';
import { ScannerError } from '../modules/file/scanner.ts';
import { storeFor } from '../modules/file/store.ts';
import { isActive } from '../modules/organization/service.ts';
import { findTenant } from '../modules/tenant/service.ts';
import type { Engine } from './operation.ts';
import { mayAskFrom } from './origin.ts';
import { IDLE_MS, paced, SlowError } from './paced.ts';
import { sendPage } from './page.ts';
import { hostName, requestIdOf } from './request.ts';

/** What is answered instead of content: a stable code, and words for people. */
class Refusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

// One answer for all: malformed, forged, over, of another marketplace, of a file that is gone.
const notGood = () =>
  new Refusal(403, 'FORBIDDEN', 'This address is not good here, or not any more: ask the API for a new one.');

/** Files being sent at once: to one process, and to it for one marketplace. A disk and a scanner do no more at once anyway. */
const MOST_AT_ONCE = 32;
const MOST_OF_A_TENANT = 12;

/** Makes the handler of /files/<id> and of /files/public/<marketplace>/<id>. */
export function makeFiles({ machinery, traffic }: Engine) {
  const { config, log } = machinery;
  const sending = new Map<string, number>();

  async function send(request: IncomingMessage, response: ServerResponse, ctx: Context, grant: PutGrant) {
    const { tenant } = grant;
    checkHeaders(request, grant);
    const [own, all] = [sending.get(tenant) ?? 0, [...sending.values()].reduce((sum, count) => sum + count, 0)];
    if (all >= MOST_AT_ONCE || own >= MOST_OF_A_TENANT)
      throw new Refusal(503, 'UNAVAILABLE', 'Too many files are being sent at the moment: try again in a few seconds.');
    sending.set(tenant, own + 1);
    try {
      const file = await arrive(ctx, grant.id, paced(request, grant.size));
      if (!file) throw notGood();
      if (file.status === 'REJECTED') throw new Refusal(422, 'REJECTED', file.rejectedBecause ?? 'It was rejected.');
      sendPage(response, json(200, { status: file.status }, corsOf(request)));
    } finally {
      const left = sending.get(tenant)! - 1;
      if (left > 0) sending.set(tenant, left);
      else sending.delete(tenant);
    }
  }

  async function fetch(request: IncomingMessage, response: ServerResponse, ctx: Context, file: File, cache: string) {
    const etag = `"${file.sha256}"`;
    const isKnown = request.headers['if-none-match'] === etag;
    const isText = file.type.startsWith('text/');
    const content = isKnown || request.method === 'HEAD' ? null : await (await storeFor(ctx)).read(file);
    response.writeHead(isKnown ? 304 : 200, {
      'content-type': isText ? `${file.type}; charset=utf-8` : file.type,
      ...(!isKnown && { 'content-length': file.size }),
      'content-disposition': dispositionOf(file.name),
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': cache,
      etag,
      ...corsOf(request),
    });
    if (!content) return void response.end();
    response.setTimeout(IDLE_MS, () => response.destroy()); // who reads nothing holds nothing open
    await pipeline(content, response);
  }

  const corsOf = ({ headers: { origin, host } }: IncomingMessage): Record<string, string> =>
    origin && mayAskFrom(config, origin, host ?? null)
      ? {
          'access-control-allow-origin': origin,
          'access-control-allow-methods': 'GET, PUT',
          'access-control-allow-headers': 'content-type',
          'access-control-max-age': '7200',
          vary: 'origin',
        }
      : {};

  async function answer(request: IncomingMessage, response: ServerResponse, name: string): Promise<void> {
    const verb = verbs[request.method ?? ''];
    if (request.method === 'OPTIONS') return void response.writeHead(204, corsOf(request)).end();
    if (!verb) throw new Refusal(405, 'BAD_REQUEST', 'Files are sent by PUT and fetched by GET.');
    if (name.startsWith(PUBLIC)) {
      if (verb !== 'get') throw new Refusal(405, 'BAD_REQUEST', 'Public files are fetched only, by GET.');
      const { ctx, file } = await publicFile(machinery, request, name.slice(PUBLIC.length));
      return fetch(request, response, ctx, file, 'public, max-age=300');
    }
    const grant = grantOf(machinery, request, name);
    if (grant?.verb !== verb) throw notGood();
    const ctx = await contextFor(machinery, request, grant);
    if (grant.verb === 'put') return send(request, response, ctx, grant);
    const file = await find(ctx, grant.id);
    if (file?.status !== 'AVAILABLE') throw notGood();
    await fetch(request, response, ctx, file, 'private, no-cache');
  }

  return async (request: IncomingMessage, response: ServerResponse, name: string): Promise<void> => {
    const done = traffic.begin(request.method === 'PUT' ? 'upload' : 'download');
    try {
      await answer(request, response, name);
      done('ok');
    } catch (error) {
      done('error');
      if (response.destroyed || response.headersSent) return void response.destroy(); // nobody is there, or cannot be told
      const refusal = refusalOf(error);
      if (refusal.status >= 500)
        log.error({ err: error, file: name.slice(0, 40) }, 'a file could not be sent or fetched');
      // What was not read is not waited for.
      const close: Record<string, string> = request.complete ? {} : { connection: 'close' };
      sendPage(response, json(refusal.status, refusal, { ...corsOf(request), ...close }), request.method === 'HEAD');
    }
  };
}

const verbs: Record<string, Grant['verb'] | undefined> = { PUT: 'put', GET: 'get', HEAD: 'get' };

function json(status: number, answer: Refusal | { status: string }, headers: Record<string, string>) {
  const shown =
    answer instanceof Refusal ? { error: { code: answer.code, message: answer.message } } : { file: answer };
  return { status, type: 'application/json', body: `${JSON.stringify(shown)}\n`, headers };
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof ContentMismatch) return new Refusal(422, error.code, error.message);
  if (error instanceof SlowError) return new Refusal(408, 'TOO_SLOW', error.message);
  if (error instanceof ScannerError || isAway(error))
    return new Refusal(503, 'UNAVAILABLE', 'The file could not be looked at: try again in a minute.');
  return new Refusal(500, 'INTERNAL_SERVER_ERROR', 'Something went wrong on our side.');
}

/** The grant in the address; null unless it is for the file that the address names. */
function grantOf({ secret }: Machinery, { url = '' }: IncomingMessage, name: string): Grant | null {
  const text = new URLSearchParams(url.slice(url.indexOf('?') + 1)).get('grant');
  const grant = text && readGrant(secret, text);
  return grant && idIn(name) === grant.id ? grant : null;
}

function idIn(name: string): string | null {
  try {
    const { typename, id } = readAnyId(name);
    return typename === 'File' ? id : null;
  } catch {
    return null;
  }
}

/** The public file at `<marketplace>/<id>`; one answer for all that is not there. */
async function publicFile(machinery: Machinery, request: IncomingMessage, place: string) {
  const gone = () => new Refusal(404, 'NOT_FOUND', 'There is no public file at this address, or not any more.');
  const [, slug, name = ''] = /^([a-z0-9-]{1,63})\/([^/]+)$/.exec(place) ?? [];
  const id = idIn(name);
  const tenant = slug && id ? await findTenant(machinery.database, null, slug) : null;
  if (!slug || !id || !tenant) throw gone();
  const ctx = await contextFor(machinery, request, { slug, tenant: tenant.id }).catch(() => null);
  const file = ctx && (await find(ctx, id));
  if (!file?.isPublic || file.status !== 'AVAILABLE' || !(await isActive(ctx!, file.organizationId))) throw gone();
  return { ctx: ctx!, file };
}

// A marketplace's address is good at its own host, and where no other marketplace is.
async function contextFor(
  machinery: Machinery,
  request: IncomingMessage,
  grant: Pick<Grant, 'slug' | 'tenant'>,
): Promise<Context> {
  const header = (name: string) => {
    const value = request.headers[name];
    return typeof value === 'string' ? value : null;
  };
  const host = hostName(header('host'));
  const [tenant, here] = await Promise.all([
    findTenant(machinery.database, null, grant.slug),
    findTenant(machinery.database, host, null),
  ]);
  if (tenant?.id !== grant.tenant || tenant.status === 'SUSPENDED' || (here && here.id !== tenant.id)) throw notGood();
  const { signal } = new AbortController();
  const viewer = { kind: 'system', name: 'upload' } as const;
  return makeContext(machinery, {
    tenant,
    viewer,
    locale: tenant.locale,
    requestId: requestIdOf({ header }),
    signal,
  });
}

// What can be seen to be wrong before a byte is read.
function checkHeaders({ headers }: IncomingMessage, { size, type }: PutGrant): void {
  const length = headers['content-length'];
  if (length !== undefined && Number(length) !== size)
    throw new Refusal(422, 'SIZE_MISMATCH', `${size} bytes were stated, but ${length} are being sent.`);
  const given = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (given !== type)
    throw new Refusal(
      422,
      'TYPE_MISMATCH',
      `${type} was stated: send it as content-type, not ${String(given).slice(0, 80)}.`,
    );
  if (headers['content-encoding'] !== undefined && headers['content-encoding'] !== 'identity')
    throw new Refusal(422, 'TYPE_MISMATCH', 'Send the content as it is, without content-encoding.');
}
