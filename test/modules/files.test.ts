// Files: sent to a signed address, looked at, attached, read by the other side and by nobody else, counted, and taken away.
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { paced, SlowError } from '../../src/http/paced.ts';
import { readId } from '../../src/id.ts';
import { asOwner } from '../../src/migrate.ts';
import { readGrant, writeGrant } from '../../src/modules/file/grant.ts';
import { sweepFiles } from '../../src/modules/file/sweep.ts';
import { graphql } from '../generated/index.ts';
import { type Asker, ask, codeOf } from '../kit/ask.ts';
import { lye, type Market, market, type Party } from '../kit/market.ts';
import { useWorld } from '../kit/world.ts';

const EICAR = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';

/** A program that speaks clamd's protocol: it reads what INSTREAM sends, and finds EICAR. It hangs up when it is told to. */
const clamd = createServer((socket) => scan(socket));
let sulks = false;
function scan(socket: Socket): void {
  let held = Buffer.alloc(0);
  socket.on('error', () => {});
  socket.on('data', (data) => {
    if (sulks) return void socket.destroy();
    held = Buffer.concat([held, data]);
    const command = 'zINSTREAM\0';
    if (held.toString('latin1', 0, command.length) !== command) return;
    const parts: Buffer[] = [];
    for (let at = command.length; at + 4 <= held.length; ) {
      const length = held.readUInt32BE(at);
      if (length === 0) {
        const found = Buffer.concat(parts).includes(EICAR);
        return void socket.end(found ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0');
      }
      if (at + 4 + length > held.length) return;
      parts.push(held.subarray(at + 4, at + 4 + length));
      at += 4 + length;
    }
  });
}

await new Promise<void>((resolve) => clamd.listen(0, '127.0.0.1', resolve));
const { port } = clamd.address() as AddressInfo;
const world = useWorld({ worker: false, env: { CLAMD_URL: `tcp://127.0.0.1:${port}`, FILES_QUOTA_MIB: '1' } });
let made: Market;
let other: Market;
beforeAll(async () => {
  [made, other] = await Promise.all([market(world), market(world)]);
});
afterAll(() => void clamd.close());

const Upload = graphql(`
  mutation UploadFile($input: FileUploadInput!) {
    fileUpload(input: $input) {
      userErrors { code field message }
      file { id status }
      upload { url method expiresAt headers { name value } }
    }
  }
`);
const ReadFile = graphql(`
  query ReadFile($id: ID!) { file(id: $id) { id name type size sha256 status rejectedBecause url } node(id: $id) { id } }
`);
const Complete = graphql(`
  mutation CompleteFile($input: FileCompleteInput!) { fileComplete(input: $input) { userErrors { code } file { id status } } }
`);
const Delete = graphql(`
  mutation DeleteFile($input: FileDeleteInput!) { fileDelete(input: $input) { userErrors { code } deleted } }
`);
const UsageOf = graphql(`query UsageOfFiles { fileUsage { bytes mostBytes } }`);

const PNG = Buffer.concat([
  Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'),
  Buffer.from('0000000d49444154789c6360000002000001e221bc330000000049454e44ae426082', 'hex'),
]);
const PDF = Buffer.from('%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n');

/** What is announced of `content`. */
const stated = (content: Buffer, name: string, type: string) => ({
  name,
  type,
  size: content.length,
  sha256: createHash('sha256').update(content).digest('hex'),
});

async function announce(asker: Asker, content: Buffer, name: string, type: string, more: object = {}) {
  const { fileUpload } = await ask(asker, Upload, { input: { ...stated(content, name, type), ...more } });
  return fileUpload;
}

/** Sends `content`; answers the status and what was said. */
async function put(upload: { url: string; headers: { name: string; value: string }[] }, content: Buffer, more = {}) {
  const headers = { ...Object.fromEntries(upload.headers.map(({ name, value }) => [name, value])), ...more };
  const response = await fetch(new URL(upload.url, world.url), {
    method: 'PUT',
    body: new Uint8Array(content),
    headers,
  });
  const said = (await response.json()) as { file?: { status: string }; error?: { code: string; message: string } };
  return { status: response.status, code: said.error?.code ?? said.file?.status, message: said.error?.message };
}

/** Announces and sends; answers the file's id. */
async function sent(asker: Asker, content: Buffer, name: string, type: string): Promise<string> {
  const { file, upload } = await announce(asker, content, name, type);
  expect(await put(upload!, content)).toMatchObject({ status: 200, code: 'AVAILABLE' });
  return file!.id;
}

const fileOf = async (asker: Asker, id: string) => (await ask(asker, ReadFile, { id })).file;
const get = (url: string, headers = {}) => fetch(new URL(url, world.url), { headers });
const god = <T>(text: string, values: unknown[] = []) =>
  asOwner(world.database.superuserUrl, async (client) => (await client.query(text, values)).rows as T[]);
const factsOf = async (id: string) =>
  (await god<{ type: string }>('select type from event where stream_id = $1 order by seq', [readId('File', id)])).map(
    ({ type }) => type,
  );
/** What is counted, and what it should be. */
async function counted(of: Market): Promise<{ bytes: number; sum: number }> {
  const [row] = await god<{ bytes: string; sum: string }>(
    `select coalesce(max(u.bytes), 0) as bytes, coalesce((select sum(size) from file f where f.tenant_id = $1 and status in ('PENDING', 'AVAILABLE')), 0) as sum
       from file_usage u where u.tenant_id = $1`,
    [of.tenantId],
  );
  return { bytes: Number(row!.bytes), sum: Number(row!.sum) };
}

test('a file is announced, sent, checked, and fetched as it was', async () => {
  const { supplier, rival, operator, visitor } = made;
  const key = { idempotencyKey: randomBytes(8).toString('hex') };
  const first = await announce(supplier, PDF, 'Prüfbericht „5“.pdf', 'application/pdf', key);
  expect(first).toMatchObject({ userErrors: [], file: { status: 'PENDING' }, upload: { method: 'PUT' } });
  expect(await announce(supplier, PDF, 'Prüfbericht „5“.pdf', 'application/pdf', key)).toMatchObject({
    file: first.file,
  });
  expect((await ask(supplier, Complete, { input: { id: first.file!.id } })).fileComplete.file?.status).toBe('PENDING');
  expect((await fileOf(supplier, first.file!.id))?.url).toBeNull();

  // The same again, and both at once, is the same file.
  const racing = await Promise.all([1, 2, 3].map(() => put(first.upload!, PDF)));
  expect(racing).toEqual(Array(3).fill({ status: 200, code: 'AVAILABLE', message: undefined }));
  expect(await put(first.upload!, PDF)).toMatchObject({ status: 200 });
  expect(await factsOf(first.file!.id)).toEqual(['file.uploaded', 'file.available']);
  const desk = path.join(world.config.ENTREPOT_DATA, 'files', 'incoming');
  expect(readdirSync(desk)).toEqual([]);

  const file = (await fileOf(supplier, first.file!.id))!;
  expect(file).toMatchObject({ ...stated(PDF, 'Prüfbericht „5“.pdf', 'application/pdf'), status: 'AVAILABLE' });
  const response = await get(file.url!);
  expect(Buffer.from(await response.arrayBuffer()).equals(PDF)).toBe(true);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-length': String(PDF.length),
    'content-disposition': `attachment; filename="Pr_fbericht _5_.pdf"; filename*=UTF-8''Pr%C3%BCfbericht%20%E2%80%9E5%E2%80%9C.pdf`,
    'x-content-type-options': 'nosniff',
    etag: `"${file.sha256}"`,
  });
  expect((await get(file.url!, { 'if-none-match': `"${file.sha256}"` })).status).toBe(304);
  expect((await fileOf(operator, file.id))?.url).toMatch(/^\/files\//);
  for (const stranger of [rival, made.buyer, visitor, other.supplier, other.operator])
    expect(await ask(stranger, ReadFile, { id: file.id })).toEqual({ file: null, node: null });
});

