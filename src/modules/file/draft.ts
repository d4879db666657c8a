// What somebody wants to upload, checked before a byte is sent.
import { type UserError, UserErrors } from '../../errors.ts';
import { fileTypeOf, TAKEN_TYPES } from './type-list.ts';

/** A file as its uploader announces it. */
export interface NewFile {
  name: string;
  /** MIME type. */
  type: string;
  /** Bytes. */
  size: number;
  /** Hexadecimal. */
  sha256: string;
  purpose?: string | null;
  /** Whether anybody may fetch it. */
  isPublic?: boolean | null;
  idempotencyKey?: string | null;
}

/** Most bytes of a file. */
export const MOST_BYTES = 50 * 1024 * 1024;
const MOST_NAME = 200;
const MOST_PURPOSE = 100;

// Control characters, and signs that turn the direction of writing: with them a name can look like another.
const UNSEEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** What was announced, in one spelling. Throws UserErrors. */
export function checkNewFile(input: NewFile): Required<Omit<NewFile, 'idempotencyKey'>> & { isPublic: boolean } {
  const errors: UserError[] = [];
  const report = (field: string, code: string, message: string) => errors.push({ field: [field], code, message });
  const name = input.name.normalize('NFC').trim();
  const type = input.type.trim().toLowerCase();
  const sha256 = input.sha256.toLowerCase();
  const purpose = input.purpose?.trim() || null;
  const known = fileTypeOf(type);
  if (!known) report('type', 'INVALID', `Files of this type are not taken, but ${TAKEN_TYPES}.`);
  if (!name || name.length > MOST_NAME) report('name', 'OUT_OF_RANGE', `A name has 1 to ${MOST_NAME} characters.`);
  else if (/[/\\]/.test(name) || UNSEEN.test(name))
    report('name', 'INVALID', 'A name is one line, without slashes and signs that cannot be seen.');
  else if (known && !known.endings.includes(/[^.]\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''))
    report(
      'name',
      'INVALID',
      `A file of the type ${type} is called something.${known.endings.join(' or something.')}.`,
    );
  if (!(input.size >= 1 && input.size <= MOST_BYTES))
    report('size', 'OUT_OF_RANGE', `A file has 1 to ${MOST_BYTES} bytes.`);
  if (!/^[0-9a-f]{64}$/.test(sha256))
    report('sha256', 'INVALID', 'Give the SHA-256 of the content as 64 hexadecimal digits.');
  if ((purpose?.length ?? 0) > MOST_PURPOSE) report('purpose', 'OUT_OF_RANGE', `At most ${MOST_PURPOSE} characters.`);
  if (errors.length) throw new UserErrors(errors);
  return { name, type, size: input.size, sha256, purpose, isPublic: input.isPublic ?? false };
}
