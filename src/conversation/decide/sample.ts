import { foldName } from "../../booking/index.ts";
import type { Draft } from "../dialogue-state.ts";

/** The examples that the offices published in July and August 2017; people send them as they stand. */
const published = [
  { name: "BUDI", birth: "1987-01-25", day: "2017-08-07" },
  { name: "AHMAD", birth: "1967-11-20", day: "2017-07-18" },
  { name: "HERMAN", birth: "1994-11-19", day: "2017-08-20" },
];

/** Is this draft an example of the newspapers, word for word? */
export function isSample(draft: Draft): boolean {
  const person = draft.people[0];
  if (draft.real || draft.people.length !== 1 || !person?.name) return false;
  const sample = published.find(({ birth, day }) => birth === person.birth && day === draft.day);
  return sample !== undefined && foldName(person.name) === sample.name;
}
