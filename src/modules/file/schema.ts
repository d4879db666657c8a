// Files as their uploader and those who got them see them.
import { builder, nodeRight } from '../../builder.ts';
import { enumType } from '../../enum.ts';
import type { File } from '../../generated/prisma/client.ts';
import { readId } from '../../id.ts';
import { idempotencyKey, mutation } from '../../mutation.ts';
import { downloadAddressOf, publicAddressOf, type UploadAddress, uploadAddressOf } from './address.ts';
import type { Usage } from './quota.ts';
import { complete, readable, remove, upload, usage } from './service.ts';

const Status = enumType('FileStatus', 'Where a file stands.', {
  PENDING: 'Announced; its content has not come, or is not checked yet.',
  AVAILABLE: 'Checked and kept: it can be attached and downloaded.',
  REJECTED: 'Its content was refused.',
});

/** Something that a company has uploaded. */
export const FileRef = builder.objectRef<File>('File');
builder.node(FileRef, {
  description: 'Something that a company has uploaded.',
  id: { resolve: ({ id }) => id },
  loadWithoutCache: async (id, ctx) => (await readable(ctx, [id]))[0],
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name, as the uploader calls it.' }),
    type: t.exposeString('type', { description: 'MIME type, such as application/pdf.' }),
    size: t.exposeInt('size', { description: 'Bytes.' }),
    sha256: t.exposeString('sha256', { description: 'SHA-256 of its content, in hexadecimal.' }),
    purpose: t.exposeString('purpose', { nullable: true, description: 'What it is for, in the uploader’s words.' }),
    status: t.field({
      type: Status,
      description: 'Where it stands.',
      resolve: ({ status }) => (status === 'DELETED' ? 'REJECTED' : status),
    }),
    rejectedBecause: t.exposeString('rejectedBecause', {
      nullable: true,
      description: 'Why its content was refused, for people.',
    }),
    url: t.string({
      nullable: true,
      description:
        'Where its content is fetched, by anybody who has this address, for 5 minutes; relative to the API’s own address when it begins with a slash. Null unless it is available.',
      resolve: (file, _args, ctx) => downloadAddressOf(ctx, file),
    }),
    publicUrl: t.string({
      nullable: true,
      description:
        'Where anybody fetches its content, for as long as it is there: the address for a document of a listing. Null unless it is public and available.',
      resolve: (file, _args, ctx) => publicAddressOf(ctx, file),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was announced.' }),
  }),
});
nodeRight<File>('File', () => true); // only what may be read is loaded

const HeaderRef = builder.objectRef<UploadAddress['headers'][number]>('FileUploadHeader').implement({
  description: 'A header of the request that sends a file.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name.' }),
    value: t.exposeString('value', { description: 'Its value.' }),
  }),
});

const AddressRef = builder.objectRef<UploadAddress>('FileUploadAddress').implement({
  description: 'Where and how the content of a file is sent.',
  fields: (t) => ({
    url: t.exposeString('url', {
      description: 'The address; relative to the API’s own when it begins with a slash.',
    }),
    method: t.string({ description: 'The HTTP method: PUT.', resolve: () => 'PUT' }),
    headers: t.field({
      type: [HeaderRef],
      description: 'The headers to send, at most 2.',
      extensions: { size: 2 },
      resolve: ({ headers }) => headers,
    }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      description: 'How long the address is good; the same fileUpload, sent again with its key, answers a new one.',
    }),
  }),
});

const UsageRef = builder.objectRef<Usage>('FileUsage').implement({
  description: 'How much a marketplace keeps in files.',
  fields: (t) => ({
    bytes: t.field({
      type: 'Decimal',
      description: 'Of all files that are pending or available.',
      resolve: ({ bytes }) => String(bytes),
    }),
    mostBytes: t.field({
      type: 'Decimal',
      description: 'How much it may be.',
      resolve: ({ mostBytes }) => String(mostBytes),
    }),
  }),
});

builder.queryFields((t) => ({
  file: t.field({
    type: FileRef,
    nullable: true,
    description: 'A file of your organization, or one that was sent to it; null when there is none with this id.',
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: async (_root, { id }, ctx) => (await readable(ctx, [readId('File', id)]))[0],
  }),
  fileUsage: t.field({
    type: UsageRef,
    description: 'How much the marketplace keeps in files; for operators.',
    resolve: (_root, _args, ctx) => usage(ctx),
  }),
}));

mutation('fileUpload', {
  description: 'Announces a file of your organization: then send its content to the address answered, within the hour.',
  input: (t) => ({
    name: t.string({ required: true, description: 'Its name, with the ending that its type has.' }),
    type: t.string({
      required: true,
      description: 'MIME type: PDF, PNG, JPEG, WebP, GIF, CSV, plain text, XLSX, DOCX or ZIP.',
    }),
    size: t.int({ required: true, description: 'Bytes, at most 52,428,800.' }),
    sha256: t.string({ required: true, description: 'SHA-256 of its content, in hexadecimal.' }),
    purpose: t.string({ description: 'What it is for, in your words; at most 100 characters.' }),
    isPublic: t.boolean({
      defaultValue: false,
      description: 'Whether anybody may fetch it, at publicUrl: for documents of listings. It stays so.',
    }),
    idempotencyKey: idempotencyKey(t),
  }),
  resolve: async (ctx, input): Promise<File | null> =>
    (await readable(ctx, [(await upload(ctx, input)).id]))[0] ?? null,
  payload: (t) => ({
    file: t.field({
      type: FileRef,
      nullable: true,
      description: 'The file announced.',
      resolve: ({ result }) => result,
    }),
    upload: t.field({
      type: AddressRef,
      nullable: true,
      description: 'Where its content is sent; null when it waits for none any more.',
      resolve: ({ result }, _args, ctx) => result && uploadAddressOf(ctx, result),
    }),
  }),
});

mutation('fileComplete', {
  description:
    'Says that the content of a file was sent, where it is sent to a bucket: it is checked now. Harmless everywhere else.',
  input: (t) => ({ id: t.id({ required: true, description: 'The file.' }) }),
  resolve: (ctx, { id }): Promise<{ id: string }> => complete(ctx, readId('File', id)),
  payload: (t) => ({
    file: t.field({
      type: FileRef,
      nullable: true,
      description: 'The file as it stands now.',
      resolve: async ({ result }, _args, ctx) => result && (await readable(ctx, [result.id]))[0],
    }),
  }),
});

mutation('fileDelete', {
  description:
    'Deletes a file of your organization that was sent with nothing. Where a listing names the address of a public one, that leads nowhere then.',
  input: (t) => ({ id: t.id({ required: true, description: 'The file.' }) }),
  resolve: (ctx, { id }): Promise<{ deleted: boolean }> => remove(ctx, readId('File', id)),
  payload: (t) => ({
    deleted: t.boolean({
      nullable: true,
      description: 'Whether there was one; false when it was deleted before.',
      resolve: ({ result }) => result?.deleted,
    }),
  }),
});
