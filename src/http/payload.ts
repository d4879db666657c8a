// A result on its way to many: written as JSON once, and as bytes once for each form in which a transport wants it.
import type { ExecutionResult } from 'graphql';

/** A result of a subscription, with the cursor that brings what comes after it. */
export class Payload {
  readonly json: string;
  readonly cursor: string | null;
  #event: Buffer | undefined;
  #bytes: Buffer | undefined;
  #frame: { id: string; bytes: Buffer } | undefined;

  constructor(result: ExecutionResult, cursor: string | null) {
    this.json = JSON.stringify(result);
    this.cursor = cursor;
  }

  /** Bytes it takes, about: the JSON and, once they were asked for, its three forms. */
  get size(): number {
    return 4 * this.json.length;
  }

  /** As a server-sent event of GraphQL over SSE; its id is what `Last-Event-ID` brings back. */
  get event(): Buffer {
    const id = this.cursor === null ? '' : `id: ${this.cursor}\n`;
    this.#event ??= Buffer.from(`event: next\n${id}data: ${this.json}\n\n`);
    return this.#event;
  }

  /** As a WebSocket frame with the message `next` of operation `id`. */
  frame(id: string): Buffer {
    if (this.#frame?.id === id) return this.#frame.bytes;
    this.#bytes ??= Buffer.from(this.json);
    const head = `{"id":${JSON.stringify(id)},"type":"next","payload":`;
    const bytes = textFrame(head, this.#bytes, '}');
    this.#frame = { id, bytes };
    return bytes;
  }
}

// RFC 6455, 5.2: FIN and opcode 1, then the length in 7, 16 or 64 bits; what a server sends is not masked.
function textFrame(head: string, body: Buffer, tail: string): Buffer {
  const [before, after] = [Buffer.byteLength(head), tail.length];
  const length = before + body.length + after;
  const header = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(header + length);
  frame[0] = 0x81;
  if (header === 2) frame[1] = length;
  else if (header === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 127;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  frame.write(head, header);
  body.copy(frame, header + before);
  frame.write(tail, header + before + body.length, 'latin1');
  return frame;
}
