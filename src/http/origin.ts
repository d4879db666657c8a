// Which web pages may speak to the API from a browser, and how.
import type { Config } from '../config.ts';

/**
 * Whether a page of `origin` may ask a server reached as `host`: it is its own page, or PUBLIC_URL's. No origin is no
 * page.
 */
export function mayAskFrom(config: Config, origin: string | null, host: string | null): boolean {
  if (origin === null) return true;
  if (!URL.canParse(origin)) return false; // "null": a sandboxed frame or a file
  const page = new URL(origin);
  if (host !== null && page.host === host.toLowerCase()) return true;
  return config.PUBLIC_URL !== undefined && page.origin === new URL(config.PUBLIC_URL).origin;
}

/** Why a request over HTTP is turned away before it is read: a page that is not ours can make a browser send some. Null: it is not. */
export function refusalFor(config: Config, { method, headers }: Request): { status: number; message: string } | null {
  if (!mayAskFrom(config, headers.get('origin'), headers.get('host')))
    return { status: 403, message: 'Pages of this origin may not ask here: set PUBLIC_URL to allow it.' };
  // An image, a script or a link of any page may ask by GET; browsers say so.
  const mode = headers.get('sec-fetch-mode');
  if (method === 'GET' && (mode === 'no-cors' || mode === 'navigate')) {
    return {
      status: 403,
      message:
        'This must be asked by a program: send the header `Accept: application/graphql-response+json`, with fetch.',
    };
  }
  // Forms can send three content types, none of which is this one.
  const type = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (method === 'POST' && type !== 'application/json')
    return { status: 415, message: 'Send the request as `Content-Type: application/json`.' };
  return null;
}
