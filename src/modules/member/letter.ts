// What the mail of an invitation says, in the reader's language.
import { escaped, filledIn, inLanguage, type Letter, letter } from '../../letter.ts';

interface Sentences {
  /** To a company that is there. */
  joins: string;
  /** To found one. */
  founds: string;
  accept: string;
  footer: string;
}

const languages: Record<string, Sentences> = {
  en: {
    joins: '{inviter} invites you to join {company} at {marketplace}',
    founds: '{marketplace} invites you and your company',
    accept: 'Accept within 7 days. If you did not expect this, ignore this mail.',
    footer: 'You receive this because somebody at {marketplace} entered this address.',
  },
  zh: {
    joins: '{inviter} 邀请您加入 {marketplace} 上的 {company}',
    founds: '{marketplace} 邀请您和贵公司入驻',
    accept: '请在 7 天内接受。如果您并未预料到此邀请，请忽略此邮件。',
    footer: '您收到此邮件，是因为有人在 {marketplace} 输入了此邮箱。',
  },
  ja: {
    joins: '{inviter} から {marketplace} の {company} に招待されました',
    founds: '{marketplace} からあなたと貴社への招待',
    accept: '7 日以内に承諾してください。心当たりがない場合は、このメールを無視してください。',
    footer: '{marketplace} でこのアドレスが入力されたため、お送りしています。',
  },
  de: {
    joins: '{inviter} lädt Sie zu {company} bei {marketplace} ein',
    founds: '{marketplace} lädt Sie und Ihr Unternehmen ein',
    accept: 'Nehmen Sie innerhalb von 7 Tagen an. Haben Sie dies nicht erwartet, beachten Sie diese E-Mail nicht.',
    footer: 'Sie erhalten dies, weil jemand bei {marketplace} diese Adresse angegeben hat.',
  },
  es: {
    joins: '{inviter} le invita a unirse a {company} en {marketplace}',
    founds: '{marketplace} le invita a usted y a su empresa',
    accept: 'Acepte en un plazo de 7 días. Si no lo esperaba, ignore este mensaje.',
    footer: 'Recibe este mensaje porque alguien en {marketplace} indicó esta dirección.',
  },
};

/** The mail of an invitation; `company` is null for one to found a company, `proof` the link to follow or the token itself. */
export function invitationLetter(
  { inviter, company, proof }: { inviter: string; company: string | null; proof: string },
  { locale, marketplace }: { locale: string; marketplace: string },
): Letter {
  const words = inLanguage(languages, locale);
  const facts = { inviter, company: company ?? '', marketplace };
  const subject = filledIn(company === null ? words.founds : words.joins, facts);
  const link = escaped(proof);
  const shown = proof.startsWith('http') ? `<a href="${link}">${link}</a>` : link;
  const said = [`${subject}.`, words.accept].map((text) => ({ text, html: escaped(text) }));
  const footer = filledIn(words.footer, facts);
  return letter(subject, [...said, { text: proof, html: shown }], { locale, footer });
}
