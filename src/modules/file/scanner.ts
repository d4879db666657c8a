// Looking for viruses: whoever can do it is asked; ClamAV's daemon can, over its own protocol.
import { connect, type Socket } from 'node:net';
import type { Config } from '../../config.ts';

/** Somebody who looks for viruses. */
export interface Scanner {
  /** What was found in the content; null for nothing. Throws ScannerError when it cannot say. */
  virusIn(content: AsyncIterable<Uint8Array>): Promise<string | null>;
}

/** The scanner did not answer, or not so that we understand: nothing is known of the content. */
export class ScannerError extends Error {
  override readonly name = 'ScannerError';
}

const PATIENCE_MS = 60_000;
const LONGEST_REPLY = 4_096;

/** The scanner that CLAMD_URL names; null for none. */
export function scannerOf({ CLAMD_URL }: Pick<Config, 'CLAMD_URL'>): Scanner | null {
  return CLAMD_URL === undefined ? null : { virusIn: (content) => askClamd(new URL(CLAMD_URL), content) };
}

// INSTREAM of clamd(8): the command, chunks that begin with their length, one of no length; then a line.
async function askClamd(url: URL, content: AsyncIterable<Uint8Array>): Promise<string | null> {
  const socket =
    url.protocol === 'unix:'
      ? connect({ path: decodeURIComponent(url.pathname) })
      : connect({ host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port || 3310) });
  const reply = replyOf(socket);
  reply.catch(() => {}); // awaited below; it may fail while the content is still being sent
  try {
    socket.write('zINSTREAM\0');
    for await (const chunk of content) {
      if (socket.destroyed) break; // why, says the reply
      const length = Buffer.alloc(4);
      length.writeUInt32BE(chunk.byteLength);
      socket.write(length);
      if (!socket.write(chunk)) await drained(socket);
    }
    socket.write(Buffer.alloc(4));
    const line = await reply;
    if (line === 'stream: OK') return null;
    const virus = /^stream: (.+) FOUND$/.exec(line)?.[1];
    if (virus) return virus;
    throw new ScannerError(`The virus scanner answered "${line.slice(0, 200)}".`);
  } finally {
    socket.destroy();
  }
}

function replyOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    socket.setEncoding('utf8').setTimeout(PATIENCE_MS, () => socket.destroy(new Error('it took too long')));
    socket.on('data', (part: string) => {
      text = (text + part).slice(0, LONGEST_REPLY);
      if (text.includes('\0')) resolve(text.slice(0, text.indexOf('\0')).trim());
    });
    socket.on('error', (error) => reject(new ScannerError(`The virus scanner did not answer: ${error.message}.`)));
    socket.on('close', () => reject(new ScannerError('The virus scanner hung up without an answer.')));
  });
}

function drained(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      socket.off('drain', done).off('close', done);
      resolve();
    };
    socket.on('drain', done).on('close', done);
  });
}
