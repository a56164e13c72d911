import { type Draft, type Joined, join, type ReadLine } from "./draft.ts";
import { readFields, separatorOf, withLabelSigns } from "./fields.ts";
import { isForAll } from "./for-all.ts";
import { asBirth, type FoundDate } from "./found-date.ts";
import { labelAt } from "./labels.ts";
import { withWholeName } from "./name-parts.ts";
import type { ReadDay, Reading, ReadPerson } from "./reading.ts";
import { isBirthLike } from "./roles.ts";
import { isTemplate } from "./samples.ts";
import { newWalk, type Walk } from "./scan.ts";
import { readSentence } from "./sentence.ts";
import { type Token, typed } from "./tokens.ts";

export type ReadPeople = Pick<Reading, "people" | "placeholder" | "day" | "hour" | "officeWords"> & {
  /** Words (small letters) that belong to no name and no date, in order. */
  rest: string[];
  /** The people are only names, and nothing said that they are. */
  bare: boolean;
  birthDates: number;
  walk: Walk;
};

/** Everybody the text names, with their dates, and the day and hour said beside them. */
export function readPeople(tokens: readonly Token[], today: Temporal.PlainDate): ReadPeople {
  const walk = newWalk(tokens, today);
  const lines = withoutParents(linesOf(withWholeName(tokens)).map(withoutTemplate));
  const real = lines.filter((line) => line.length < 4 || !isTemplate(typed(line, 0, line.length)));
  const templates = lines.length - real.length;
  const read = real.map((line) => readLine(line, walk));
  const drafts = onlyNamed(read.flatMap((line) => line.drafts));
  const joined = join(drafts, today).flatMap((one) => [one, ...unnamed(one, today)]);
  const beside = besides(joined, drafts);
  const somebody = joined.filter(({ person }) => isSomebody(person));
  const people = withOneBirth(
    somebody.map((one) => marked(one, walk)),
    tokens,
  );
  const bare = people.length > 0 && drafts.every((draft) => draft.bare);
  const placeholder = people.length === 0 && (templates > 0 || isTemplate(typed(tokens, 0, tokens.length)));
  return {
    people: bare && !people.every(isWrittenAsName) ? [] : people,
    placeholder,
    rest: read.flatMap((line) => line.rest),
    bare,
    birthDates: joined.filter(({ person }) => person.birth).length,
    walk,
    ...beside,
  };
}

/** Twins: "Ina dan Ani, dua-duanya lahir 3 Maret 2006" gives the one birth date to all. */
function withOneBirth(people: ReadPerson[], tokens: readonly Token[]): ReadPerson[] {
  const born = people.filter(({ birth }) => birth);
  const [one] = born;
  const named = people.filter(({ name }) => name).length;
  if (named < 2 || born.length !== 1 || !one?.birth || !tokens.some(({ low }) => isForAll(low))) return people;
  const { birth } = one;
  return people
    .filter(({ name }) => name !== undefined)
    .map((person) => (person.birth ? person : { ...person, birth }));
}

/** Birth dates that fit nobody: somebody without a name each, so that people are never fewer than dates of birth. */
function unnamed(one: Joined, today: Temporal.PlainDate): Joined[] {
  const more = birthsOf(one, today) - 1;
  if (more < 1) return [];
  const dates = one.draft.dates.filter((date) => isBirthLike(date, today));
  return dates.slice(-more).flatMap(({ found }): Joined[] => {
    const birth = asBirth(found, today);
    return birth
      ? [{ person: { birth }, draft: { own: true, dates: [{ found, role: "birth" }] }, dayApart: false }]
      : [];
  });
}

/** The birth dates of one person: a second one is too many, unless it is the day of the visit with a slip. */
function birthsOf({ draft, person: { day } }: Joined, today: Temporal.PlainDate): number {
  const births = draft.dates.filter((date) => isBirthLike(date, today)).length;
  const past =
    day && "impossible" in day
      ? births > 1
      : day && "date" in day && isBirthLike({ found: { is: "full", ...numbersOf(day.date) } }, today);
  return past ? Math.max(1, births - 1) : births;
}

function numbersOf({ day, month, year }: Temporal.PlainDate): Omit<Extract<FoundDate, { is: "full" }>, "is"> {
  return { day, month, year, short: false, typed: "", doubts: [] };
}

function linesOf(tokens: readonly Token[]): (readonly Token[])[] {
  const lines: (readonly Token[])[] = [];
  let from = 0;
  for (const [i, token] of tokens.entries()) {
    if (token.is !== "line") continue;
    lines.push(withoutNumbering(tokens.slice(from, i)));
    from = i + 1;
  }
  lines.push(withoutNumbering(tokens.slice(from)));
  return lines.filter((line) => line.length > 0);
}

/** "1. Budi", "2) Rina", "- Kevin": the numbering of a list. */
function withoutNumbering(line: readonly Token[]): readonly Token[] {
  const [number, sign] = line;
  if (number?.is === "mark" && "-–•·".includes(number.text)) return line.slice(1);
  if (number?.is !== "number" || number.low.length > 2 || sign?.is !== "mark" || !".)".includes(sign.text)) return line;
  return line[2]?.is === "word" ? line.slice(2) : line;
}

