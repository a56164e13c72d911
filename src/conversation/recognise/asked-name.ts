import { isDayName } from "./day-names.ts";
import { isEveryday } from "./everyday-words.ts";
import { isKin } from "./kin.ts";
import { readName } from "./names.ts";
import { normalise } from "./normalise.ts";
import { isPlace } from "./places.ts";
import type { ReadPerson } from "./reading.ts";
import { tokenise } from "./tokens.ts";
import { closesTalk, isAddress, isConnector, isOfNames, opensTalk, talkOf } from "./words.ts";

const introductions =
  /^(?:(?:(?:sesuai|menurut|di|as per|on) (?:e-?)?(?:ktp|kk|id card)(?:nya)?(?=\W)|ya allah|ya ampun|ya|iya|oh|eh|astaga|aduh|alhamdulillah|bismillah|nama(?:nya|ku)?|nm|name(?:'s)?|my name is|(?:it'?s|this is|its) (?:under|for)|it'?s|its|under(?: the name(?: of)?)?|this is|perkenalkan|i'?m|i am|im|call me|put|a\.?n\.?|atas nama|saya|sy|aku|aye|abdi|kulo|nami(?:na)? abdi|nami kulo|nam[oi](?:nyo|na)?|jeneng(?:ku|e)?|asma(?:nipun|ne|nya)?|ngaran(?:na)?|wasta(?:na|nipun)?|aran(?:e)?|untuk|utk|buat|for)(?: (?:saya|sy|aku|lengkap(?:nya)?|adalah|is|ialah|yaitu|yakni|teh|mah|iku|punika|niku|memang|ya|itu|pemohon(?:nya)?))*[ :=]+)+/iu;