test('an address is good for one thing, for a short time, at its own marketplace', async () => {
  const { supplier } = made;
  const { file, upload } = await announce(supplier, PDF, 'a.pdf', 'application/pdf');
  const { secret } = world.app;
  const grant = readGrant(secret, new URL(upload!.url, world.url).searchParams.get('grant')!)!;
  const at = (id: string, changes: object = {}, key = secret) => ({
    ...upload!,
    url: `/files/${id}?grant=${writeGrant(key, { ...grant, ...changes } as typeof grant)}`,
  });
  const id = file!.id;
  const foreign = (await announce(other.supplier, PDF, 'a.pdf', 'application/pdf')).file!.id;
  const refused = [
    at(foreign),
    at(foreign, { id: readId('File', foreign) }),
    at(id, { tenant: other.tenantId }),
    at(id, { slug: other.tenant }),
    at(id, { expires: Math.floor(Date.now() / 1_000) }),
    at(id, {}, `${secret}!`),
    at(id, { verb: 'get' }),
    at('..%2f..%2fsecret'),
    { ...upload!, url: `/files/${id}` },
    { ...upload!, url: `${upload!.url}x` },
  ];
  for (const address of refused) {
    const answered = await put(address, PDF);
    expect(answered, address.url).toMatchObject({ status: 403, code: 'FORBIDDEN' });
  }
  expect((await get(upload!.url)).status).toBe(403); // to send is not to fetch
  expect((await fileOf(supplier, id))?.status).toBe('PENDING');
  expect(await put(upload!, PDF)).toMatchObject({ status: 200 });
});

