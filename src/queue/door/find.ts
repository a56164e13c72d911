import { foldName } from "../../booking/index.ts";
import type { Tx } from "../../database/index.ts";
import { openedText } from "../../keys/index.ts";
import { type ActContext, writeEntry } from "../act-context.ts";
import { openBudget, type TooMany, takeFromBudget } from "../budget/take-from-budget.ts";
import { isId } from "../form-fields.ts";
import { nameFor } from "../initials.ts";
import type { DoorOutcome, FoundBooking } from "../views.ts";
import { bookingOfCode, type Expected, expectedOn, type Whose } from "./find.sql.ts";
import { readTyped, type Typed } from "./typed.ts";

const mostShown = 8;

type NotFound = Extract<DoorOutcome, { is: "choose" | "nobody" | "unknown" | "not-a-code" }>;

/** Nobody, or several: with what the door answers. `counted`: it was counted with others of its day, and is no line of its own. */
interface NoOne {
  answer: NotFound;
  counted?: true;
}

/**
 * Whose code, number or name this is. A code is looked for in the whole country, so that its owner hears where and when; numbers and
 * names only among those whom this office expects today. Refused: `too-many`. Journal: searched.
 */
export async function find(
  tx: Tx,
  ask: { typed: string } | { booking: string },
  context: ActContext,
): Promise<Whose | NoOne | TooMany> {
  if ("booking" in ask)
    return isId(ask.booking) ? { office: context.office.id, id: ask.booking } : { answer: { is: "unknown" } };
  const typed = readTyped(ask.typed, context.office.country);
  const guessed = typed.codes.length > 0 ? await byCode(tx, typed.codes, context) : undefined;
  if (guessed && !("answer" in guessed)) return guessed;
  const found = await expectedBy(tx, typed, context);
  if (found && "refused" in found) return found;
  if (found && found.length > 0) return { answer: { is: "choose", found: found.slice(0, mostShown) } };
  if (guessed) return guessed;
  if (found) return { answer: { is: "nobody" } };
  return (await takeFromBudget(tx, "mistyped-codes", context)) ?? { answer: { is: "not-a-code" } };
}

/**
 * The budget of guesses is held before anything is looked for, and who has used it up is not told of right codes either: else an answer
 * would say "right" by coming. Codes that are found cost nothing.
 */
async function byCode(tx: Tx, codes: readonly string[], context: ActContext): Promise<Whose | NoOne | TooMany> {
  const guesses = await openBudget(tx, "unknown-codes", context);
  if (guesses.left < 1) return guesses.refuse();
  const looked = codes.slice(0, guesses.left);
  const { sought } = await context.keys.digestsIn(tx);
  for (const code of looked) {
    const found = await bookingOfCode(tx, sought("code", code));
    if (found) return found;
  }
  await guesses.use(looked.length);
  return { answer: { is: "unknown" }, ...(guesses.before > 0 && { counted: true }) };
}

async function expectedBy(
  tx: Tx,
  { phoneEnd, words }: Typed,
  context: ActContext,
): Promise<FoundBooking[] | TooMany | undefined> {
  // Whoever stands before a kiosk has a code; names and numbers are for people whom an officer looks in the face.
  if (context.hand.source === "kiosk") return undefined;
  if (!phoneEnd && words.length === 0) return undefined;
  const spent = await takeFromBudget(tx, "searches", context);
  if (spent) return spent;
  const found = phoneEnd ? await byPhone(tx, phoneEnd, context) : await byWords(tx, words, context);
  // That somebody was looked for, never for whom.
  const detail = { by: phoneEnd ? "number" : "name", found: found.length };
  await writeEntry(tx, context, "searched", { detail });
  return found;
}

/** Fewer digits than this are the end of many numbers, and could be tried one after the other. */
const phoneDigits = 8;

async function byPhone(tx: Tx, phoneEnd: string, context: ActContext): Promise<FoundBooking[]> {
  if (phoneEnd.length < phoneDigits) return [];
  const all = await expectedOn(tx, context);
  // Opened one by one, because a stored digest of eight digits would tell a number to whoever has the key file: there are only 100 million of them.
  return all.filter((one) => isEndOf(phoneEnd, one, context)).map((one) => shown(one, context));
}

function isEndOf(phoneEnd: string, { phone }: Expected, { keys }: ActContext): boolean {
  return phone !== null && openedText(keys, "phone", phone)?.endsWith(phoneEnd) === true;
}

async function byWords(tx: Tx, words: readonly string[], context: ActContext): Promise<FoundBooking[]> {
  const all = await expectedOn(tx, context);
  return all.flatMap((one) => byName(one, words, foldName(one.name).split(" "), context));
}

/**
 * Somebody whose whole name was typed, in any order; of a longer name two whole words, for whoever sees names anyway, and then without the
 * booking: nobody is checked in, and no name is read, letter by letter.
 */
function byName(one: Expected, typed: readonly string[], name: readonly string[], context: ActContext): FoundBooking[] {
  if (!areWordsOf(typed, name)) return [];
  if (typed.length === name.length) return [shown(one, context)];
  return typed.length >= 2 && context.hand.seesNames ? [{ ...shown(one, context), booking: undefined }] : [];
}

function areWordsOf(typed: readonly string[], name: readonly string[]): boolean {
  const left = [...name];
  return typed.every((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

function shown({ booking, name, starts, lastFour, recorded }: Expected, context: ActContext): FoundBooking {
  return { booking, name: nameFor(context.hand, name) ?? "", starts, lastFour, recorded };
}
