// Mails as they were sent, their words decoded: those that a world has written as files, and any other.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A mail as it was written. */
export interface Written {
  /** Its Message-ID. */
  id: string;
  text: string;
}

/** The mails to `email` in the data folder of a world so far, oldest first. */
export function mailsIn(folder: string, email: string): Written[] {
  const box = path.join(folder, 'mail');
  const files = (() => {
    try {
      return readdirSync(box).sort();
    } catch {
      return []; // nothing was written yet
    }
  })();
  return files
    .map((file) => writtenIn(path.join(box, file)))
    .filter(({ to }) => to.includes(email))
    .map(({ id, text }) => ({ id, text }));
}

// Whoever waits for a mail looks again and again: each file is read once. What is sent again under its id says the same.
const read = new Map<string, Written & { to: string }>();
function writtenIn(file: string): Written & { to: string } {
  const known = read.get(file);
  if (known) return known;
  const written = mailOf(readFileSync(file, 'utf8'));
  if (!written.id || !written.to) return { id: '', to: '', text: '' }; // it is being written
  read.set(file, written);
  return written;
}

/** A mail as it stands on the line: its Message-ID, whom it names, and what it says. */
export function mailOf(raw: string): Written & { to: string } {
  const id = /^Message-ID:\s+(\S+)\r$/im.exec(raw)?.[1] ?? '';
  const to = /^To: (.*(?:\r\n .*)*)\r$/m.exec(raw)?.[1] ?? '';
  return { id, to, text: decoded(raw) };
}

// Everything becomes bytes first, and the whole is read as UTF-8 once.
const decoded = (text: string) => {
  const fromBase64 = (encoded: string) => Buffer.from(encoded, 'base64').toString('latin1');
  const plain = text
    .replace(/\?=\r\n =\?UTF-8\?[QB]\?/gi, '')
    .replace(/=\?UTF-8\?Q\?(.*?)\?=/gi, (_, word: string) => word.replaceAll('_', ' '))
    .replace(/=\?UTF-8\?B\?(.*?)\?=/gi, (_, word: string) => fromBase64(word))
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/base64\r\n\r\n([A-Za-z0-9+/=\r\n]+)/g, (_, body: string) => fromBase64(body));
  return Buffer.from(plain, 'latin1').toString('utf8');
};

/** Looks until it is there. */
export async function until<T>(look: () => T | Promise<T>, isThere: (found: T) => boolean): Promise<T> {
  for (const end = Date.now() + 40_000; ; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const found = await look();
    if (isThere(found)) return found;
    if (Date.now() > end) throw new Error(`it did not come: ${JSON.stringify(found)}`);
  }
}
