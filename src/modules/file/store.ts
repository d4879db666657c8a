// Where files are kept: a folder of ours, or a bucket of S3 and the like.
import type { Readable } from 'node:stream';
import type { Config } from '../../config.ts';
import { type Context, type Machinery, machineryOf } from '../../context.ts';
import { openDisk } from './store-disk.ts';
import { openBucket } from './store-s3.ts';

/** A file, as far as a store has to know it. */
export interface KeptFile {
  tenantId: string;
  id: string;
  name: string;
  type: string;
  /** Bytes. */
  size: number;
  /** Hexadecimal. */
  sha256: string;
}

/** Where a client sends content to, and how. */
export interface SendAddress {
  url: string;
  headers: { name: string; value: string }[];
}

/** A service that clients talk to themselves. */
export interface Outside {
  /** The address that content is sent to. */
  sendAddress(file: KeptFile, seconds: number): Promise<SendAddress>;
  /** The address that content is fetched from. */
  fetchAddress(file: KeptFile, seconds: number): Promise<string>;
  /** What was sent, not looked at yet; null when nothing was. */
  sent(file: KeptFile): Promise<Readable | null>;
  /** Forgets what was sent. */
  forget(file: KeptFile): Promise<void>;
}

/** Keeps the content of files. */
export interface FileStore {
  /** A folder of this process where content is looked at before it is kept. */
  readonly desk: string;
  /** What clients send to and fetch from without our own server between; null when there is no such thing. */
  readonly outside: Outside | null;
  /** Keeps what lies at `place` on the desk, whole or not at all. */
  keep(place: string, file: KeptFile): Promise<void>;
  /** The content. Throws when there is none. */
  read(file: KeptFile): Promise<Readable>;
  /** Ids of all files of a marketplace of which there is content, also such as was sent and not looked at yet. */
  list(tenantId: string): AsyncIterable<string>;
  /** Removes the content; nothing when there is none. */
  remove(file: Pick<KeptFile, 'tenantId' | 'id'>): Promise<void>;
}

/** Opens the store that FILES_URL names. Throws StoreError when it cannot be had. */
export function openStore({ FILES_URL, ENTREPOT_DATA }: Config): Promise<FileStore> {
  return FILES_URL ? openBucket(new URL(FILES_URL), ENTREPOT_DATA) : openDisk(ENTREPOT_DATA);
}

const stores = new WeakMap<Machinery, Promise<FileStore>>();

/** The store of a process, as FILES_URL says. Throws StoreError when it cannot be had. */
export function storeOf(machinery: Machinery): Promise<FileStore> {
  const store = stores.get(machinery) ?? openStore(machinery.config);
  stores.set(machinery, store);
  return store;
}

/** The store of the process that answers `ctx`. */
export const storeFor = (ctx: Context): Promise<FileStore> => storeOf(machineryOf(ctx));
