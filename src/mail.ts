// Mails: given to an SMTP server, or written as files where there is none, so that a developer can read them.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import type { Config } from './config.ts';
import type { Context } from './context.ts';
import type { Log } from './log.ts';

/** A mail. The same `id` is the same mail: who gets it twice can tell. */
export interface Mail {
  id: string;
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  /** In whose name it is sent; the address stays the installation's, for which alone its mail server answers. */
  sender?: Sender;
}

/** The name a mail is sent in, and where answers go; null is the installation's. */
export interface Sender {
  name: string | null;
  replyTo: string | null;
}

/** Whether `text` is an address, and one that can stand in a mail's head: none of the signs that part there. */
export const isMailAddress = (text: string): boolean =>
  text.length <= 254 && /^[^\s@<>",;:]+@[^\s@<>",;:]+\.[^\s@<>",;:]+$/.test(text);

/** What is said of one that is none. */
export const NO_ADDRESS = 'This is not an e-mail address: write it like ana@example.com.';

/** In whose name the marketplace of a context writes. */
export const senderOf = ({ tenant }: Pick<Context, 'tenant'>): Sender => ({
  name: tenant.mailName,
  replyTo: tenant.replyTo,
});

/** Sends mails. */
export interface Mailer {
  /** Throws when the server does not take it, or does not say. */
  send(mail: Mail): Promise<void>;
  close(): void;
}

/** Opens the way that the settings name. */
export function openMailer(config: Config, log: Log): Mailer {
  const { MAIL_FROM: from, SMTP_URL, ENTREPOT_DATA } = config;
  const host = config.PUBLIC_URL ? new URL(config.PUBLIC_URL).hostname : 'entrepot.invalid';
  const address = /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from;
  const messageOf = ({ id, sender, ...mail }: Mail) => ({
    from: sender?.name ? { name: sender.name, address } : from,
    ...(sender?.replyTo && { replyTo: sender.replyTo }),
    ...mail,
    messageId: `<${id}@${host}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
  });
  if (SMTP_URL) {
    const smtp = createTransport({ url: SMTP_URL, connectionTimeout: 10_000, socketTimeout: 20_000 });
    return { send: async (mail) => void (await smtp.sendMail(messageOf(mail))), close: () => smtp.close() };
  }
  const folder = path.join(ENTREPOT_DATA, 'mail');
  const writer = createTransport({ streamTransport: true, buffer: true });
  return {
    async send(mail) {
      const { message } = await writer.sendMail(messageOf(mail));
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const file = path.join(folder, `${mail.id}.eml`);
      writeFileSync(file, message as Buffer, { mode: 0o600 });
      log.info({ file }, 'a mail was written to a file: set SMTP_URL to send mails');
    },
    close: () => writer.close(),
  };
}
