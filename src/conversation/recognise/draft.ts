import { readName } from "./names.ts";
import type { Reading, ReadPerson } from "./reading.ts";
import { type Dated, readDates } from "./roles.ts";

/** What one line says of one person; the dates are told apart when all lines were read. */
export interface Draft {
  name?: string;
  /** The line is nothing but words that may be a name. */
  bare?: true;
  /** "Nama:", "lahir" or the like stood in it. */
  labelled?: true;
  dates: Dated[];
  /** A field more than we need: an address or the name of an office. */
  extra?: string;
  hour?: NonNullable<Reading["hour"]>;
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
  for (const draft of drafts) {
    const last = groups.at(-1);
    if (!last || !fits(last.draft, draft))
      groups.push({ draft: { ...draft, dates: [...draft.dates] }, dayApart: false });
    else add(last, draft);
  }
  return groups.map(({ draft, dayApart }) => ({ person: toPerson(draft, today), draft, dayApart }));
}

function fits(before: Draft, next: Draft): boolean {
  if (before.name !== undefined && next.name !== undefined) return false;
  return before.dates.length < 2 || next.dates.length === 0;
}

function add(group: { draft: Draft; dayApart: boolean }, next: Draft): void {
  const { draft } = group;
  if (next.name !== undefined) draft.name = next.name;
  if (next.dates.length === 1 && next.name === undefined) group.dayApart = true;
  draft.dates.push(...next.dates);
  if (next.extra !== undefined) draft.extra ??= next.extra;
  if (next.labelled) draft.labelled = true;
  if (!next.bare && next.dates.length > 0) delete draft.bare;
}

function toPerson(draft: Draft, today: Temporal.PlainDate): ReadPerson {
  const person: ReadPerson = readDates(draft.dates, today);
  const name = draft.name === undefined ? undefined : readName(draft.name);
  if (name) person.name = name;
  if (draft.extra !== undefined && person.birth && !person.day) person.address = true;
  return person;
}
