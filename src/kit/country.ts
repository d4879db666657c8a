// Countries by ISO 3166-1: which codes there are, what they are called, and the names by which traders write them.
import { type Label, wordings } from './label.ts';

/** Every officially assigned code, alpha-2 and alpha-3 together: 'AD' and 'AND'. Reserved and user-assigned codes are no countries. */
const ASSIGNED = `
ADAND AEARE AFAFG AGATG AIAIA ALALB AMARM AOAGO AQATA ARARG ASASM ATAUT AUAUS AWABW AXALA AZAZE BABIH BBBRB BDBGD
BEBEL BFBFA BGBGR BHBHR BIBDI BJBEN BLBLM BMBMU BNBRN BOBOL BQBES BRBRA BSBHS BTBTN BVBVT BWBWA BYBLR BZBLZ CACAN
CCCCK CDCOD CFCAF CGCOG CHCHE CICIV CKCOK CLCHL CMCMR CNCHN COCOL CRCRI CUCUB CVCPV CWCUW CXCXR CYCYP CZCZE DEDEU
DJDJI DKDNK DMDMA DODOM DZDZA ECECU EEEST EGEGY EHESH ERERI ESESP ETETH FIFIN FJFJI FKFLK FMFSM FOFRO FRFRA GAGAB
GBGBR GDGRD GEGEO GFGUF GGGGY GHGHA GIGIB GLGRL GMGMB GNGIN GPGLP GQGNQ GRGRC GSSGS GTGTM GUGUM GWGNB GYGUY HKHKG
HMHMD HNHND HRHRV HTHTI HUHUN IDIDN IEIRL ILISR IMIMN ININD IOIOT IQIRQ IRIRN ISISL ITITA JEJEY JMJAM JOJOR JPJPN
KEKEN KGKGZ KHKHM KIKIR KMCOM KNKNA KPPRK KRKOR KWKWT KYCYM KZKAZ LALAO LBLBN LCLCA LILIE LKLKA LRLBR LSLSO LTLTU
LULUX LVLVA LYLBY MAMAR MCMCO MDMDA MEMNE MFMAF MGMDG MHMHL MKMKD MLMLI MMMMR MNMNG MOMAC MPMNP MQMTQ MRMRT MSMSR
MTMLT MUMUS MVMDV MWMWI MXMEX MYMYS MZMOZ NANAM NCNCL NENER NFNFK NGNGA NINIC NLNLD NONOR NPNPL NRNRU NUNIU NZNZL
OMOMN PAPAN PEPER PFPYF PGPNG PHPHL PKPAK PLPOL PMSPM PNPCN PRPRI PSPSE PTPRT PWPLW PYPRY QAQAT REREU ROROU RSSRB
RURUS RWRWA SASAU SBSLB SCSYC SDSDN SESWE SGSGP SHSHN SISVN SJSJM SKSVK SLSLE SMSMR SNSEN SOSOM SRSUR SSSSD STSTP
SVSLV SXSXM SYSYR SZSWZ TCTCA TDTCD TFATF TGTGO THTHA TJTJK TKTKL TLTLS TMTKM TNTUN TOTON TRTUR TTTTO TVTUV TWTWN
TZTZA UAUKR UGUGA UMUMI USUSA UYURY UZUZB VAVAT VCVCT VEVEN VGVGB VIVIR VNVNM VUVUT WFWLF WSWSM YEYEM YTMYT ZAZAF
ZMZMB ZWZWE`;

