import { foldName } from "../../booking/index.ts";
import type { Tx } from "../../database/index.ts";
import type { ActContext } from "../act-context.ts";
import { isId } from "../form-fields.ts";
import { nameFor } from "../initials.ts";
import type { DoorOutcome } from "../views.ts";
import { bookingOfCode, type Expected, expectedOn, type Whose } from "./find.sql.ts";
import { readTyped, type Typed } from "./typed.ts";

const mostShown = 8;

type NotFound = Extract<DoorOutcome, { is: "choose" | "nobody" | "unknown" | "not-a-code" }>;

/**
 * Whose code, number or name this is. A code is looked for in the whole country, so that its owner hears where and when; numbers and
 * names only among those whom this office expects today.
 */
export async function find(
  tx: Tx,
  ask: { typed: string } | { booking: string },
  context: ActContext,
): Promise<Whose | NotFound> {
  if ("booking" in ask) return isId(ask.booking) ? { office: context.office.id, id: ask.booking } : { is: "unknown" };
  const typed = readTyped(ask.typed);
  for (const code of typed.codes) {
    const found = await bookingOfCode(tx, context.keys.digest("code", code));
    if (found) return found;
  }
  const found = await expectedBy(tx, typed, context);
  if (found && found.length > 0)
    return { is: "choose", found: found.slice(0, mostShown).map((one) => shown(one, context)) };
  if (typed.codes.length > 0) return { is: "unknown" };
  return { is: found ? "nobody" : "not-a-code" };
}

async function expectedBy(tx: Tx, { phoneEnd, words }: Typed, context: ActContext): Promise<Expected[] | undefined> {
  if (phoneEnd) return expectedOn(tx, context.office.id, context.day, phoneEnd);
  if (words.length === 0) return undefined;
  const all = await expectedOn(tx, context.office.id, context.day);
  return all.filter(({ name }) => isPartOf(words, foldName(name).split(" ")));
}

/** Every word typed begins another word of the name: "sit am" finds Siti Aminah. */
function isPartOf(typed: readonly string[], name: readonly string[]): boolean {
  const left = [...name];
  return typed.every((word) => {
    const at = left.findIndex((one) => one.startsWith(word));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

function shown(one: Expected, context: ActContext) {
  return { ...one, name: nameFor(context.hand, one.name) ?? "" };
}
