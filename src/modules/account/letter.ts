// What mails about a login say, in the reader's language.
import type { AccountMailKind } from '../../generated/prisma/enums.ts';
import { escaped, filledIn, inLanguage, type Letter, letter } from '../../letter.ts';

type Sentences = Record<AccountMailKind, readonly [subject: string, words: string]> & { footer: string };

const languages: Record<string, Sentences> = {
  en: {
    VERIFY_EMAIL: [
      'Confirm your e-mail address',
      'Confirm within 24 hours that this is your address. If you have not signed up, ignore this mail.',
    ],
    RESET_PASSWORD: [
      'Set a new password',
      'Somebody, hopefully you, wants to set a new password. This is possible once, within 24 hours. If it was not you, ignore this mail: nothing has changed.',
    ],
    PASSWORD_CHANGED: [
      'Your password was changed',
      'Your password was changed and your other sessions have ended. If it was not you, set a new password now.',
    ],
    SECOND_FACTOR_ADDED: [
      'Two-step sign-in is on',
      'An authenticator app was added to your account. If it was not you, change your password now.',
    ],
    SECOND_FACTOR_REMOVED: [
      'Two-step sign-in is off',
      'The authenticator app was removed from your account. If it was not you, change your password now.',
    ],
    OPERATOR_INVITED: [
      'You are invited to run the marketplace',
      'You are invited to join the staff of the marketplace. This is possible once, within 7 days. If you do not know why this came, ignore it.',
    ],
    footer: 'You receive this because this address has an account at {marketplace}.',
  },
  zh: {
    VERIFY_EMAIL: ['请确认您的电子邮箱', '请在 24 小时内确认这是您的邮箱。如果您没有注册，请忽略此邮件。'],
    RESET_PASSWORD: [
      '设置新密码',
      '有人（希望是您本人）请求设置新密码。链接仅可使用一次，24 小时内有效。如果不是您本人，请忽略此邮件：一切未变。',
    ],
    PASSWORD_CHANGED: ['您的密码已更改', '您的密码已更改，其他会话已结束。如果不是您本人操作，请立即设置新密码。'],
    SECOND_FACTOR_ADDED: ['两步登录已开启', '您的账户已添加身份验证器应用。如果不是您本人操作，请立即更改密码。'],
    SECOND_FACTOR_REMOVED: ['两步登录已关闭', '您的账户已移除身份验证器应用。如果不是您本人操作，请立即更改密码。'],
    OPERATOR_INVITED: [
      '邀请您参与管理市场',
      '您受邀加入市场的运营团队。链接仅可使用一次，7 天内有效。如果您不清楚缘由，请忽略此邮件。',
    ],
    footer: '您收到此邮件，是因为此邮箱在 {marketplace} 有账户。',
  },
  ja: {
    VERIFY_EMAIL: [
      'メールアドレスの確認',
      'ご自身のアドレスであることを 24 時間以内に確認してください。登録した覚えがない場合は、このメールを無視してください。',
    ],
    RESET_PASSWORD: [
      '新しいパスワードの設定',
      '新しいパスワードの設定が求められました。リンクは 24 時間以内に一度だけ使えます。お心当たりがない場合は、このメールを無視してください。何も変更されていません。',
    ],
    PASSWORD_CHANGED: [
      'パスワードが変更されました',
      'パスワードが変更され、他のセッションは終了しました。お心当たりがない場合は、すぐに新しいパスワードを設定してください。',
    ],
    SECOND_FACTOR_ADDED: [
      '2 段階サインインが有効になりました',
      'アカウントに認証アプリが追加されました。お心当たりがない場合は、すぐにパスワードを変更してください。',
    ],
    SECOND_FACTOR_REMOVED: [
      '2 段階サインインが無効になりました',
      'アカウントから認証アプリが削除されました。お心当たりがない場合は、すぐにパスワードを変更してください。',
    ],
    OPERATOR_INVITED: [
      'マーケットプレイス運営への招待',
      '運営スタッフとして招待されました。リンクは 7 日以内に一度だけ使えます。お心当たりがない場合は、このメールを無視してください。',
    ],
    footer: 'このアドレスのアカウントが {marketplace} にあるため、お送りしています。',
  },
  de: {
    VERIFY_EMAIL: [
      'Bestätigen Sie Ihre E-Mail-Adresse',
      'Bestätigen Sie innerhalb von 24 Stunden, dass dies Ihre Adresse ist. Haben Sie sich nicht registriert, beachten Sie diese E-Mail nicht.',
    ],
    RESET_PASSWORD: [
      'Neues Passwort setzen',
      'Jemand, hoffentlich Sie, möchte ein neues Passwort setzen. Das geht einmal, innerhalb von 24 Stunden. Waren Sie es nicht, beachten Sie diese E-Mail nicht: Es hat sich nichts geändert.',
    ],
    PASSWORD_CHANGED: [
      'Ihr Passwort wurde geändert',
      'Ihr Passwort wurde geändert, Ihre anderen Sitzungen sind beendet. Waren Sie es nicht, setzen Sie jetzt ein neues Passwort.',
    ],
    SECOND_FACTOR_ADDED: [
      'Die Anmeldung in zwei Schritten ist an',
      'Ihrem Konto wurde eine Authentifizierungs-App hinzugefügt. Waren Sie es nicht, ändern Sie jetzt Ihr Passwort.',
    ],
    SECOND_FACTOR_REMOVED: [
      'Die Anmeldung in zwei Schritten ist aus',
      'Die Authentifizierungs-App wurde aus Ihrem Konto entfernt. Waren Sie es nicht, ändern Sie jetzt Ihr Passwort.',
    ],
    OPERATOR_INVITED: [
      'Einladung in das Team des Marktplatzes',
      'Sie sind eingeladen, den Marktplatz mit zu betreiben. Das geht einmal, innerhalb von 7 Tagen. Wissen Sie nicht, warum dies kam, beachten Sie diese E-Mail nicht.',
    ],
    footer: 'Sie erhalten dies, weil diese Adresse ein Konto bei {marketplace} hat.',
  },
  es: {
    VERIFY_EMAIL: [
      'Confirme su dirección de correo',
      'Confirme en un plazo de 24 horas que esta es su dirección. Si no se ha registrado, ignore este mensaje.',
    ],
    RESET_PASSWORD: [
      'Establezca una nueva contraseña',
      'Alguien, esperamos que usted, quiere establecer una nueva contraseña. Es posible una sola vez, en un plazo de 24 horas. Si no fue usted, ignore este mensaje: nada ha cambiado.',
    ],
    PASSWORD_CHANGED: [
      'Su contraseña ha cambiado',
      'Su contraseña ha cambiado y sus demás sesiones han terminado. Si no fue usted, establezca ahora una nueva contraseña.',
    ],
    SECOND_FACTOR_ADDED: [
      'El inicio de sesión en dos pasos está activado',
      'Se ha añadido una aplicación de autenticación a su cuenta. Si no fue usted, cambie ahora su contraseña.',
    ],
    SECOND_FACTOR_REMOVED: [
      'El inicio de sesión en dos pasos está desactivado',
      'Se ha quitado la aplicación de autenticación de su cuenta. Si no fue usted, cambie ahora su contraseña.',
    ],
    OPERATOR_INVITED: [
      'Invitación al equipo del mercado',
      'Se le invita a formar parte del equipo que gestiona el mercado. Es posible una sola vez, en un plazo de 7 días. Si no sabe por qué lo recibe, ignore este mensaje.',
    ],
    footer: 'Recibe este mensaje porque esta dirección tiene una cuenta en {marketplace}.',
  },
};

/** A mail about a login; `proof` is the link to follow or, where no page is known, the token itself. */
export function accountLetter(
  kind: AccountMailKind,
  proof: string | null,
  { locale, marketplace }: { locale: string; marketplace: string },
): Letter {
  const sentences = inLanguage(languages, locale);
  const [subject, words] = sentences[kind];
  const shown = proof?.startsWith('http') ? `<a href="${escaped(proof)}">${escaped(proof)}</a>` : escaped(proof ?? '');
  const paragraphs = [{ text: words, html: escaped(words) }, ...(proof === null ? [] : [{ text: proof, html: shown }])];
  const footer = filledIn(sentences.footer, { marketplace });
  return letter(`${marketplace}: ${subject}`, paragraphs, { locale, footer });
}
