/** Reading: what a text says by itself. Pure; knows neither the sender nor the office. */
import { isAnnouncement, ownLinesOf } from "./announcement.ts";
import { isWithdrawn } from "./change-of-mind.ts";
import { choiceIn } from "./choices.ts";
import { type CodeAt, eightDigits, ourCode } from "./codes.ts";
import { countAt } from "./count.ts";
import { withDatesInFigures, withDayTags } from "./dates-in-words.ts";
import { unstretched } from "./day-names.ts";
import { hourWishIn } from "./find-hour-shift.ts";
import { isGreeting, isOnlyGreeting } from "./greetings.ts";
import { keywordOf, leadingKeyword, opensWithBooking } from "./keywords.ts";
import { nameTold } from "./name-told.ts";
import { maskedNumber, normalise } from "./normalise.ts";
import { officeNamed } from "./office-words.ts";
import { type ReadPeople, readPeople } from "./people.ts";
import { readPublished } from "./published.ts";
import type { DayWish, Keyword, Reading, Span } from "./reading.ts";
import type { Walk } from "./scan.ts";
import { serviceOf } from "./service.ts";
import { maskOf, spansOf } from "./spans.ts";
import { ticketIn } from "./tickets.ts";
import { type Token, tokenise } from "./tokens.ts";
import { withBirthInOrder } from "./year-of-birth-first.ts";

export { nameAmongClauses, nameAsAnswer, namesCard } from "./asked-name.ts";
export { isDayName } from "./day-names.ts";
export { saysForAll } from "./for-all.ts";
export { isAnd, isKin } from "./kin.ts";
export { nameInAnswer } from "./name-in-answer.ts";
export { amongTowns } from "./places.ts";
export type { ReadDay, Reading } from "./reading.ts";
export { isSelf } from "./self.ts";
export { talkOf } from "./words.ts";

/**
 * Reads a text as an officer would who sees nothing but the text.
 * @param text anything, also empty, also 4,096 letters of nonsense; never throws
 * @param today the office's day on which it was said: "besok" and two-digit years count from here
 */
export function read(text: string, today: Temporal.PlainDate): Reading {
  const published = readPublished(text, today);
  if (published) return published;
  const plain = normalise(text);
  const reading = readNumber(plain) ?? readTyped(plain, today);
  if (isAnnouncement(plain)) {
    const own = ownLinesOf(plain);
    if (own === "") return announced(reading);
    if (own !== plain) return read(own, today);
  }
  return reading.people.length > mostPeople ? { ...reading, people: reading.people.slice(0, mostPeople) } : reading;
}

/** Whoever asks for a seat for five people, each with every word one can think of, needs half of this. */
const mostLetters = 1_000;

/** Whoever stands in a broadcast asks for nothing, and its days are nobody's. */
function announced(said: Reading): Reading {
  const { day: _, hour: __, dayWish: ___, weekday: ____, count: _____, ...reading } = said;
  return { ...reading, people: [], birthDates: 0, announcement: true };
}

/** More than one may ever bring, so that too many stay too many. */
const mostPeople = 8;

/**
 * What is read word by word of a very long text: the words of its beginning. One phone that sends letters without end must not hold up everybody
 * else's messages, and what was understood of a long text is confirmed with YA anyway.
 */
function beginningOf(text: string): string {
  if (text.length <= mostLetters) return text;
  const beginning = text.slice(0, mostLetters);
  const end = beginning.search(/\s\S*$/u);
  return (end > 0 ? beginning.slice(0, end) : beginning).toWellFormed();
}

/** What was heard so far of a text that is not the published format to the letter. */
interface Heard {
  text: string;
  tokens: readonly Token[];
  found: ReadPeople;
  /** All words, in small letters. */
  spoken: readonly string[];
  office: string | undefined;
  greeted: boolean;
}

/** A queue number alone names nobody and no day. */
function readNumber(text: string): Reading | undefined {
  const ticket = text.length < 60 ? ticketIn(text) : undefined;
  if (!ticket) return undefined;
  const spans: Span[] = [{ is: "code", from: 0, to: text.length }];
  const empty = { exact: false, placeholder: false, people: [], greeted: false, birthDates: 0 };
  return { text, ...empty, keyword: "number", ticket, spans, masked: maskOf(text, spans) };
}