test('content that is not what was stated is refused and may be sent again; what it never can be is rejected', async () => {
  const { supplier } = made;
  const { file, upload } = await announce(supplier, PNG, 'a.png', 'image/png');
  const changed = Buffer.from(PNG);
  changed[40]! ^= 1;
  expect(await put(upload!, changed)).toMatchObject({ status: 422, code: 'HASH_MISMATCH' });
  expect(await put(upload!, PNG.subarray(1))).toMatchObject({ status: 422, code: 'SIZE_MISMATCH' });
  expect(await put(upload!, PNG, { 'content-type': 'image/gif' })).toMatchObject({
    status: 422,
    code: 'TYPE_MISMATCH',
  });
  // Without a length only counting tells.
  const endless = new ReadableStream({ pull: (to) => to.enqueue(new Uint8Array(16_384)) });
  const streamed = await fetch(new URL(upload!.url, world.url), {
    method: 'PUT',
    body: endless,
    headers: { 'content-type': 'image/png' },
    duplex: 'half',
  } as RequestInit).then(
    ({ status }) => status,
    () => 'cut off',
  );
  expect([422, 'cut off']).toContain(streamed);
  expect((await fileOf(supplier, file!.id))?.status).toBe('PENDING');
  expect(await put(upload!, PNG)).toMatchObject({ status: 200 });

  const before = await counted(made);
  for (const [content, name, type, why] of [
    [PDF, 'b.png', 'image/png', /application\/pdf, not image\/png/],
    [Buffer.from('PK??'), 'b.zip', 'application/zip', /of no known type/],
    [PNG, 'b.csv', 'text/csv', /text is UTF-8/],
    [Buffer.from('a\0b'), 'b.txt', 'text/plain', /without NUL/],
    [Buffer.from(EICAR), 'b.txt', 'text/plain', /Eicar-Test-Signature/],
  ] as const) {
    const bad = await announce(supplier, content, name, type);
    expect(await put(bad.upload!, content)).toMatchObject({ status: 422, code: 'REJECTED' });
    expect(await fileOf(supplier, bad.file!.id)).toMatchObject({
      status: 'REJECTED',
      rejectedBecause: expect.stringMatching(why),
      url: null,
    });
    expect(await put(bad.upload!, content)).toMatchObject({ status: 422, code: 'REJECTED' });
    expect(await factsOf(bad.file!.id)).toEqual(['file.uploaded', 'file.rejected']);
  }
  expect(await counted(made)).toEqual(before);
  // Who cannot look says nothing.
  sulks = true;
  const unseen = await announce(supplier, PDF, 'c.pdf', 'application/pdf');
  expect(await put(unseen.upload!, PDF)).toMatchObject({ status: 503, code: 'UNAVAILABLE' });
  sulks = false;
  expect(await put(unseen.upload!, PDF)).toMatchObject({ status: 200 });

  const wrong = { name: 'a/b.pdf', type: 'application/pdf', size: 1, sha256: '0'.repeat(64) };
  const codes = async (input: object) =>
    (await ask(supplier, Upload, { input: { ...wrong, name: 'a.pdf', ...input } })).fileUpload.userErrors.map(
      ({ code, field }) => `${field} ${code}`,
    );
  expect(await codes({ name: '../a.pdf' })).toEqual(['name INVALID']);
  expect(await codes({ name: 'fdp.\u202eexe.pdf' })).toEqual(['name INVALID']);
  expect(await codes({ name: 'a.pdf.exe' })).toEqual(['name INVALID']);
  expect(await codes({ type: 'text/html' })).toEqual(['type INVALID']);
  expect(await codes({ size: 52_428_801 })).toEqual(['size OUT_OF_RANGE']);
  expect(await codes({ sha256: 'x' })).toEqual(['sha256 INVALID']);
});

