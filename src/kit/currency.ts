// Currencies by ISO 4217, and the signs and words by which traders write them.

const known: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** Signs and words that mean one currency, by code. A plain '$' is the dollar of the United States, as in world trade. */
const WRITTEN: Readonly<Record<string, string>> = {
  USD: '$,US$,USD$,U$S,U.S.$,US dollar,US dollars,dollar,dollars,美元,美金,US-Dollar,dólares,dólar',
  EUR: '€,euro,euros,欧元',
  CNY: 'RMB,CN¥,CNY¥,RMB¥,元,人民币,yuan,renminbi,元人民币,人民币元',
  JPY: 'JP¥,JPY¥,円,日元,yen',
  GBP: '£,UK£,pound sterling,英镑',
  HKD: 'HK$,港币,港元',
  TWD: 'NT$,新台币',
  AUD: 'A$,AU$',
  CAD: 'C$,CA$',
  SGD: 'S$',
  MXN: 'MX$',
  BRL: 'R$',
  CHF: 'Fr.,SFr.,SFr,Franken,瑞士法郎',
  INR: '₹',
  KRW: '₩,韩元',
  RUB: '₽',
  TRY: '₺',
  VND: '₫',
  THB: '฿',
  PHP: '₱',
  UAH: '₴',
  ILS: '₪',
  NGN: '₦',
  PLN: 'zł',
  CZK: 'Kč',
};
const meanings = new Map(
  Object.entries(WRITTEN).flatMap(([code, names]) => names.split(',').map((name) => [name.toLowerCase(), code])),
);

/** Whether the text is an ISO 4217 code. */
export function isCurrency(text: string): boolean {
  return known.has(text);
}

/** The currency of a code, sign or word; undefined when it is none, or could be several ('¥', 'kr'). */
export function currencyOf(text: string): string | undefined {
  // The full-width sign is typed on Chinese keyboards; the narrow one is also Japan's.
  if (text.trim() === '￥') return 'CNY';
  const name = text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  const code = name.toUpperCase();
  return isCurrency(code) ? code : meanings.get(name.toLowerCase());
}

const decimals = new Map<string, number>();

/** How many decimals prices in the currency are written with at least: 2 for USD, none for JPY. */
export function decimalsOf(currency: string): number {
  const known = decimals.get(currency);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  const count = format.resolvedOptions().minimumFractionDigits ?? 0;
  decimals.set(currency, count);
  return count;
}
