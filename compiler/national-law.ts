/** Numbers of emergency services and helplines of the region, whether or not the guide lists them. */
const SERVICE_NUMBERS = ['101', '102', '103', '104', '111', '112', '150', '1146'];

const PHONE = /\+\d[\d ()\u00A0-]{5,}\d|(?<!\d)\d{2,4}(?:[ \u00A0-]\d{2,3}){2,}(?!\d)|\d{6,}/u;

/** Names of national codes and references to their articles, in the four languages. */
const LAW = [
  /(?<!\p{L})(?:УПК|УК|ҚПК|ҚК|JPK|JK|CPC)(?!\p{Lu})/u,
  /(?<!\p{L})(?:ст\.|стать(?:я|и|е|ю|ёй|ей))[ \u00A0]*\d+/iu,
  /(?<!\p{L})article[ \u00A0]+\d+[\p{L}\d()-]*[ \u00A0]+of(?!\p{L})/iu,
  /\d+[ \u00A0]?-?[ \u00A0]?(?:бап|modda)/iu,
  /(?:уголовн|процессуальн|қылмыстық)\p{L}*[ \u00A0]+кодекс/iu,
  /(?:jinoyat|protsessual)\p{L}*[ \u00A0]+kodeks/iu,
  /(?<!\p{L})(?:criminal|penal|procedure)[ \u00A0]+code(?!\p{L})/iu,
];

/**
 * The first phone number or word of national law in a text, or undefined.
 * `numbers` are those of the guide's own helplines. Both belong to the country, never to an article.
 */
export function findNationalLaw(text: string, numbers: ReadonlySet<string>): string | undefined {
  return findNumber(text, numbers) ?? findFirst(text, [PHONE, ...LAW]);
}

/** The first phone number that is longer than a helpline's, or undefined. */
export function findPhone(text: string): string | undefined {
  return PHONE.exec(text)?.[0];
}

function findNumber(text: string, numbers: ReadonlySet<string>): string | undefined {
  return text.match(/\d+/g)?.find((digits) => numbers.has(digits) || SERVICE_NUMBERS.includes(digits));
}

function findFirst(text: string, patterns: RegExp[]): string | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (found) return found[0];
  }
  return undefined;
}
