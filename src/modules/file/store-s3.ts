// Files in a bucket of S3 or the like: clients send and fetch there, by addresses that the bucket's service checks.
import { Disk } from 'flydrive';
import { dispositionOf } from './disposition.ts';
import type { FileStore, KeptFile, Outside } from './store.ts';
import { openDesk } from './store-disk.ts';

/** Files cannot be kept where FILES_URL says; `message` says what to do. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}

type Named = Pick<KeptFile, 'tenantId' | 'id'>;
const keyOf = ({ tenantId, id }: Named) => `${tenantId}/${id}`;
// What clients can write to is never what others read.
const incomingKeyOf = (file: Named) => `incoming/${keyOf(file)}`;

/** Opens the bucket of an s3:// URL. Throws StoreError when the packages for it are not installed. */
export async function openBucket(url: URL, data: string): Promise<FileStore> {
  const { S3Driver, client, PutObjectCommand, sign } = await load(url);
  const driver = new S3Driver({
    client: client as never,
    bucket: url.hostname,
    visibility: 'private',
    supportsACL: false,
  });
  const disk = new Disk(driver);
  const outside: Outside = {
    async sendAddress({ type, size, sha256, ...file }, expiresIn) {
      const checksum = Buffer.from(sha256, 'hex').toString('base64');
      const command = new PutObjectCommand({
        Bucket: url.hostname,
        Key: incomingKeyOf(file),
        ContentType: type,
        ContentLength: size,
        ChecksumSHA256: checksum,
      });
      // All that was stated is part of what is signed: the service refuses anything else.
      const signed = await sign(client, command, {
        expiresIn,
        signableHeaders: new Set(['host', 'content-type', 'content-length', 'x-amz-checksum-sha256']),
        unhoistableHeaders: new Set(['x-amz-checksum-sha256']),
      });
      const headers = [
        { name: 'content-type', value: type },
        { name: 'x-amz-checksum-sha256', value: checksum },
      ];
      return { url: signed, headers };
    },
    fetchAddress: (file, expiresIn) =>
      disk.getSignedUrl(keyOf(file), {
        expiresIn,
        contentType: file.type,
        contentDisposition: dispositionOf(file.name),
      }),
    async sent(file) {
      return (await disk.exists(incomingKeyOf(file))) ? disk.getStream(incomingKeyOf(file)) : null;
    },
    forget: (file) => disk.delete(incomingKeyOf(file)),
  };
  return {
    desk: await openDesk(data),
    outside,
    // What was looked at is what is kept: the bytes on the desk, not those in the bucket.
    keep: (place, file) => disk.copyFromFs(place, keyOf(file), { contentType: file.type, contentLength: file.size }),
    read: (file) => disk.getStream(keyOf(file)),
    async *list(tenantId) {
      for (const prefix of [`${tenantId}/`, `incoming/${tenantId}/`]) {
        let from: string | undefined;
        do {
          const page = await disk.listAll(prefix, { recursive: true, paginationToken: from });
          for (const found of page.objects) if (found.isFile) yield found.name;
          from = page.paginationToken;
        } while (from !== undefined);
      }
    },
    async remove(file) {
      await disk.delete(keyOf(file));
      await disk.delete(incomingKeyOf(file));
    },
  };
}

/** What is used of the packages, which need not be installed. */
interface Packages {
  S3Driver: typeof import('flydrive/drivers/s3').S3Driver;
  client: object;
  PutObjectCommand: new (input: object) => object;
  sign: (client: object, command: object, options: object) => Promise<string>;
}

// Named in variables: the compiler must not look for what may not be there.
const SDK: string = '@aws-sdk/client-s3';
const PRESIGNER: string = '@aws-sdk/s3-request-presigner';

async function load(url: URL): Promise<Packages> {
  try {
    const [{ S3Client, PutObjectCommand }, { getSignedUrl }, { S3Driver }] = await Promise.all([
      import(SDK),
      import(PRESIGNER),
      import('flydrive/drivers/s3'),
    ]);
    const endpoint = url.searchParams.get('endpoint') ?? undefined;
    const client = new S3Client({
      region: url.searchParams.get('region') ?? 'us-east-1',
      endpoint,
      forcePathStyle: url.searchParams.get('pathStyle') === 'true',
      // An address must not ask for checksums of its own beside the one that is stated.
      requestChecksumCalculation: 'WHEN_REQUIRED',
    });
    return { S3Driver, client, PutObjectCommand, sign: getSignedUrl };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new StoreError(
      `FILES_URL names a bucket, but the packages for it are not installed. Run \`npm install ${SDK} ${PRESIGNER}\`, or leave FILES_URL unset to keep files in ENTREPOT_DATA.`,
      { cause: error },
    );
  }
}