test('the quota is counted exactly, and given back', async () => {
  const { supplier, operator } = other;
  const before = await counted(other);
  expect(before.bytes).toBe(before.sum);
  const half = (n: number) => announce(supplier, Buffer.alloc(400_000, String(n)), 'a.txt', 'text/plain');
  const tried = await Promise.all([1, 2, 3, 4].map(half));
  const taken = tried.filter(({ file }) => file);
  expect(taken).toHaveLength(2); // of 1 MiB
  expect(tried.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(
    Array(2).fill('QUOTA_EXCEEDED'),
  );
  const { fileUsage } = await ask(operator, UsageOf, {});
  expect(fileUsage).toEqual({ bytes: String(before.bytes + 800_000), mostBytes: '1048576' });
  expect(await codeOf(supplier, UsageOf, {})).toBe('FORBIDDEN');

  // One is deleted, the other never comes.
  const [gone, late] = taken.map(({ file }) => file!.id);
  expect((await ask(made.supplier, Delete, { input: { id: gone! } })).fileDelete.deleted).toBe(false); // not theirs
  expect((await ask(supplier, Delete, { input: { id: gone! } })).fileDelete.deleted).toBe(true);
  expect((await ask(supplier, Delete, { input: { id: gone! } })).fileDelete.deleted).toBe(false);
  const kept = await sent(supplier, PDF, 'kept.pdf', 'application/pdf');
  await god(`update file set due_at = now() where id = $1`, [readId('File', late!)]);
  await sweepFiles(world.app);
  expect(await factsOf(late!)).toEqual(['file.uploaded', 'file.expired']);
  expect(await put(taken[1]!.upload!, Buffer.alloc(400_000, '2'))).toMatchObject({ status: 403, code: 'FORBIDDEN' });
  expect(await counted(other)).toEqual({ bytes: before.bytes + PDF.length, sum: before.sum + PDF.length });
  expect(await god('select id from file where id = any($1)', [[gone!, late!].map((id) => readId('File', id))])).toEqual(
    [],
  );

  const place = path.join(world.config.ENTREPOT_DATA, 'files', other.tenantId, readId('File', kept));
  expect(existsSync(place)).toBe(true);
  const { url } = (await fileOf(supplier, kept))!;
  await ask(supplier, Delete, { input: { id: kept } });
  expect(existsSync(place)).toBe(false);
  expect((await get(url!)).status).toBe(403);
  expect(await counted(other)).toEqual(before);
});

const Talk = graphql(`
  query TalkWithFiles($id: ID!) {
    inquiry(id: $id) {
      messages { nodes { body attachments { id name url } } }
      quotation { current { attachments { id name } } changes { field before after } draft { attachments { id } } }
    }
  }
`);
const ReplyWith = graphql(`
  mutation ReplyWithFiles($input: InquiryReplyInput!) { inquiryReply(input: $input) { userErrors { code field } message { id attachments { name } } } }
`);
const SendWith = graphql(`
  mutation SendWithFiles($input: InquirySendInput!) { inquirySend(input: $input) { userErrors { code field } inquiry { id } } }
`);

test('what is sent with a message or a quotation is read by the other side, and by nobody else', async () => {
  const { buyer, supplier, rival, operator } = made;
  const [drawing, sheet, offer, unsent] = [
    await sent(buyer, PNG, 'drawing.png', 'image/png'),
    await sent(supplier, PDF, 'sheet.pdf', 'application/pdf'),
    await sent(supplier, PDF, 'offer.pdf', 'application/pdf'),
    await sent(supplier, PDF, 'unsent.pdf', 'application/pdf'),
  ];
  const pending = (await announce(supplier, PDF, 'late.pdf', 'application/pdf')).file!.id;
  const productId = await supplier.lists(lye);
  const ordered = { subject: 'Lye', message: 'As drawn?', lines: [{ productId, quantity: '20000' }] };
  const { inquirySend } = await ask(buyer, SendWith, { input: { ...ordered, attachments: [drawing] } });
  const inquiryId = inquirySend.inquiry!.id;
  const refusals = async (party: Party, attachments: string[]) =>
    (await ask(party, ReplyWith, { input: { inquiryId, body: 'Here.', attachments } })).inquiryReply.userErrors;
  expect(await refusals(supplier, [drawing, pending, sheet, sheet])).toEqual([
    { code: 'NOT_FOUND', field: ['attachments', '0'] },
    { code: 'NOT_UPLOADED', field: ['attachments', '1'] },
    { code: 'TAKEN', field: ['attachments', '3'] },
  ]);
  expect(await refusals(supplier, Array(11).fill(sheet))).toEqual([{ code: 'OUT_OF_RANGE', field: ['attachments'] }]);
  expect(await refusals(supplier, [sheet])).toEqual([]);

  const reads = async (asker: Asker, id: string) => (await ask(asker, ReadFile, { id })).node !== null;
  const seenBy = (id: string) => Promise.all([buyer, supplier, rival, operator].map((asker) => reads(asker, id)));
  expect(await seenBy(drawing)).toEqual([true, true, false, true]);
  expect(await seenBy(sheet)).toEqual([true, true, false, true]);
  expect(await seenBy(unsent)).toEqual([false, true, false, true]);
  const talk = await ask(buyer, Talk, { id: inquiryId });
  const files = talk.inquiry!.messages.nodes.flatMap(({ attachments }) => attachments);
  expect(files.map(({ name }) => name)).toEqual(['drawing.png', 'sheet.pdf']);
  expect(Buffer.from(await (await get(files[1]!.url!)).arrayBuffer()).equals(PDF)).toBe(true);

  // A draft's files are the supplier's only, until it is sent.
  const quotation = await supplier.quotes(inquiryId);
  await supplier.drafts(inquiryId, { attachments: [offer] });
  expect(await seenBy(offer)).toEqual([false, true, false, true]);
  expect((await ask(supplier, Talk, { id: inquiryId })).inquiry!.quotation!.draft!.attachments).toEqual([
    { id: offer },
  ]);
  expect(await supplier.quotes(inquiryId, { attachments: [offer] })).toBe(quotation);
  expect(await seenBy(offer)).toEqual([true, true, false, true]);
  const { current, changes } = (await ask(buyer, Talk, { id: inquiryId })).inquiry!.quotation!;
  expect(current!.attachments).toEqual([{ id: offer, name: 'offer.pdf' }]);
  expect(changes).toEqual([{ field: 'attachments', before: null, after: `offer.pdf (${offer})` }]);

  for (const id of [sheet, offer]) expect(await codeOf(supplier, Delete, { input: { id } })).toBe('CONFLICT');
  expect((await ask(supplier, Delete, { input: { id: unsent } })).fileDelete.deleted).toBe(true);
});

test('who stops sending is told so, and not waited for', async () => {
  const server = createHttpServer(async (request, response) => {
    const read = async () => {
      for await (const _ of paced(request, 1_000, 100));
    };
    const slow = await read().catch((error: unknown) => error);
    response.writeHead(slow instanceof SlowError ? 408 : 200, { connection: 'close' }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: at } = server.address() as AddressInfo;
  const socket = connect(at, '127.0.0.1');
  socket.write('PUT / HTTP/1.1\r\nhost: a\r\ncontent-length: 1000\r\n\r\nonly this');
  const [reply] = (await once(socket, 'data')) as [Buffer];
  expect(reply.toString()).toMatch(/^HTTP\/1.1 408/);
  socket.destroy();
  server.close();
});
