// Where a request comes from, as far as it can be believed.
import type { IncomingHttpHeaders } from 'node:http';
import ipaddr from 'ipaddr.js';

/** What Node tells of who asks. */
export interface Caller {
  socket: { remoteAddress?: string };
  headers: IncomingHttpHeaders;
}

/**
 * The address of the caller when `proxies` of our own stand before this server: each adds at the right end of X-Forwarded-For
 * whom it was asked by, and what stands further left anybody may have written. An IPv6 network of 64 bits counts as one caller:
 * its holder has all the addresses in it.
 */
export function addressOf({ socket, headers }: Caller, proxies: number): string {
  const own = socket.remoteAddress ?? '';
  const forwarded = proxies > 0 ? String(headers['x-forwarded-for'] ?? '').split(',') : [];
  const told = forwarded.at(-proxies)?.trim();
  return normal(told && ipaddr.isValid(told) ? told : own);
}

function normal(address: string): string {
  if (!ipaddr.isValid(address)) return 'unknown';
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return `${parsed.toByteArray().slice(0, 8).join('.')}/64`;
}
