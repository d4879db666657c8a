// What a mail says: a sentence a fact, in the reader's language, as text and as simple HTML.
import type { Told } from './kinds.ts';

/** A fact, as its reader may know it. */
export interface Item {
  type: Told;
  subject: string;
  /** The other side. */
  who: string;
  link: string | null;
}

/** A mail's words. */
export interface Letter {
  subject: string;
  text: string;
  html: string;
}

type Facts = { locale: string; marketplace: string };
type Sentences = Record<Told | 'digest' | 'footer', string>;

const languages: Record<string, Sentences> = {
  en: {
    'inquiry.sent': '{who} has sent you an inquiry',
    'inquiry.replied': '{who} has written to you',
    'quotation.sent': '{who} has sent you a quotation',
    'quotation.accepted': '{who} has accepted your quotation',
    'quotation.countered': '{who} has made a counter-offer',
    'quotation.rejected': '{who} has rejected your quotation',
    'inquiry.declined': '{who} has declined your inquiry',
    'inquiry.withdrawn': '{who} has withdrawn the inquiry',
    'inquiry.expired': 'The inquiry with {who} has expired',
    'quotation.withdrawn': '{who} has withdrawn the quotation',
    'quotation.expired': 'The quotation in the inquiry with {who} has expired',
    'inquiry.unanswered': '{who} is waiting for your answer',
    'quotation.expiring': 'The quotation of {who} will expire soon',
    digest: 'What happened in your inquiries',
    footer: 'You receive this as a member of {marketplace}. Say in your settings what you want to be told of.',
  },
  zh: {
    'inquiry.sent': '{who} 向您发来询盘',
    'inquiry.replied': '{who} 给您发来消息',
    'quotation.sent': '{who} 向您发来报价',
    'quotation.accepted': '{who} 已接受您的报价',
    'quotation.countered': '{who} 提出了还价',
    'quotation.rejected': '{who} 已拒绝您的报价',
    'inquiry.declined': '{who} 已谢绝您的询盘',
    'inquiry.withdrawn': '{who} 已撤回询盘',
    'inquiry.expired': '与 {who} 的询盘已过期',
    'quotation.withdrawn': '{who} 已撤回报价',
    'quotation.expired': '与 {who} 的询盘中的报价已过期',
    'inquiry.unanswered': '{who} 正在等待您的答复',
    'quotation.expiring': '{who} 的报价即将过期',
    digest: '您的询盘动态',
    footer: '您作为 {marketplace} 的成员收到此邮件。可在设置中选择接收哪些通知。',
  },
  ja: {
    'inquiry.sent': '{who} から引き合いが届きました',
    'inquiry.replied': '{who} からメッセージが届きました',
    'quotation.sent': '{who} から見積もりが届きました',
    'quotation.accepted': '{who} が見積もりを承諾しました',
    'quotation.countered': '{who} から対案が届きました',
    'quotation.rejected': '{who} が見積もりを却下しました',
    'inquiry.declined': '{who} が引き合いを辞退しました',
    'inquiry.withdrawn': '{who} が引き合いを取り下げました',
    'inquiry.expired': '{who} との引き合いの期限が切れました',
    'quotation.withdrawn': '{who} が見積もりを取り下げました',
    'quotation.expired': '{who} との引き合いの見積もりの期限が切れました',
    'inquiry.unanswered': '{who} が回答を待っています',
    'quotation.expiring': '{who} の見積もりの期限がまもなく切れます',
    digest: '引き合いの最新情報',
    footer: '{marketplace} の会員としてお送りしています。通知の内容は設定で変更できます。',
  },
  de: {
    'inquiry.sent': '{who} hat Ihnen eine Anfrage gesendet',
    'inquiry.replied': '{who} hat Ihnen geschrieben',
    'quotation.sent': '{who} hat Ihnen ein Angebot gesendet',
    'quotation.accepted': '{who} hat Ihr Angebot angenommen',
    'quotation.countered': '{who} hat ein Gegenangebot gemacht',
    'quotation.rejected': '{who} hat Ihr Angebot abgelehnt',
    'inquiry.declined': '{who} hat Ihre Anfrage abgelehnt',
    'inquiry.withdrawn': '{who} hat die Anfrage zurückgezogen',
    'inquiry.expired': 'Die Anfrage mit {who} ist abgelaufen',
    'quotation.withdrawn': '{who} hat das Angebot zurückgezogen',
    'quotation.expired': 'Das Angebot in der Anfrage mit {who} ist abgelaufen',
    'inquiry.unanswered': '{who} wartet auf Ihre Antwort',
    'quotation.expiring': 'Das Angebot von {who} läuft bald ab',
    digest: 'Neues in Ihren Anfragen',
    footer:
      'Sie erhalten dies als Mitglied von {marketplace}. In Ihren Einstellungen wählen Sie, worüber Sie benachrichtigt werden.',
  },
  es: {
    'inquiry.sent': '{who} le ha enviado una consulta',
    'inquiry.replied': '{who} le ha escrito',
    'quotation.sent': '{who} le ha enviado una cotización',
    'quotation.accepted': '{who} ha aceptado su cotización',
    'quotation.countered': '{who} ha hecho una contraoferta',
    'quotation.rejected': '{who} ha rechazado su cotización',
    'inquiry.declined': '{who} ha declinado su consulta',
    'inquiry.withdrawn': '{who} ha retirado la consulta',
    'inquiry.expired': 'La consulta con {who} ha caducado',
    'quotation.withdrawn': '{who} ha retirado la cotización',
    'quotation.expired': 'La cotización en la consulta con {who} ha caducado',
    'inquiry.unanswered': '{who} espera su respuesta',
    'quotation.expiring': 'La cotización de {who} caducará pronto',
    digest: 'Novedades en sus consultas',
    footer: 'Recibe este mensaje como miembro de {marketplace}. En sus ajustes puede elegir de qué se le informa.',
  },
};

