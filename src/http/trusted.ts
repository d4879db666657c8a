// Trusted documents: those of one's own apps, known by an id, so that an app need not send their text and nobody else's need be answered.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { GraphQLError } from 'graphql';
import { verifyToken } from '../auth.ts';
import { type Config, ConfigError } from '../config.ts';
import type { Machinery } from '../context.ts';
import { failure } from '../errors.ts';
import type { Request } from './operation.ts';
import { type Asked, bearerOf } from './request.ts';

/** The trusted documents of an installation, by id. */
export interface TrustedDocuments {
  textOf(id: string): string | undefined;
  /** Whether a text is that of one of them. */
  has(text: string): boolean;
  /** Whether nothing else is answered, but to operators and the platform. */
  isOnly: boolean;
}

// As GraphQL Code Generator and the draft on persisted documents write it; APQ writes the hash alone.
const SHA256 = /^(?:sha256:)?([0-9a-f]{64})$/;

/**
 * Reads the file that TRUSTED_DOCUMENTS names: a JSON object of id and text, as the client preset of GraphQL Code Generator writes
 * (`persistedDocuments`). Throws ConfigError when it cannot be used.
 */
export function readTrusted({ TRUSTED_DOCUMENTS: file, TRUSTED_DOCUMENTS_ONLY: isOnly }: Config): TrustedDocuments {
  if (file === undefined) {
    if (isOnly) throw new ConfigError('TRUSTED_DOCUMENTS_ONLY needs TRUSTED_DOCUMENTS: the file with the documents.');
    return { textOf: () => undefined, has: () => false, isOnly };
  }
  const unusable = (why: string) =>
    new ConfigError(
      `TRUSTED_DOCUMENTS names ${file}, ${why}. It must hold a JSON object of ids and documents: {"<sha256>": "query …"}.`,
    );
  let read: unknown;
  try {
    read = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw unusable(`which cannot be read (${(error as Error).message.slice(0, 100)})`);
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read)) throw unusable('which is something else');
  const texts = new Map<string, string>();
  for (const [id, text] of Object.entries(read)) {
    if (typeof text !== 'string') throw unusable(`in which "${id.slice(0, 80)}" is no text`);
    const hash = SHA256.exec(id)?.[1];
    if (hash && hash !== hashOf(text)) throw unusable(`in which "${id}" is not the SHA-256 of its document`);
    texts.set(hash ?? id, text);
  }
  const known = new Set(texts.values());
  return { textOf: (id) => texts.get(plain(id)), has: (text) => known.has(text), isOnly };
}

/**
 * The text to run: that of the trusted document that is named, else what was sent. Throws PERSISTED_QUERY_NOT_FOUND for an id
 * that is not known, BAD_USER_INPUT for one that does not fit the text beside it.
 */
export function textFor(
  { documentId, query }: Pick<Request, 'documentId' | 'query'>,
  trusted: TrustedDocuments,
): string {
  if (documentId === undefined || documentId === null) return query;
  const text = trusted.textOf(documentId);
  if (text === undefined && query === '') {
    throw new GraphQLError('PersistedQueryNotFound', {
      extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' }, // by these words clients know to send the text
    });
  }
  if (query !== '' && query !== text && plain(documentId) !== hashOf(query))
    throw failure('BAD_USER_INPUT', 'The id of the document is not that of the text beside it: leave the text out.');
  return text ?? query;
}

/** Throws FORBIDDEN unless `text` is trusted, or anything is, or the caller holds a token of an operator or the platform. */
export async function mustTrust(
  text: string,
  trusted: TrustedDocuments,
  { secret }: Machinery,
  asked: Asked,
): Promise<void> {
  if (!trusted.isOnly || trusted.has(text)) return;
  const token = bearerOf(asked.header('authorization'));
  if (token !== null && (await verifyToken(secret, token)).audience !== 'member') return;
  throw failure('FORBIDDEN', 'Only known documents are answered here: send the id of one as `documentId`.');
}

const plain = (id: string) => SHA256.exec(id)?.[1] ?? id;

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
