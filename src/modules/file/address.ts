// The addresses that clients send content to and fetch it from: signed, and good for a short time.
import { type Context, machineryOf } from '../../context.ts';
import type { File } from '../../generated/prisma/client.ts';
import { showId } from '../../id.ts';
import { GET_SECONDS, PUT_SECONDS, writeGrant } from './grant.ts';
import { type SendAddress, storeFor } from './store.ts';

/** Where the files of our own server are. */
export const FILES = '/files/';

/** Where those are that anybody may fetch, below FILES. */
export const PUBLIC = 'public/';

/** Where and how the content of a file is sent. */
export interface UploadAddress extends SendAddress {
  expiresAt: Date;
}

/** Where the content of a pending file is sent; null for one that waits for none. */
export async function uploadAddressOf(ctx: Context, file: File): Promise<UploadAddress | null> {
  if (file.status !== 'PENDING') return null;
  const { tenantId: tenant, id, type, size, sha256 } = file;
  const expires = Math.floor(Math.min(Date.now() / 1_000 + PUT_SECONDS, file.dueAt!.getTime() / 1_000));
  const seconds = expires - Math.floor(Date.now() / 1_000);
  if (seconds <= 0) return null;
  const expiresAt = new Date(expires * 1_000);
  const { outside } = await storeFor(ctx);
  if (outside) return { ...(await outside.sendAddress(file, seconds)), expiresAt };
  const grant = { verb: 'put', tenant, slug: ctx.tenant.slug, id, type, size, sha256, expires } as const;
  return { url: addressOf(ctx, grant), headers: [{ name: 'content-type', value: type }], expiresAt };
}

/** Where the content of an available file is fetched; null for one that has none. */
export async function downloadAddressOf(ctx: Context, file: File): Promise<string | null> {
  if (file.status !== 'AVAILABLE') return null;
  const { outside } = await storeFor(ctx);
  if (outside) return outside.fetchAddress(file, GET_SECONDS);
  const expires = Math.floor(Date.now() / 1_000) + GET_SECONDS;
  return addressOf(ctx, { verb: 'get', tenant: file.tenantId, slug: ctx.tenant.slug, id: file.id, expires });
}

/** Where anybody fetches the content of a file for good; null unless it is public and available. */
export function publicAddressOf(ctx: Context, { id, status, isPublic }: File): string | null {
  if (!isPublic || status !== 'AVAILABLE') return null;
  const { PUBLIC_URL, HOST, PORT } = machineryOf(ctx).config;
  return new URL(`${FILES}${PUBLIC}${ctx.tenant.slug}/${showId('File', id)}`, PUBLIC_URL ?? `http://${HOST}:${PORT}`)
    .href;
}

function addressOf(ctx: Context, grant: Parameters<typeof writeGrant>[1]): string {
  const { config, secret } = machineryOf(ctx);
  const address = `${FILES}${showId('File', grant.id)}?grant=${writeGrant(secret, grant)}`;
  return config.PUBLIC_URL ? new URL(address, config.PUBLIC_URL).href : address;
}
