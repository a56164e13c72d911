import type { FactName } from "../../phrasebook/index.ts";
import type { IntentContext } from "./intent-context.ts";

/** Three people are a family; a company asks for its own service, in whatever words. */
export function familyOrGroup({ reading: { count } }: IntentContext, guessed: "book-for-other" | "group"): FactName {
  if (count === undefined) return guessed;
  return count < manyPeople ? "book-for-other" : "group";
}
const manyPeople = 10;