function readTyped(text: string, today: Temporal.PlainDate): Reading {
  const ours = ourCode(text);
  const typed = tokenise(withoutMasked(beginningOf(text)));
  const apart = typed.filter((token) => !ours || token.to <= ours.from || token.from >= ours.to);
  const tokens = withBirthInOrder(withDatesInFigures(withDayTags(apart.map(unstretched))), today);
  const found = readPeople(tokens, today);
  const spoken = tokens.flatMap((token) => (token.is === "word" ? [token.low] : []));
  const office = found.officeWords ?? officeNamed(spoken);
  const heard = { text, tokens, found, spoken, office, greeted: isGreeting(spoken) };
  const code = ours?.code ?? (hasDate(found) ? undefined : eightDigits(tokens));
  const reading = assemble(heard, keywordIn(heard), code);
  const hourWish = found.people.length === 0 ? hourWishIn(tokens) : undefined;
  return { ...withSpans(withWish(reading, found), heard, ours), ...(hourWish && { hourWish }) };
}

/** Days said otherwise than as one date count where no day is said; a weekday without its week is told beside the day. */
function withWish(reading: Reading, { walk }: ReadPeople): Reading {
  const week = withoutDenied(reading, walk);
  if (week) return week;
  const { day } = reading;
  const wish = day || reading.people.some((person) => person.day) ? undefined : oneWish(walk.wishes);
  if (wish) return { ...reading, dayWish: wish };
  // "Rabu deh. Nama Galih": the weekday stands with the only person.
  const [only, more] = reading.people;
  const ofDay = day ?? (more || only?.birth ? undefined : only?.day);
  const date = ofDay && "date" in ofDay ? ofDay.date : undefined;
  const said = date && walk.weekdays.find((one) => one.date.equals(date));
  if (!said?.weekday) return reading;
  return { ...reading, weekday: said.weekday, ...(said.beside && { beside: said.beside }) };
}

/** "Minggu depan selain jumat": the days of that week but those. */
function withoutDenied(reading: Reading, { wishes, today }: Walk): Reading | undefined {
  const { day, ...rest } = reading;
  const [only, more] = reading.people;
  const said = day ?? (more ? undefined : only?.day);
  const wish = said && "ambiguous" in said ? oneWish(wishes) : undefined;
  if (wish?.is !== "not") return undefined;
  const monday = today.add({ days: 8 - today.dayOfWeek });
  const days = [0, 1, 2, 3, 4].map((ahead) => monday.add({ days: ahead })).filter((one) => !isDenied(one, wish));
  const people = rest.people.map(({ day: _day, ...person }) => person);
  return { ...rest, people, dayWish: { is: "one-of", days } };
}

/** The first wish that names days or a direction; what is denied comes together. */
function oneWish(wishes: readonly DayWish[]): DayWish | undefined {
  const denied = allDenied(wishes);
  const wanted = inAll(wishes) ?? wishes.find((wish) => wish.is !== "not");
  if (!wanted || !denied || wanted.is !== "one-of") return wanted ?? denied;
  // "Sebelum tgl 20, jangan senin".
  const days = wanted.days.filter((day) => !isDenied(day, denied));
  return days.length > 0 ? { is: "one-of", days } : wanted;
}

/** "Setelah tgl 17, jangan lewat tgl 25": the days that both allow. */
function inAll(wishes: readonly DayWish[]): DayWish | undefined {
  const some = wishes.flatMap((wish) => (wish.is === "one-of" ? [wish.days] : []));
  const [first = [], ...others] = some;
  if (others.length === 0) return undefined;
  const days = first.filter((day) => others.every((more) => more.some((one) => one.equals(day))));
  return days.length > 0 ? { is: "one-of", days } : undefined;
}

type Denied = Extract<DayWish, { is: "not" }>;

function allDenied(wishes: readonly DayWish[]): Denied | undefined {
  const denied = wishes.filter((wish) => wish.is === "not");
  if (denied.length === 0) return undefined;
  return {
    is: "not",
    weekdays: denied.flatMap(({ weekdays }) => weekdays),
    days: denied.flatMap(({ days }) => days),
  };
}

function isDenied(day: Temporal.PlainDate, { weekdays, days }: Denied): boolean {
  return weekdays.includes(day.dayOfWeek) || days.some((denied) => denied.equals(day));
}