const sentencesIn = (locale: string): Sentences => languages[locale.split('-')[0]!] ?? languages.en!;
const said = (sentence: string, facts: Record<string, string>) =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? '');

/** A mail about one fact. */
export function letterOf(item: Item, facts: Facts): Letter {
  const sentence = said(sentencesIn(facts.locale)[item.type], { who: item.who });
  return written(`${sentence}: ${item.subject}`, [item], facts);
}

/** One mail about several. */
export function digestOf(items: readonly Item[], facts: Facts): Letter {
  return written(`${facts.marketplace}: ${sentencesIn(facts.locale).digest}`, items, facts);
}

function written(subject: string, items: readonly Item[], { locale, marketplace }: Facts): Letter {
  const sentences = sentencesIn(locale);
  const footer = said(sentences.footer, { marketplace });
  const lines = items.map((item) => ({ ...item, sentence: said(sentences[item.type], { who: item.who }) }));
  const text = lines.map((line) => [`${line.sentence}.`, line.subject, ...(line.link ? [line.link] : [])].join('\n'));
  const html = lines.map(({ sentence, subject: about, link }) => {
    const title = link ? `<a href="${escaped(link)}">${escaped(about)}</a>` : escaped(about);
    return `<p>${escaped(sentence)}.<br>${title}</p>`;
  });
  return {
    subject: subject.replace(/\s+/g, ' ').slice(0, 250),
    text: `${text.join('\n\n')}\n\n-- \n${footer}\n`,
    html: `<!doctype html><html lang="${escaped(locale)}"><body>${html.join('')}<hr><p><small>${escaped(footer)}</small></p></body></html>`,
  };
}

/** A mail of plain paragraphs. */
export function plainLetter(subject: string, paragraphs: readonly string[], locale: string): Letter {
  const html = paragraphs.map((text) => `<p>${escaped(text).replaceAll('\n', '<br>')}</p>`).join('');
  return {
    subject: subject.replace(/\s+/g, ' ').slice(0, 250),
    text: `${paragraphs.join('\n\n')}\n`,
    html: `<!doctype html><html lang="${escaped(locale)}"><body>${html}</body></html>`,
  };
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign]!);
