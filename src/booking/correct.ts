import type { Tx } from "../database/index.ts";
import { writeJournal } from "../journal/index.ts";
import { destroyKeys } from "../keys/index.ts";
import { type Asker, type AskTo, contactOf, liveOf, type World } from "./ask.ts";
import { markCancelled } from "./cancel.sql.ts";
import { claimAnew, sharedPeople } from "./claims.sql.ts";
import { blankApplicants, setName, setService } from "./correct.sql.ts";
import { correctedPerson } from "./corrected-person.ts";
import { closeDisplaced } from "./displace/displacement.sql.ts";
import { entryOf } from "./entries.ts";
import { foldName } from "./fold-name.ts";
import { endBookings } from "./give-back.ts";
import { lettersApart } from "./letters-apart.ts";
import { applicantDigest, isSamePerson } from "./person.ts";
import type { Booking, WishOutcome } from "./wish.ts";

/**
 * The name, once and slightly: another spelling of the same name. Anything more is how seats are sold on; so is any other name where
 * the birth date became another one (`correctBirth`). With the identity card in an officer's hand any name, as often as needed; but who
 * has another birth date by then keeps the name: the two together never become another person's.
 */
export async function rename(tx: Tx, ask: AskTo<"rename">, world: World): Promise<WishOutcome> {
  const booking = liveOf(ask.by, ask.wish.booking);
  if (!booking) return { is: "gone", why: "unknown" };
  const { card } = ask.wish;
  if (booking.renamed && !card) return { is: "gone", why: "renamed-before", booking };
  if (!card && !isSlight(booking.applicant.name, ask.wish.name))
    return { is: "gone", why: "not-the-same-name", booking };
  const folded = foldName(ask.wish.name) === foldName(booking.applicant.name);
  if (booking.birthCorrected === "other" && !folded) return { is: "gone", why: "not-the-same-person", booking };
  const applicant = { ...booking.applicant, name: ask.wish.name };
  const digest = await applicantDigest(tx, applicant, world);
  const same = ask.by.live.find((other) => other !== booking && isSamePerson(other.applicant, applicant));
  if (same) return { is: "gone", why: "not-the-same-name", booking };
  if (!folded) await claimAnew(tx, booking, digest);
  // Asked also where it is known: what others have booked changes no statement.
  const shared = (await sharedPeople(tx, [digest])).size > 0;
  const compare = booking.compare || shared;
  const renamed: Booking = { ...booking, applicant, renamed: true, compare };
  await setName(tx, renamed, await correctedPerson(tx, renamed, world.keys), { digest, compare }, world.now);
  const slight = isSlight(booking.applicant.name, applicant.name);
  const { detail } = entryOf("renamed", booking, ask.by, world);
  await writeJournal(
    tx,
    [
      entryOf("renamed", booking, ask.by, world, {
        happenedAt: ask.saidAt,
        reason: ask.because,
        ...(card && { detail: { ...detail, card, slight } }),
      }),
    ],
    world.keys,
  );
  return { is: "renamed", booking: renamed };
}

export async function chooseService(tx: Tx, ask: AskTo<"set-service">, world: World): Promise<WishOutcome> {
  const booking = liveOf(ask.by, ask.wish.booking);
  if (!booking) return { is: "gone", why: "unknown" };
  await setService(tx, booking, ask.wish.service);
  await writeJournal(tx, [entryOf("service-set", booking, ask.by, world, { reason: ask.wish.service })], world.keys);
  return { is: "service-set", booking: { ...booking, service: ask.wish.service } };
}

/** Cancels what lives and blanks everybody this citizen booked for. The citizen's own row is the caller's to blank. */
export async function erase(tx: Tx, by: Asker, world: World): Promise<WishOutcome> {
  if (by.live.length > 0) {
    await markCancelled(tx, by.live, world.now);
    await endBookings(tx, by.live, "erased", world);
    await closeDisplaced(tx, by.live, "given-back", world.now);
  }
  const contact = contactOf(by);
  if (contact) await destroyKeys(tx, await blankApplicants(tx, [contact.id], world.now));
  await writeJournal(
    tx,
    by.live.map((booking) => entryOf("cancelled", booking, by, world, { reason: "erased" })),
    world.keys,
  );
  return { is: "erased", cancelled: by.live.length };
}

/** At most two letters differ, or one word is one of the other's ("Budi" and "Budi Santoso"). */
function isSlight(before: string, after: string): boolean {
  const [a, b] = [foldName(before), foldName(after)];
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const words = new Set(long.split(" "));
  if (short.split(" ").every((word) => words.has(word))) return true;
  return lettersApart(a, b) <= 2;
}
