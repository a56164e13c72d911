import { foldName } from "../../booking/index.ts";
import { type Draft, type DraftPerson, undated } from "../dialogue-state.ts";
import { isNear } from "../recognise/near.ts";
import type { IntentContext } from "./intent-context.ts";

/**
 * Whether somebody more is told, where others wait for their day or for the rest of their data: nobody who was told is dropped. The published shape
 * is a request of its own, and so is whoever is written anew behind an echo.
 */
export function addsTo({ draft, reading, state }: IntentContext, read: readonly DraftPerson[]): boolean {
  if (!draft || draft.echoed || reading.exact || state.asked === undefined) return false;
  return draft.people.some(({ name }) => name) && read.some(({ name }) => name);
}

/** The people of the draft, then those who are new; who is said again is the same person. One day is for all, unless another was said before. */
export function withMore(draft: Draft, read: readonly DraftPerson[], dayAsked: boolean): Draft {
  const people = [...draft.people];
  for (const one of read) {
    const at = people.findIndex((known) => isSame(known, one));
    const short = at < 0 ? calledShort(people, one) : -1;
    if (short >= 0) people[short] = { ...one, ...people[short] };
    else if (at < 0) people.push(one);
    else people[at] = { ...people[at], ...one };
  }
  const day = read.find((one) => one.day)?.day;
  if (day && draft.day && draft.day !== day && !dayAsked) return { ...draft, people };
  return { ...draft, people: people.map(undated), ...(day && { day }) };
}

/** "Ani 3/4/1985" of Ani Lestari, whose birth date is missing: the only one of whose name this is a part. */
function calledShort(people: readonly DraftPerson[], said: DraftPerson): number {
  const words = foldName(said.name ?? "").split(" ");
  const fits = people.flatMap(({ name, birth }, at) => {
    const known = foldName(name ?? "").split(" ");
    return name && !birth && said.name && words.every((word) => known.includes(word)) ? [at] : [];
  });
  return fits.length === 1 ? (fits[0] as number) : -1;
}

/** Whether only birth dates are told, or only names, where just these are missing of several. */
export function fillsIn({ draft, reading }: IntentContext, read: readonly DraftPerson[]): boolean {
  if (!draft || draft.echoed || reading.exact || read.length < 2) return false;
  return missing(draft.people, "birth", read) > 1 || missing(draft.people, "name", read) > 1;
}

/** The missing parts in the order in which they were told: the first date is of the first name. What is left over is somebody more. */
export function filledIn(draft: Draft, read: readonly DraftPerson[]): Draft {
  const part = missing(draft.people, "birth", read) > 1 ? "birth" : "name";
  const left = [...read];
  const people = draft.people.map((person) => (person[part] ? person : { ...person, ...left.shift() }));
  return { ...draft, people: [...people, ...left] };
}

/** How many lack this part, where it is the only one that was told now. */
function missing(people: readonly DraftPerson[], part: "name" | "birth", read: readonly DraftPerson[]): number {
  const other = part === "name" ? "birth" : "name";
  if (read.some((one) => one[other] || !one[part] || one.day)) return 0;
  return people.filter((person) => !person[part] && person[other]).length;
}

/** The same name, or the same birth date and nearly the same name: said again, or put right. */
function isSame(known: DraftPerson, said: DraftPerson): boolean {
  const [a, b] = [foldName(known.name ?? ""), foldName(said.name ?? "")];
  if (!known.name || !said.name) return false;
  return a === b || (known.birth !== undefined && known.birth === said.birth && isNear(a, b));
}
