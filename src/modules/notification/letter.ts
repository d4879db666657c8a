// What a mail says: a sentence a fact, in the reader's language, as text and as simple HTML.
import { escaped, filledIn, inLanguage, type Letter, letter } from '../../letter.ts';
import type { Told } from './kinds.ts';

/** A fact, as its reader may know it. */
export interface Item {
  type: Told;
  subject: string;
  /** The other side, or the colleague. */
  who: string;
  link: string | null;
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
    'approval.requested': '{who} asks for your approval',
    'approval.completed': 'What you asked for was approved and done',
    'approval.refused': '{who} has refused what you asked for',
    'approval.voided': 'What you asked an approval for cannot be done any more',
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
    'approval.requested': '{who} 请求您的批准',
    'approval.completed': '您的请求已获批准并已执行',
    'approval.refused': '{who} 拒绝了您的请求',
    'approval.voided': '您请求批准的事项已无法执行',
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
    'approval.requested': '{who} が承認を求めています',
    'approval.completed': '申請した内容が承認され、実行されました',
    'approval.refused': '{who} が申請を却下しました',
    'approval.voided': '申請した内容は実行できなくなりました',
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
    'approval.requested': '{who} bittet um Ihre Genehmigung',
    'approval.completed': 'Was Sie beantragt haben, wurde genehmigt und ausgeführt',
    'approval.refused': '{who} hat Ihren Antrag abgelehnt',
    'approval.voided': 'Was Sie beantragt haben, ist nicht mehr möglich',
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
    'approval.requested': '{who} pide su aprobación',
    'approval.completed': 'Lo que solicitó se ha aprobado y realizado',
    'approval.refused': '{who} ha rechazado su solicitud',
    'approval.voided': 'Lo que solicitó ya no es posible',
    digest: 'Novedades en sus consultas',
    footer: 'Recibe este mensaje como miembro de {marketplace}. En sus ajustes puede elegir de qué se le informa.',
  },
};

const sentencesIn = (locale: string): Sentences => inLanguage(languages, locale);

/** A mail about one fact. */
export function letterOf(item: Item, facts: Facts): Letter {
  const sentence = filledIn(sentencesIn(facts.locale)[item.type], { who: item.who });
  return written(`${sentence}: ${item.subject}`, [item], facts);
}

/** One mail about several. */
export function digestOf(items: readonly Item[], facts: Facts): Letter {
  return written(`${facts.marketplace}: ${sentencesIn(facts.locale).digest}`, items, facts);
}

function written(subject: string, items: readonly Item[], { locale, marketplace }: Facts): Letter {
  const sentences = sentencesIn(locale);
  const paragraphs = items.map(({ type, who, subject: about, link }) => {
    const sentence = filledIn(sentences[type], { who });
    const title = link ? `<a href="${escaped(link)}">${escaped(about)}</a>` : escaped(about);
    return {
      text: [`${sentence}.`, about, ...(link ? [link] : [])].join('\n'),
      html: `${escaped(sentence)}.<br>${title}`,
    };
  });
  return letter(subject, paragraphs, { locale, footer: filledIn(sentences.footer, { marketplace }) });
}
