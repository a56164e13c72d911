import { type Booking, type BookingRef, bookingsOf, takeHandedOver, type World } from "../booking/index.ts";
import type { Tx } from "../database/index.ts";
import { type Entry, writeJournal } from "../journal/index.ts";
import { destroyKeys, type Keys } from "../keys/index.ts";
import { ourCode } from "./recognise/codes.ts";
import { holdsNothing, joinCitizens, lockCitizens } from "./same-sender.sql.ts";
import { sealForOther } from "./seal-for-other.ts";
import type { WaitingMessage } from "./waiting-message.ts";

/**
 * Whoever writes under a new user id from a number that somebody else had is a stranger, until they write the code of a booking that
 * still stands: only the old owner was ever sent it. Then they are that citizen again, and what they wrote waits for an answer to them.
 * @returns whether somebody was known again; their messages have another citizen now
 */
export async function joinProved(tx: Tx, waiting: readonly WaitingMessage[], world: World): Promise<boolean> {
  const codes = codesWritten(waiting);
  if (codes.length === 0) return false;
  const former = await bookingsOf(
    tx,
    codes.map(({ was }) => was),
    world.keys,
  );
  let any = false;
  for (const { message, was, code } of codes) {
    const booking = former.get(was)?.live.find((one) => one.code === code);
    if (!booking || !(await joinIfEmpty(tx, message.citizenId, was, world))) continue;
    await writeJournal(tx, [provedEntry(message, booking, world)], world.keys);
    any = true;
  }
  return any;
}

/**
 * Whoever writes the code of a booking that a desk took off its telephone a short while ago has it on theirs from now on: the code stood
 * on a paper that was handed out against the identity card. What they wrote is answered as their own then.
 */
export async function takeWritten(tx: Tx, waiting: readonly WaitingMessage[], world: World): Promise<void> {
  for (const message of waiting) {
    const typed = message.said.kind === "text" ? ourCode(message.said.text) : undefined;
    if (!typed) continue;
    const taken = await takeHandedOver(tx, typed.code, { citizen: message.citizenId, number: message.number }, world);
    if (taken) await writeJournal(tx, [entryAbout("telephone-taken", message, taken, world)], world.keys);
  }
}

function codesWritten(waiting: readonly WaitingMessage[]): { message: WaitingMessage; was: string; code: string }[] {
  return waiting.flatMap((message) => {
    if (message.phoneWasOf === null || message.said.kind !== "text") return [];
    const typed = ourCode(message.said.text);
    return typed ? [{ message, was: message.phoneWasOf, code: typed.code }] : [];
  });
}

/**
 * `newcomer` is `citizen`: their addresses, what waits for an answer and what waits to be sent to them are this citizen's from now on.
 * False where the newcomer has booked something: two who both hold seats are never made one.
 */
export async function joinIfEmpty(
  tx: Tx,
  newcomer: string,
  citizen: string,
  { now, keys }: { now: Temporal.Instant; keys: Keys },
): Promise<boolean> {
  await lockCitizens(tx, [newcomer, citizen]);
  if (!(await holdsNothing(tx, newcomer))) return false;
  // The newcomer's key goes: what is sealed with it and lives on is sealed with the citizen's before.
  await sealForOther(tx, newcomer, citizen, keys);
  const keyNo = await joinCitizens(tx, newcomer, citizen, now);
  await destroyKeys(tx, keyNo === null ? [] : [keyNo]);
  return true;
}

/** That a sender was known again, for the journal: by the code of which booking, and not who. */
function provedEntry(message: WaitingMessage, booking: Booking, world: World): Entry {
  return entryAbout("sender-proved", message, booking, world);
}

function entryAbout(
  act: "sender-proved" | "telephone-taken",
  { citizenDigest }: WaitingMessage,
  { office, id }: BookingRef,
  world: World,
): Entry {
  return {
    office,
    act,
    booking: id,
    subject: citizenDigest,
    actor: "citizen",
    source: "whatsapp",
    happenedAt: world.now,
    recordedAt: world.now,
  };
}