/** Names that Unicode's lists do not have: as other standards, older maps and traders write them. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  AE: ['UAE', 'Emirates', '阿联酋', '迪拜', 'VAE', 'EAU'],
  BN: ['Brunei Darussalam'],
  BO: ['Plurinational State of Bolivia'],
  CD: ['DR Congo', 'DRC', 'Democratic Republic of the Congo'],
  CG: ['Congo', 'Republic of the Congo'],
  CI: ['Ivory Coast', 'Elfenbeinküste', 'Costa de Marfil'],
  CN: [
    'PRC',
    'P.R. China',
    'China PR',
    'China (Mainland)',
    'Mainland China',
    "People's Republic of China",
    'VR China',
  ].concat(['中国大陆', '中华人民共和国', 'República Popular China']),
  CV: ['Cape Verde'],
  CZ: ['Czech Republic', 'Tschechische Republik', 'República Checa'],
  DE: ['BRD', 'Federal Republic of Germany', 'Bundesrepublik Deutschland'],
  FM: ['Federated States of Micronesia'],
  GB: ['UK', 'Great Britain', 'Britain', 'England', 'Scotland', 'Wales', 'Northern Ireland', 'Großbritannien'].concat([
    'Gran Bretaña',
    'Inglaterra',
    '大不列颠',
    '英格兰',
  ]),
  HK: ['Hong Kong, China', 'Hong Kong SAR', 'Hongkong'],
  IR: ['Islamic Republic of Iran'],
  KP: ['DPRK', "Democratic People's Republic of Korea", '北韩'],
  KR: ['Korea', 'Republic of Korea', 'Korea (South)', 'S. Korea', 'ROK', '大韩民国', '南韩'],
  LA: ['Lao PDR', "Lao People's Democratic Republic"],
  MD: ['Republic of Moldova'],
  MK: ['Macedonia', 'Mazedonien'],
  MM: ['Burma'],
  MO: ['Macao, China', 'Macau'],
  NL: ['Holland'],
  PS: ['State of Palestine'],
  RU: ['Russian Federation', 'Russische Föderation', 'Federación Rusa'],
  SY: ['Syrian Arab Republic'],
  SZ: ['Swaziland'],
  TL: ['East Timor'],
  TR: ['Turkey'],
  TW: ['Taiwan, Province of China', 'Chinese Taipei', 'Republic of China', '中国台湾', '台灣'],
  TZ: ['United Republic of Tanzania'],
  US: [
    'United States of America',
    'America',
    'Estados Unidos de América',
    'Vereinigte Staaten von Amerika',
    '美利坚合众国',
  ],
  VA: ['Holy See'],
  VE: ['Bolivarian Republic of Venezuela'],
};

/** 'Kingdom of', 'Socialist Republic of': what official names put before the name. */
const FORM_OF_STATE = /^.*?\b(?:republic|kingdom|state|commonwealth|principality|sultanate|grand duchy|union) of /i;

/** Languages in which countries are named to readers, English first. */
const LANGUAGES = ['en', 'zh', 'ja', 'de', 'es'] as const;

const alpha3 = new Map(
  ASSIGNED.trim()
    .split(/\s+/)
    .map((pair) => [pair.slice(0, 2), pair.slice(2)]),
);
const names = LANGUAGES.map((locale) => [locale, new Intl.DisplayNames(locale, { type: 'region' })] as const);
const labels = new Map<string, Label>();
let written: ReadonlyMap<string, string> | undefined;

/** All countries, as ISO 3166-1 alpha-2 codes. */
export const COUNTRIES: readonly string[] = [...alpha3.keys()];

/** Whether the text is an officially assigned ISO 3166-1 alpha-2 code. */
export function isCountry(text: string): boolean {
  return alpha3.has(text);
}

/** The country's name by language; a code that is none is its own name. */
export function countryLabel(code: string): Label {
  const known = labels.get(code);
  if (known || !isCountry(code)) return known ?? code;
  const texts = names.map(([locale, name]) => [locale, name.of(code)] as const);
  const label = { en: code, ...Object.fromEntries(texts) };
  labels.set(code, label);
  return label;
}

/** The country of a code of two or three letters, or of a name in English, Chinese, Japanese, German or Spanish; undefined when it is none. */
export function countryOf(text: string): string | undefined {
  written ??= spellings();
  // 'Korea, Republic of' stands in lists ordered by name.
  const turned = text.replace(/^([^,]+), (.+)$/, '$2 $1').replace(/\([^()]*\)/g, '');
  // Which Korea, Congo or China is meant, the form of its state says.
  const short = /(korea|congo|china)$/i.test(turned) ? turned : turned.replace(FORM_OF_STATE, '');
  return written.get(spelled(text)) ?? written.get(spelled(turned)) ?? written.get(spelled(short));
}

/** Codes before names, and Unicode's names before the others: the first of a spelling is meant. */
function spellings(): ReadonlyMap<string, string> {
  const short = LANGUAGES.map((locale) => new Intl.DisplayNames(locale, { type: 'region', style: 'short' }));
  const ranks: ((code: string) => readonly (string | undefined)[])[] = [
    (code) => [code, alpha3.get(code)],
    (code) => wordings(countryLabel(code)),
    (code) => short.map((name) => name.of(code)),
    (code) => ALSO[code] ?? [],
  ];
  const found = new Map<string, string>();
  for (const namesOf of ranks) {
    for (const code of COUNTRIES) {
      for (const name of namesOf(code)) {
        if (name !== undefined && !found.has(spelled(name))) found.set(spelled(name), code);
      }
    }
  }
  return found;
}

/** Letters alone, without case, accents, spaces, points and small words: 'P.R. China' and 'PR CHINA' are one. */
function spelled(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\bst\./g, 'saint')
    .replace(/\b(?:the|of|and)\b/g, '')
    .replace(/[^\p{L}]/gu, '');
}
