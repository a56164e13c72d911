import type { Draft, ReadLine } from "./draft.ts";
import type { FoundDate } from "./found-date.ts";
import { labelAt } from "./labels.ts";
import { isPlace } from "./places.ts";
import { type Dated, isBirthLike } from "./roles.ts";
import { isIntroduction, isSample, isSampleName } from "./samples.ts";
import { note, type Piece, scan, type Walk } from "./scan.ts";
import { nameIn, readSentence } from "./sentence.ts";
import { type Token, typed } from "./tokens.ts";
import { isTalk, talkOf } from "./words.ts";

/** The sign that divides a line into fields, if it has one: '#', or '|' or ';' at least twice. A comma is none: "Tuti, S.E". */
export function separatorOf(tokens: readonly Token[]): string | undefined {
  if (!tokens.some((token) => token.is === "mark" && (token.text === "#" || token.text === "|" || token.text === ";")))
    return undefined;
  const count = (sign: string) => tokens.reduce((sum, token) => sum + (token.text === sign ? 1 : 0), 0);
  if (count("#") > 0 && filledFields(tokens, "#") > 1) return "#";
  return ["|", ";"].find((sign) => count(sign) > 1 && filledFields(tokens, sign) > 1);
}

/** "Nama#Erlangga", "tgl lahir#28 Feb 1999": a label and its value; the sign between them is a colon. */
export function withLabelSigns(tokens: readonly Token[], sign: string): readonly Token[] {
  const fields = split(tokens, sign);
  const isLabel = (field: readonly Token[] | undefined) =>
    field !== undefined && labelAt(field, 0)?.next === field.length;
  const ends = new Set(
    fields.flatMap((field, n) =>
      isLabel(field) && isValue(field, fields[n + 1], isLabel) ? (field.at(-1) as Token).to : [],
    ),
  );
  if (ends.size === 0) return tokens;
  const behind = new Set<Token>();
  for (const [i, token] of tokens.entries())
    if (token.text === sign && ends.has(tokens[i - 1]?.to ?? -1)) behind.add(token);
  return tokens.map((token) => (behind.has(token) ? { ...token, text: ":", low: ":" } : token));
}

function isValue(
  label: readonly Token[],
  value: readonly Token[] | undefined,
  isLabel: (field: readonly Token[]) => boolean,
) {
  if (!value || isLabel(value)) return false;
  // "#NAMA#25011987": the template's word stands where a name belongs.
  return labelAt(label, 0)?.label !== "name" || value.some(({ is }) => is === "word");
}

type Field =
  | { is: "name" | "text" | "place"; text: string }
  | { is: "dates"; dates: Dated[]; name?: string; hour?: Draft["hour"] }
  | { is: "hour"; hour: Draft["hour"] }
  | { is: "nothing" };

/** A line of fields, in whatever order: names, dates, hours, and what belongs to Batam's format or to none. */
export function readFields(tokens: readonly Token[], sign: string, walk: Walk): ReadLine {
  const rest: string[] = [];
  const fields = withoutTalkBefore(
    tokens,
    sign,
    split(tokens, sign).map((field) => readField(field, walk, rest)),
  );
  const births = (dates: readonly Dated[]) => dates.filter((date) => isBirthLike(date, walk.today)).length;
  // Two birth dates in one field, or two names in one and their dates behind it, are of two people: a sentence.
  if (fields.some((field) => field.is === "dates" && births(field.dates) > 1) || namesTogether(fields, births))
    return readSentence(
      tokens.filter((token) => token.text !== sign && token.text !== "#"),
      walk,
    );
  const drafts: Draft[] = [];
  let draft: Draft = { dates: [] };
  for (const [n, field] of fields.entries()) {
    const unknown = field.is === "dates" && field.dates[0]?.found.is === "unknown-day" && births(draft.dates) > 0;
    const more = field.is === "dates" && births(field.dates) > 0 && births(draft.dates) > 0;
    const third = unknown || (more && (draft.dates.length > 1 || field.dates.length > 1));
    if (third || startsNext(draft, field, fields.slice(n + 1, n + 3))) {
      drafts.push(draft);
      draft = { dates: [] };
    }
    take(draft, field);
  }
  drafts.push(draft);
  return { drafts: drafts.filter(({ name, dates, hour }) => name !== undefined || dates.length > 0 || hour), rest };
}