/** "Format: Nama#Tgl lahir#Tgl datang. Wulan#14/4/1981#10/8/2017": the data behind the pattern. */
function withoutTemplate(line: readonly Token[]): readonly Token[] {
  const end = line.findIndex(({ text }, i) => text === "." && line[i + 1]?.gap);
  return end > 0 && isTemplate(typed(line, 0, end)) ? line.slice(end + 1) : line;
}

/** "Nama ayah: ..." beside a name of their own and no birth date for it: a form asks for the parents, and they do not come. */
function withoutParents(lines: (readonly Token[])[]): (readonly Token[])[] {
  const parents = lines.filter(isParent);
  if (parents.length === 0) return lines;
  const own = lines.filter((line) => labelAt(line, 0)?.label === "name" && !isParent(line));
  const births = lines.filter((line) => labelAt(line, 0)?.label === "birth");
  return own.length > 0 && births.length <= own.length ? lines.filter((line) => !parents.includes(line)) : lines;
}

function isParent(line: readonly Token[]): boolean {
  const label = labelAt(line, 0);
  const words = line.slice(1, label?.next).map(({ low }) => low);
  return (
    label?.label === "name" &&
    label.firm &&
    /^(ayah|ibu|bapak|bpk|ortu|orang|wali|mother|father|parent)/.test(words[0] ?? "")
  );
}

function readLine(line: readonly Token[], walk: Walk): ReadLine {
  const sign = separatorOf(line);
  const labelled = sign ? withLabelSigns(line, sign) : line;
  if (labelled !== line) return readLine(labelled, walk);
  if (sign) return readFields(line, sign, walk);
  // "#Budi 25011987 14082017": a sign in front divides nothing.
  return readSentence(
    line.filter((token) => token.text !== "#"),
    walk,
  );
}

/** Where somebody has dates or a label, a line of unknown words beside them is just talk, unless a name is missing. */
function onlyNamed(drafts: readonly Draft[]): Draft[] {
  const sure = drafts.filter((draft) => !draft.bare);
  const dated = sure.filter((draft) => draft.dates.length > 0);
  const nameMissing = dated.length > 0 && !sure.some((draft) => draft.name !== undefined);
  if (nameMissing || dated.length === 0) return [...drafts];
  return sure;
}

function isSomebody({ name, birth }: ReadPerson): boolean {
  return name !== undefined || birth !== undefined;
}

/** Without a date or a label only "Budi Santoso" is a name; "budi santoso" and "Budi" may be any words. */
function isWrittenAsName({ name }: ReadPerson): boolean {
  const words = name?.value.split(" ") ?? [];
  return words.length > 1 && words.every((word) => /^['’]?\p{Lu}/u.test(word) || /^(bin|binti|alias|al)$/.test(word));
}

/** A part alone with its label, or any part after "salah", replaces what was said before. */
function marked({ person: said, draft }: Joined, walk: Walk): ReadPerson {
  const person = withoutTalk(said);
  const parts = [person.name, person.birth, person.day].filter(Boolean).length;
  const whole = parts === 3 || (parts === 2 && !walk.correcting);
  return !whole && (walk.correcting || draft.labelled || person.birthParts) ? { ...person, correction: true } : person;
}

/** "Tgl lahir eni salah, harusnya 18 des", "Eni's birth date is ...": the words that put right are none of the name. */
function withoutTalk({ name, ...person }: ReadPerson): ReadPerson {
  if (!name || !person.birth) return name ? { ...person, name } : person;
  const words = name.typed.split(/\s+/);
  const last = words.findLastIndex((word) => !putsRight.has(word));
  const kept = words
    .slice(0, last + 1)
    .join(" ")
    .replace(/(?<=\p{L})['’]s$/u, "");
  if (kept === name.typed) return { ...person, name };
  if (kept === "") return person;
  return { ...person, name: { ...name, typed: kept, value: kept } };
}
/** In small letters no part of a name. */
const putsRight = new Set("salah keliru kliru typo wrong salahh slh td tadi harusnya mestinya bukan".split(" "));

/** What stands beside the people: a day for all of them, the hour, another office. */
function besides(joined: readonly Joined[], drafts: readonly Draft[]): Pick<Reading, "day" | "hour" | "officeWords"> {
  const found: Pick<Reading, "day" | "hour" | "officeWords"> = {};
  const hour = drafts.find((draft) => draft.hour)?.hour;
  if (hour) found.hour = hour;
  const extra = joined.find(({ person, draft }) => person.day && draft.extra !== undefined)?.draft.extra;
  if (extra !== undefined) found.officeWords = extra;
  const day = dayBeside(joined);
  if (day) found.day = day;
  return found;
}

function dayBeside(joined: readonly Joined[]): ReadDay | undefined {
  const nobody = joined.find(({ person }) => !isSomebody(person) && person.day);
  if (nobody) return nobody.person.day;
  const somebody = joined.filter(({ person }) => isSomebody(person));
  const withDay = somebody.filter(({ person }) => person.day);
  const [only] = withDay;
  if (somebody.length < 2 || withDay.length !== 1 || !only?.dayApart) return undefined;
  const { day } = only.person;
  delete only.person.day;
  return day;
}
