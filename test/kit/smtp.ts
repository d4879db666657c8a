// A real SMTP server for tests: it offers STARTTLS, wants a login, and refuses what it is told to.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { mailOf, type Written } from './mailbox.ts';

const [USER, PASSWORD] = ['entrepot', 'its password'];

/** A mail as it came: how, for whom, and what. */
export interface Came extends Written {
  to: string[];
  /** Whether it came over TLS. */
  isSecure: boolean;
  /** Who had logged in. */
  user: string;
  raw: string;
}

/** A server that runs. */
export interface SmtpServer {
  /** Without TLS until STARTTLS; its certificate is its own and is not checked. */
  url: string;
  /** The same, its certificate checked: nobody vouches for it. */
  checkedUrl: string;
  /** What it took, in order. */
  came: Came[];
  /** How often somebody tried to log in. */
  logins: number;
  /** The Message-ID of whatever was handed over, taken or not. */
  tried: string[];
  /** How each stage is refused from now on; nothing is where it is null. */
  refusal: { login: boolean; data: [code: number, text: string] | null };
  /** From now on what is handed over is kept waiting for its answer. */
  hold(): void;
  /** Answers what waits, and all that comes. */
  release(): void;
  close(): Promise<void>;
}

/** Starts one; with `isTls` it speaks TLS from the first byte. */
export async function startSmtp({ isTls = false } = {}): Promise<SmtpServer> {
  const came: Came[] = [];
  const refusal: SmtpServer['refusal'] = { login: false, data: null };
  let isHeld = false;
  const waiting: (() => void)[] = [];
  const server = new SMTPServer({
    secure: isTls,
    authMethods: ['PLAIN', 'LOGIN'],
    logger: false,
    onAuth({ username, password }, _session, done) {
      running.logins++;
      if (refusal.login || username !== USER || password !== PASSWORD) return done(new Error('Who are you?'));
      done(null, { user: username });
    },
    async onData(stream, { secure, user, envelope }, done) {
      const raw = await text(stream);
      const { id, text: said } = mailOf(raw);
      running.tried.push(id);
      if (isHeld) await new Promise<void>((resolve) => waiting.push(resolve));
      if (refusal.data) {
        const [responseCode, message] = refusal.data;
        return done(Object.assign(new Error(message), { responseCode }));
      }
      const to = envelope.rcptTo.map(({ address }) => address);
      came.push({ id, text: said, to, isSecure: secure, user: String(user), raw });
      done();
    },
  });
  server.on('error', () => {}); // a client that hangs up
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  const checkedUrl = `${isTls ? 'smtps' : 'smtp'}://${USER}:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}`;
  const running: SmtpServer = {
    url: `${checkedUrl}?tls.rejectUnauthorized=false`,
    checkedUrl,
    came,
    logins: 0,
    tried: [],
    refusal,
    hold: () => {
      isHeld = true;
    },
    release: () => {
      isHeld = false;
      for (const go of waiting.splice(0)) go();
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return running;
}
