// A document of a listing is an uploaded file that anybody may fetch: for as long as it is there and its supplier is in the market.
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { graphql } from '../generated/index.ts';
import { type Asker, ask } from '../kit/ask.ts';
import { market } from '../kit/market.ts';
import { useWorld } from '../kit/world.ts';

const world = useWorld({ worker: false, env: { PUBLIC_URL: 'https://api.example' } });
const PDF = Buffer.from('%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n');

const Upload = graphql(`
  mutation UploadPublic($input: FileUploadInput!) {
    fileUpload(input: $input) { userErrors { message } file { id publicUrl } upload { url } }
  }
`);
const PublicUrl = graphql(`query PublicUrl($id: ID!) { file(id: $id) { publicUrl } }`);
const Documents = graphql(`
  query DocumentsOf($id: ID!) { product(id: $id) { attributes { ... on ChemicalAttributes { documents { type url language } } } } }
`);
const Suspend = graphql(`
  mutation SuspendForFiles($input: OrganizationSuspendInput!) { organizationSuspend(input: $input) { userErrors { message } } }
`);
const Delete = graphql(`mutation DeletePublic($input: FileDeleteInput!) { fileDelete(input: $input) { deleted } }`);

// What is public is asked of this server under the name that it has for the world.
const here = (url: string) => url.replace('https://api.example', world.url);

async function uploads(asker: Asker, isPublic: boolean): Promise<{ id: string; publicUrl: string | null }> {
  const sha256 = createHash('sha256').update(PDF).digest('hex');
  const input = { name: 'sds.pdf', type: 'application/pdf', size: PDF.length, sha256, isPublic };
  const { fileUpload } = await ask(asker, Upload, { input });
  expect(fileUpload.file!.publicUrl).toBeNull(); // nothing was sent yet
  const sent = await fetch(here(fileUpload.upload!.url), {
    method: 'PUT',
    headers: { 'content-type': 'application/pdf' },
    body: new Uint8Array(PDF),
  });
  expect(sent.status).toBe(200);
  const { id } = fileUpload.file!;
  return { id, publicUrl: (await ask(asker, PublicUrl, { id })).file!.publicUrl };
}

test('it is listed by its address, fetched by anybody, and gone with its file or its supplier', async () => {
  const { supplier, rival, visitor, operator } = await market(world);
  const file = await uploads(supplier, true);
  const hidden = await uploads(supplier, false);
  expect(hidden.publicUrl).toBeNull();
  const listing = await supplier.lists({
    attributes: {
      chemicals: {
        casNumber: '1310-73-2',
        grade: 'FOOD',
        documents: [{ type: 'SDS', url: file.publicUrl!, language: 'en' }],
      },
    },
  });
  const { product } = await ask(visitor, Documents, { id: listing });
  const [sds] = (product!.attributes as { documents: { type: string; url: string; language: string }[] }).documents;
  expect(sds).toEqual({ type: 'SDS', url: file.publicUrl, language: 'en' });

  const get = (url: string, init: RequestInit = {}) => fetch(here(url), init);
  const fetched = await get(sds!.url);
  expect(Buffer.from(await fetched.arrayBuffer()).equals(PDF)).toBe(true);
  expect(fetched.headers.get('content-disposition')).toMatch(/^attachment/);
  const etag = fetched.headers.get('etag')!;
  expect((await get(sds!.url, { headers: { 'if-none-match': etag } })).status).toBe(304);
  expect((await get(sds!.url, { method: 'PUT', body: 'x' })).status).toBe(405);
  for (const wrong of [
    sds!.url.replace(file.id, hidden.id),
    sds!.url.replace(/public\/[^/]+/, 'public/nobody'),
    `${sds!.url}x`,
  ])
    expect((await get(wrong)).status).toBe(404);

  const other = await uploads(rival, true);
  expect((await ask(rival, Delete, { input: { id: other.id } })).fileDelete.deleted).toBe(true);
  expect((await get(other.publicUrl!)).status).toBe(404);
  await ask(operator, Suspend, { input: { id: supplier.organizationId } });
  expect((await get(sds!.url)).status).toBe(404);
});
