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
    if (at < 0) people.push(one);
    else people[at] = { ...people[at], ...one };
  }
  const day = read.find((one) => one.day)?.day;
  if (day && draft.day && draft.day !== day && !dayAsked) return { ...draft, people };
  return { ...draft, people: people.map(undated), ...(day && { day }) };
}

/** The same name, or the same birth date and nearly the same name: said again, or put right. */
function isSame(known: DraftPerson, said: DraftPerson): boolean {
  const [a, b] = [foldName(known.name ?? ""), foldName(said.name ?? "")];
  if (!known.name || !said.name) return false;
  return a === b || (known.birth !== undefined && known.birth === said.birth && isNear(a, b));
}
