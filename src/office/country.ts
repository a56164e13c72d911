/** What all offices of an installation share: the country they are of. It comes from a pack's `country.yaml` and `facts.yaml`. */

/** The languages in which we have sentences and can read; a country has one of them or several. */
export const knownLanguages = ["id", "en"] as const;
export type Language = (typeof knownLanguages)[number];

/** Words in the languages of a country; there is one for each of them. */
export type InLanguages = Readonly<Partial<Record<Language, string>>>;

export interface Country {
  name: string;
  /** Not empty; the first one is used where nobody chose or wrote yet. */
  languages: readonly Language[];
  /** The IANA zone of what concerns all offices, such as the journal's days of the head office. */
  zone: string;
  /** The country's zones: what people call them, and their IANA names. Said all year, so a word for summer alone is none. */
  zones: readonly { name: string; zone: string }[];
  /** Digits behind the plus: "62". */
  callingCode: string;
  /** What stands before a number that is dialled within the country: "0", or nothing. */
  trunk: string;
  currency: Currency;
  /** The sentence beneath a booking that the data must be true, and by which law. */
  law: InLanguages;
  /** What the identity card is called, for officers and for whoever is asked for it. */
  identityCard: InLanguages;
  /** Where papers that differ are put right: the civil registry. */
  registry: InLanguages;
  /** Whose passports these are: "Indonesian passports". */
  passports: InLanguages;
  /** The law by which data are kept, inside brackets. */
  privacyLaw: InLanguages;
  /** What closes offices, by the code that is stored, with the word of the pack's files and the words that people read. */
  holidayKinds: readonly HolidayKind[];
  /** Towns that people name, in small letters: they are no names of people. */
  places: readonly string[];
  /** Words that may stand behind a town: north, old. */
  sides: readonly string[];
  /** Who works in the demonstration, all of them invented. */
  demo: DemoPeople;
  /** What is true in this country only; a question without an answer is not recorded. */
  facts: Readonly<Partial<Record<PackQuestion, readonly FactVersion[]>>>;
}

export interface Currency {
  /** By ISO 4217: IDR. */
  code: string;
  /** What stands before an amount, or (`after`) behind it. */
  sign: string;
  after: boolean;
  /** Between each three digits. */
  thousands: string;
}

export interface HolidayKind {
  code: string;
  written: string;
  words: InLanguages;
}

export interface DemoPeople {
  /** By the code of an office, in the order of `demoRoles`. */
  offices: Readonly<Record<string, readonly string[]>>;
  /** Where the clock of a demonstration begins, in the country's zone: "2017-08-01T09:00". */
  begins: string;
  /** A whole message of somebody who books, which newcomers may send. */
  sample: string;
  headOffice: string;
  auditor: string;
  /** The names of the people at the telephones of the chat page; the first of both is whom a newcomer meets. */
  citizens: { given: readonly string[]; family: readonly string[] };
}

/** Who works at an office of the demonstration, in the order in which a pack names them. */
export const demoRoles = [
  "guard",
  "front-desk",
  "document-officer",
  "counter-officer",
  "supervisor",
  "head-of-office",
] as const;

export interface FactVersion {
  /** From this ISO day on; undefined: from ever. */
  from?: string;
  words: InLanguages;
}

/** What people ask about a country, and not about our queue: a pack has the answers. */
export const packQuestions = [
  "fee",
  "payment",
  "broker-offer",
  "broker-report",
  "hoax-check",
  "e-passport",
  "passport-kind",
  "old-passport",
  "expired",
  "lost-passport",
  "damaged",
  "change-data",
  "hajj-umrah",
  "work-abroad",
  "student",
  "mixed-marriage",
  "papers",
  "papers-new",
  "papers-renew",
  "papers-child",
  "one-parent",
  "substitute-paper",
  "no-ktp",
  "domicile",
  "data-mismatch",
  "copies-stamp",
  "extra-letter",
  "letter-wording",
  "name-rules",
  "hours",
  "ramadan",
  "other-office",
  "visa-stay",
  "complaint",
  "what-happens",
  "clothes",
  "how-long",
  "walk-in",
  "elderly",
  "disabled",
  "pregnant-baby",
  "must-come",
  "proxy-apply",
  "proxy-collect",
  "collection-ready",
  "collection-how",
  "application-number",
  "urgent",
  "group",
  "change-phone",
  "arrived",
  "ask-escort",
  "why-data",
  "wrong-number",
  "language",
] as const;
export type PackQuestion = (typeof packQuestions)[number];

/** The language that somebody gets who would like `wanted`: that one where the country has it, else its first. */
export function languageIn({ languages }: Pick<Country, "languages">, wanted: Language | undefined): Language {
  return wanted && languages.includes(wanted) ? wanted : languages[0]!;
}

/** What stands for words in the language somebody reads; words of a country are there in each of its languages. */
export function inLanguage(words: InLanguages, language: Language): string {
  return words[language] ?? Object.values(words)[0] ?? "";
}

/** An amount as people write it: Rp1.000.000. */
export function moneyIn({ currency }: Pick<Country, "currency">, amount: number): string {
  const digits = amount.toString().replace(/\B(?=(\d{3})+$)/g, currency.thousands);
  return currency.after ? `${digits}${currency.sign}` : `${currency.sign}${digits}`;
}

/** A number as we keep it, with plus and calling code: 0812..., 62812... and +62812... are the same. Undefined: no whole number. */
export function wholePhone(
  { callingCode, trunk }: Pick<Country, "callingCode" | "trunk">,
  typed: string,
): string | undefined {
  const digits = typed.slice(0, 40).replace(/[\s().–—-]/g, "");
  const [, plus, number = ""] = /^(\+?)(\d{8,15})$/.exec(digits) ?? [];
  if (number === "") return undefined;
  if (plus || number.startsWith(callingCode)) return `+${number}`;
  return trunk !== "" && number.startsWith(trunk) ? `+${callingCode}${number.slice(trunk.length)}` : undefined;
}