function withSpans(reading: Reading, { text, tokens, found }: Heard, code: CodeAt | undefined): Reading {
  const { walk, people, birthDates } = found;
  const typed = people.flatMap(({ name }) => name?.typed ?? []);
  const names = walk.names.filter(({ from, to }) => {
    const written = text.slice(from, to).replace(/\s+/g, " ");
    return typed.some((name) => name.includes(written) || written.includes(name));
  });
  const isAName = reading.people.length > 0 || !found.bare;
  const counted = countAt(tokens);
  const spans = spansOf(
    [
      ...walk.spans,
      ...(isAName ? names : []).map(({ from, to }): Span => ({ is: "name", from, to })),
      ...(code ? [{ is: "code" as const, from: code.from, to: code.to }] : []),
      ...(counted ? [{ is: "people-count" as const, from: counted.from, to: counted.to }] : []),
    ],
    tokens,
  );
  // Who is named beside an act ("batal a.n. Budi 25011987") is nobody to be booked.
  const births = Math.min(birthDates, reading.people.length);
  const whole = { ...reading, masked: maskOf(text, spans), spans, birthDates: births };
  return counted ? { ...whole, count: counted.count } : whole;
}

/** An identity number that the door masked says nothing of anybody; blanks, so that everything else keeps its place. */
function withoutMasked(text: string): string {
  return text.includes(maskedNumber) ? text.replaceAll(maskedNumber, " ".repeat(maskedNumber.length)) : text;
}

function hasDate({ people, day, walk }: ReadPeople): boolean {
  // The day of something else is no code either.
  return (
    walk.spans.some(({ is }) => is === "day") ||
    day !== undefined ||
    people.some((person) => person.birth || person.day)
  );
}

/** Beside people or a day only an act that opens the text counts ("batal a.n. Budi", "pindah ke tgl 16"). */
function keywordIn({ text, tokens, found, spoken }: Heard): Keyword | undefined {
  const people = found.people.length > 0 && !found.bare;
  if (people) {
    const leading = leadingKeyword(found.rest);
    // "Tgl 8, eh ga bisa deh" takes back the day, and not the seat that the same words ask for.
    return leading === "cannot-come" && takesBackDay(tokens, found) ? undefined : leading;
  }
  const whole = keywordOf(found.bare ? spoken : found.rest);
  // "Senin 2 orang" counts people, it asks for none.
  if (whole && !(found.day && whole === "human")) return whole;
  if (found.day || found.hour) return leadingKeyword(found.rest);
  if (tokens.some((token) => token.is === "word" || token.is === "number"))
    return isOnlyGreeting(spoken) && spoken.length > 0 ? "menu" : undefined;
  return signAlone(text);
}

function takesBackDay(tokens: readonly Token[], { walk }: ReadPeople): boolean {
  const behind = (at: number) => tokens.findIndex(({ from }) => from >= at);
  return walk.spans.some(({ is, to }) => is === "day" && isWithdrawn(tokens, { from: 0, to: behind(to) }));
}

/** A thumb, folded hands, a question mark: a word for those who do not type. */
function signAlone(text: string): Keyword | undefined {
  if (/👍|👌|🆗|✅/u.test(text)) return "ack";
  if (/🙏/u.test(text)) return "thanks";
  return /^\?+$/.test(text) ? "menu" : undefined;
}

function assemble(heard: Heard, keyword: Keyword | undefined, code: string | undefined): Reading {
  const { text, tokens, found, office, greeted } = heard;
  const book = found.people.length === 0 && opensWithBooking(heard.spoken) ? "book" : undefined;
  const word = keyword ?? book;
  const people = isAboutNobody(heard, word, code) ? [] : found.people;
  const { birthDates } = found;
  const open = { masked: text, spans: [], birthDates };
  const reading: Reading = { text, exact: false, placeholder: found.placeholder, people, greeted, ...open };
  const day = found.day ?? (people.length === 0 ? found.people[0]?.day : undefined);
  if (day) reading.day = day;
  if (found.hour) reading.hour = found.hour;
  if (word) reading.keyword = word;
  if (code) reading.code = code;
  if (office !== undefined) reading.officeWords = office;
  const choice = people.length > 0 || found.day || found.hour ? undefined : choiceIn(tokens);
  if (choice) reading.choice = choice;
  const service = serviceOf(found.rest);
  if (service) reading.service = service;
  const told = found.people.length === 0 ? nameTold(tokens, found.walk.today) : undefined;
  if (told) reading.told = told;
  return reading;
}

/** "Batal a.n. Budi" asks for no seat; who is meant is found by the name in the text. */
const acts = new Set<Keyword>(["cancel", "move", "restore", "cannot-come", "erase", "status"]);

/** Nobody is to be booked by words that only look like a name. */
function isAboutNobody({ found, greeted }: Heard, word?: Keyword, code?: string): boolean {
  if (word !== undefined && acts.has(word)) return true;
  return found.bare && (word !== undefined || code !== undefined || greeted);
}
