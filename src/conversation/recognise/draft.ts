import { readName } from "./names.ts";
import type { Reading, ReadPerson } from "./reading.ts";
import { type Dated, isBirthLike, isSlip, readDates } from "./roles.ts";

/** What one line says of one person; the dates are told apart when all lines were read. */
export interface Draft {
  name?: string;
  /** Who it is to the writer. */
  kin?: string;
  /** The line is nothing but words that may be a name. */
  bare?: true;
  /** "Nama:", "lahir" or the like stood in it. */
  labelled?: true;
  dates: Dated[];
  /** A field more than we need: an address or the name of an office. */
  extra?: string;
  hour?: NonNullable<Reading["hour"]>;
  /** Somebody of a line that names several: never one with what stood before. */
  own?: true;
}

/** One line's drafts, and which of its words (small letters) are not part of them. */
export interface ReadLine {
  drafts: Draft[];
  rest: string[];
}

export interface Joined {
  person: ReadPerson;
  draft: Draft;
  /** The day came on a line of its own. */
  dayApart: boolean;
}

/** Lines of one person become one; a second name begins the next person. */
export function join(drafts: readonly Draft[], today: Temporal.PlainDate): Joined[] {
  const groups: { draft: Draft; dayApart: boolean }[] = [];
  for (const draft of pairedApart(drafts, today)) {
    const last = groups.at(-1);
    if (!last || !fits(last.draft, draft, today))
      groups.push({ draft: { ...draft, dates: [...draft.dates] }, dayApart: false });
    else add(last, draft);
  }
  return groups.map(({ draft, dayApart }) => ({ person: toPerson(draft, today), draft, dayApart }));
}

/** Lines of names and then as many lines of birth dates: the first date is of the first name. Where the numbers differ nobody knows. */
function pairedApart(drafts: readonly Draft[], today: Temporal.PlainDate): Draft[] {
  const names = drafts.filter((draft) => isOnly(draft, "name"));
  const births = drafts.filter((draft) => isOnly(draft, "birth", today));
  const [lastName, firstBirth] = [drafts.indexOf(names.at(-1) as Draft), drafts.indexOf(births[0] as Draft)];
  if (names.length < 2 || births.length < 2 || lastName > firstBirth) return [...drafts];
  const equal = names.length === births.length;
  const nrs = new Map(names.map((draft, nr) => [draft, nr]));
  const dated = new Set(births);
  return drafts.flatMap((draft): Draft[] => {
    if (dated.has(draft)) return equal ? [] : [{ ...draft, own: true }];
    const nr = nrs.get(draft);
    if (nr === undefined) return [draft];
    const birth = equal ? (births[nr] as Draft).dates : [];
    const { bare: _, ...rest } = draft;
    return [{ ...(birth.length > 0 ? rest : draft), own: true, dates: [...birth] }];
  });
}

function isOnly(draft: Draft, what: "name" | "birth", today?: Temporal.PlainDate): boolean {
  if (draft.own || draft.hour || draft.extra !== undefined) return false;
  if (what === "name") return draft.name !== undefined && draft.dates.length === 0;
  const [date] = draft.dates;
  return (
    draft.name === undefined &&
    date !== undefined &&
    draft.dates.length === 1 &&
    isBirthLike(date, today as Temporal.PlainDate)
  );
}

function fits(before: Draft, next: Draft, today: Temporal.PlainDate): boolean {
  if (next.own || (before.name !== undefined && next.name !== undefined)) return false;
  // A second birth date is of somebody else.
  const isBirth = (date: Dated) => isBirthLike(date, today);
  const second = next.dates.find(isBirth);
  if (second && before.dates.some(isBirth) && (before.own || !isSlip(second, today))) return false;
  return before.dates.length < 2 || next.dates.length === 0;
}

function add(group: { draft: Draft; dayApart: boolean }, next: Draft): void {
  const { draft } = group;
  if (next.name !== undefined) draft.name = next.name;
  if (next.kin !== undefined) draft.kin = next.kin;
  if (next.dates.length === 1 && next.name === undefined) group.dayApart = true;
  draft.dates.push(...next.dates);
  if (next.extra !== undefined) draft.extra ??= next.extra;
  if (next.labelled) draft.labelled = true;
  if (!next.bare && next.dates.length > 0) delete draft.bare;
}

function toPerson(draft: Draft, today: Temporal.PlainDate): ReadPerson {
  const person: ReadPerson = readDates(draft.dates, today, draft.name !== undefined);
  const name = draft.name === undefined ? undefined : readName(draft.name);
  if (name) person.name = name;
  if (name && draft.kin) person.kin = draft.kin;
  if (draft.extra !== undefined && person.birth && !person.day) person.address = true;
  return person;
}