/** "#Sumarno/Sumarni#12121960#14081963#08082017": as many names in the one field as birth dates in the others. */
function namesTogether(fields: readonly Field[], births: (dates: readonly Dated[]) => number): boolean {
  const texts = fields.flatMap((field) => (field.is === "text" || field.is === "name" ? [field.text] : []));
  const names = texts.length === 1 ? (texts[0] as string).split(/[/&+,]| dan /i).length : 0;
  return (
    names > 1 && names === fields.reduce((sum, field) => sum + (field.is === "dates" ? births(field.dates) : 0), 0)
  );
}

/** "[diteruskan] #Budi#...": what stands before the first sign, with a blank, when a name follows it. */
function withoutTalkBefore(tokens: readonly Token[], sign: string, fields: Field[]): Field[] {
  const first = tokens.findIndex((token) => token.text === sign);
  const isName = (field: Field | undefined) => field?.is === "text" || field?.is === "name";
  if (first < 1 || !tokens[first]?.gap || !isName(fields[0]) || !isName(fields[1]) || fields[2]?.is !== "dates")
    return fields;
  return fields.slice(1);
}

/** A name behind a whole person, or behind name and birth date with two more dates to come. */
function startsNext(draft: Draft, field: Field, next: readonly Field[]): boolean {
  if (draft.name === undefined || draft.dates.length === 0) return false;
  if (field.is === "dates") return field.name !== undefined;
  if ((field.is !== "name" && field.is !== "text") || isAddress(field.text)) return false;
  return next[0]?.is === "dates" && (draft.dates.length > 1 || next[1]?.is !== "text");
}

function take(draft: Draft, field: Field): void {
  if (field.is === "dates") {
    draft.dates.push(...field.dates);
    if (field.name !== undefined) draft.name ??= field.name;
  }
  if ((field.is === "hour" || field.is === "dates") && field.hour) draft.hour ??= field.hour;
  if (field.is === "place" && draft.dates.length > 0) draft.extra ??= field.text;
  if (field.is !== "name" && field.is !== "text") return;
  if (draft.name === undefined) draft.name = field.text;
  else if (draft.dates.length > 0) draft.extra ??= field.text;
  // "#Budi#Santoso#...": first and last name.
  else draft.name = `${draft.name} ${field.text}`;
}

function readField(tokens: readonly Token[], walk: Walk, rest: string[]): Field {
  const text = typed(tokens, 0, tokens.length);
  if (isSampleName(text)) return { is: "name", text };
  if (isSample(text) || isIntroduction(text)) return { is: "nothing" };
  const pieces = scan(tokens, { ...walk, correcting: false }).map(
    (piece): Piece => (piece.is === "date" && piece.loose ? { is: "number", from: piece.from, to: piece.to } : piece),
  );
  note(tokens, pieces, walk);
  const dates = pieces.filter((piece) => piece.is === "date");
  const words = wordsLeft(tokens, pieces);
  const named = words.filter((word) => !isTalk(word) || isAllNames(tokens, pieces));
  if (dates.length > 0 && !isText(dates, named, text)) return datesField(tokens, pieces, rest, words, walk);
  if (named.length > 0) return textField(tokens, pieces, text, named, walk);
  rest.push(...words);
  const hour = pieces.find((piece) => piece.is === "hour");
  if (hour?.is === "hour") return { is: "hour", hour: hour.hour };
  return numberField(tokens, text, walk.today);
}

/** "#Ann Price#", "#Kok Sing An#": nothing but words that may be a name, each with a capital. */
function isAllNames(tokens: readonly Token[], pieces: readonly Piece[]): boolean {
  return (
    pieces.length > 1 &&
    pieces.every(({ is, from }) => {
      const token = tokens[from] as Token;
      return is === "word" && /^\p{Lu}/u.test(token.text) && talkOf(token.low) !== "sure";
    })
  );
}

