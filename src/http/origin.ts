// Which web pages may speak to the API from a browser.
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