/** "Jadi Rudi Hartono", but Jadi Sitepu is a name. */
const soItIs = /^jadi (?=\p{Lu})/u;
const most = 9;
/** A name in quotation marks is the name. */
const quotes = /["“”„«»]/g;

/**
 * The name in an answer to "your full name?": any words that can be one, also "Jadi Sitepu" and "O"; nothing where the words are a
 * sentence, a remark about a name or a question. Small letters count as well as capitals.
 */
export function nameAsAnswer(text: string): ReadPerson["name"] {
  const plain = withoutRemark(normalise(text.replace(quotes, " ")));
  if (/[?\d\n#]/.test(plain) || plain.length > 120) return undefined;
  const answer = withoutEnds(withoutKin(onKtp(plain).replace(soItIs, "").replace(introductions, "")));
  const words = tokenise(answer).filter(({ is }) => is === "word");
  if (words.length === 0 || words.length > most) return undefined;
  const capitals = words.every(({ text: word }) => /^\p{Lu}/u.test(word)) && answer !== answer.toUpperCase();
  const sure = words.filter(({ low }) => talkOf(low) === "sure").length;
  const about = words.filter(({ low }) => isOfNames(low)).length;
  const names = words.filter(({ low }) => talkOf(low) === "no" && !isOfNames(low)).length;
  const isName = capitals ? sure < words.length && sure <= 1 : sure === 0 && about === 0;
  if (!isName || (names === 0 && !capitals && words.length > 1) || isLanguage(words[0]?.low, words.length))
    return undefined;
  return readName(answer);
}

/**
 * The only clause that can be a name, written as names are, where another one says something else: "oh nama. Salsabila Khairunnisa",
 * "saya Agustinus pak, ga ada nama belakang".
 */
export function nameAmongClauses(text: string): ReadPerson["name"] {
  const clauses = normalise(text)
    .split(/(?<=\p{L}{2})[.](?=\s|$)|[,;:!\n]+/u)
    .map((clause) => clause.trim())
    .filter((clause) => /\p{L}/u.test(clause));
  const names = clauses.flatMap((clause) => {
    const name = nameAsAnswer(clause);
    return name && isWritten(name.value) ? [{ name, clause }] : [];
  });
  const [one, more] = names;
  // "Budi Santoso, S.Kom": a title is of the name, and no clause of its own.
  const others = clauses.filter((clause) => clause !== one?.clause);
  if (!one || more || others.length === 0 || others.some((clause) => !/\p{Ll}{2}/u.test(clause))) return undefined;
  const isTalk = (clause: string) => /^\p{Ll}|\s\p{Ll}/u.test(clause) || opensTalk(clause.toLowerCase());
  return others.every(isTalk) ? one.name : undefined;
}

/** Each word with a capital, and none of them talk or a place. */
function isWritten(name: string): boolean {
  const words = name.split(" ");
  const lows = words.map((word) => word.toLowerCase());
  return (
    words.every((word) => /^\p{Lu}\p{Ll}/u.test(word) || isConnector(word)) &&
    !lows.some((low) => talkOf(low) === "sure" || isDayName(low)) &&
    lows.some((low) => talkOf(low) === "no") &&
    !isPlace(lows)
  );
}

/** "Hasanudin (pake 1 d)", "Rahmah, h nya dua": how it is spelt stands behind the name. */
function withoutRemark(text: string): string {
  return text.replace(/\s*\([\p{Ll}\d][^()]*\)/gu, "").replace(remark, "");
}
const remark =
  /(?<=^\p{Lu}[\p{L}'-]*(?: \p{Lu}[\p{L}'-]*)*),?\s+(?:pake|pakai|pk|tanpa|dengan huruf|with|without|spelled|spelt|ejaan\p{L}*|dieja|eja|\p{L} ?nya)\s.*$/u;

/** "Bapake, H. Dahlan Tompo", "anak saya Kevin": who it is, and then the name. */
function withoutKin(text: string): string {
  const [, kin = "", name] = /^(\p{Ll}+)(?: (?:saya|sy|ku|my))?,? (?=\p{Lu})(.+)$/u.exec(text) ?? [];
  return name && isKin(kin) ? name : text;
}

/** Whether the text tells what stands on the card. */
export function namesCard(text: string): boolean {
  return onCard.test(text);
}

/** "Namonyo Si Upiak, tapi di KTP Darmayulis": the name of the card counts. */
function onKtp(text: string): string {
  const [, name] = onCard.exec(text) ?? [];
  return name ?? text;
}
const onCard =
  /\b(?:di|pada|menurut|sesuai|(?:as )?(?:on|in|per)(?: the| my| his| her)?) (?:e-?)?(?:ktp|KTP|kk|KK|akta|paspor|ID|passport)(?:nya)?[ :=]+(?:(?:tertulis|itu|namanya|is) )?(\p{Lu}.*)$/u;

function isLanguage(first: string | undefined, words: number): boolean {
  return words === 1 && /^(english|inggris|indonesia|indonesian|bahasa)$/.test(first ?? "");
}

/** Without "min", "kak" and "ya" around it. */
function withoutEnds(text: string): string {
  const words = text.split(" ");
  let [from, to] = [0, words.length];
  const low = (i: number) => (words[i] ?? "").toLowerCase().replace(/[^\p{L}]/gu, "");
  const small = (i: number) => /^\p{Ll}/u.test(words[i] ?? "");
  // "Sabtu Rahardjo 😂 beneran": behind a name with capitals small words of everyday talk are none of it.
  const capitals = !small(from);
  const isAside = (i: number) => !small(from) && small(i) && talkOf(low(i)) === "sure";
  const isOver = (i: number) =>
    low(i) === "" || isAside(i) || (small(i) && (closesTalk(low(i)) || (capitals && isEveryday(low(i)))));
  while (to - from > 1 && isOver(to - 1)) to -= 1;
  const isAddressed = (i: number) => isAddress(low(i)) && !/^(mas|nona|bunda|kak)$/.test(low(i));
  const opens = (i: number) => opensTalk(low(i)) && (small(i) || !isAddress(low(i)));
  while (to - from > 1 && (opens(from) || isAddressed(from))) from += 1;
  return words
    .slice(from, to)
    .join(" ")
    .replace(/[.,!]+$/, "");
}