/** "Sabtu Rahayu" is a name, "Jl. Merdeka 12/5" an address, whatever date may be seen in them. */
function isText(dates: readonly Piece[], named: readonly string[], text: string): boolean {
  const weak = dates.every(
    (piece) => piece.is === "date" && piece.found.is !== "full" && piece.found.is !== "impossible",
  );
  return named.length > 0 && (weak || isAddress(text));
}

function datesField(
  tokens: readonly Token[],
  pieces: readonly Piece[],
  rest: string[],
  words: string[],
  walk: Walk,
): Field {
  const dates = pieces.flatMap((piece): Dated[] => {
    if (piece.is !== "date") return [];
    return [piece.role ? { found: piece.found, role: piece.role } : { found: piece.found }];
  });
  const name = nameIn(tokens, pieces, walk);
  if (name === undefined) rest.push(...words);
  const hour = pieces.find((piece) => piece.is === "hour");
  return {
    is: "dates",
    dates,
    ...(name === undefined ? {} : { name }),
    ...(hour?.is === "hour" ? { hour: hour.hour } : {}),
  };
}

function textField(
  tokens: readonly Token[],
  pieces: readonly Piece[],
  text: string,
  named: readonly string[],
  walk: Walk,
): Field {
  const [first] = pieces;
  const from = first?.is === "label" && first.label === "name" ? first.to : 0;
  const [begin, end] = [tokens[from], tokens.at(-1)];
  if (begin && end) walk.names.push({ from: begin.from, to: end.to });
  if (first?.is === "label" && first.label === "name")
    return { is: "name", text: typed(tokens, first.to, tokens.length) };
  if (first?.is === "label" && first.label === "other") return { is: "nothing" };
  const words = wordsLeft(tokens, pieces).filter((word) => talkOf(word) !== "sure");
  return { is: isPlace(words) ? "place" : "text", text };
}

/** Digits that are no date: mistyped, unless they are a telephone number or a masked identity number. */
function numberField(tokens: readonly Token[], text: string, today: Temporal.PlainDate): Field {
  const digits = text.replace(/\D/g, "");
  const said = /^\W*(?:tahun |thn |th )?((?:19|20)\d\d)\W*$/i.exec(text)?.[1];
  if (said && +said <= today.year)
    return { is: "dates", dates: [{ found: { is: "unknown-day", typed: text, year: +said } }] };
  if (tokens.some((token) => token.is === "word" || token.text === "[") || digits.length < 3) return { is: "nothing" };
  if (digits.length > 8 && /^(0|62)/.test(digits)) return { is: "nothing" };
  const year = +digits.slice(-4);
  const found: FoundDate = {
    is: "impossible",
    typed: text.slice(0, 40),
    year: year > 1899 && year < 2200 ? year : 0,
    short: false,
  };
  return { is: "dates", dates: [{ found }] };
}

function wordsLeft(tokens: readonly Token[], pieces: readonly Piece[]): string[] {
  return pieces.flatMap((piece) => (piece.is === "word" ? [(tokens[piece.from] as Token).low] : []));
}

function isAddress(text: string): boolean {
  return /^(jl|jln|jalan|perum|perumahan|komp|komplek|kompleks|kp|kampung|gang|gg|rt|rw|blok|blk|ds|desa|dusun|kec|kel|apartemen|apt)\b/i.test(
    text,
  );
}

function filledFields(tokens: readonly Token[], sign: string): number {
  return split(tokens, sign).length;
}

/** The fields that have a letter or a digit in them. */
function split(tokens: readonly Token[], sign: string): Token[][] {
  const fields: Token[][] = [[]];
  for (const token of tokens) {
    if (token.text === sign) fields.push([]);
    else (fields.at(-1) as Token[]).push(token);
  }
  return fields
    .map((field) => field.filter((token) => token.text !== "#"))
    .filter((field) => field.some((token) => token.is === "word" || token.is === "number"));
}
