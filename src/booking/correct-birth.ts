import type { Tx } from "../database/index.ts";
import { writeJournal } from "../journal/index.ts";
import { type AskTo, liveOf, type World } from "./ask.ts";
import { atDoor } from "./at-door.sql.ts";
import { isOver } from "./cancel.ts";
import { claimAnew, sharedPeople } from "./claims.sql.ts";
import { setBirth } from "./correct-birth.sql.ts";
import { correctedPerson } from "./corrected-person.ts";
import { entryOf, shortTime } from "./entries.ts";
import { applicantDigest, isSamePerson } from "./person.ts";
import type { Applicant, Booking, WishOutcome } from "./wish.ts";

/**
 * The birth date of a hold, freely: its YA is still to come. That of a booking once, before its hour and before anybody stands at the
 * door, and with a mark: the desk compares it with the ID card. Resale goes through corrections (design.md, rules of an office), so name
 * and birth date together never become another person's: where the name was changed only a slip of the pen passes (`isSlip`), and
 * where the date became another one altogether the name stays (`rename`). An officer with the identity card in hand is the desk that
 * compares: as often as needed, also of somebody who stands there; only not name and date both.
 */
export async function correctBirth(tx: Tx, ask: AskTo<"correct-birth">, world: World): Promise<WishOutcome> {
  const booking = liveOf(ask.by, ask.wish.booking);
  if (!booking) return { is: "gone", why: "unknown" };
  const { birthDate } = ask.wish;
  const no = await refusedCorrection(tx, booking, ask, world);
  if (no) return { is: "gone", why: no, booking };
  const applicant: Applicant = { name: booking.applicant.name, birthDate };
  const same = ask.by.live.find((other) => other !== booking && isSamePerson(other.applicant, applicant));
  if (same) return { is: "refused", because: { why: "already-booked", booking: same }, alternatives: nothing };
  const digest = await applicantDigest(tx, applicant, world);
  await claimAnew(tx, booking, digest);
  const shared = await sharedPeople(tx, [digest]);
  const corrected: Booking = { ...booking, applicant, compare: booking.compare || shared.size > 0 };
  if (booking.state === "confirmed") corrected.birthCorrected = isSlip(booking.applicant, birthDate) ? "slip" : "other";
  const marks = { digest, compare: corrected.compare, corrected: corrected.birthCorrected };
  await setBirth(tx, booking, await correctedPerson(tx, corrected, world.keys), marks, world.now);
  await writeJournal(
    tx,
    [entryOf("birth-corrected", corrected, ask.by, world, journalled(corrected, ask))],
    world.keys,
  );
  return { is: "birth-corrected", booking: corrected };
}

const nothing = { days: [], neighbours: [], nextRelease: undefined };

async function refusedCorrection(tx: Tx, booking: Booking, ask: AskTo<"correct-birth">, world: World) {
  const { applicant, state, birthCorrected, renamed } = booking;
  const { birthDate } = ask.wish;
  if (state === "confirmed" && isOver(booking, ask.saidAt, world)) return "over";
  if (birthDate.equals(applicant.birthDate) && !applicant.birthUnknown) return "already";
  if (state !== "confirmed") return undefined;
  const { card } = ask.wish;
  if (birthCorrected && !card) return "corrected-before";
  if (renamed && !isSlip(applicant, birthDate)) return "not-the-same-person";
  if (card) return undefined;
  return atDoor(tx, booking, world);
}

/**
 * A slip of the pen: two of day, month and year stay, or day and month changed places. Of a birth date that nobody knew
 * in full the year stays.
 */
function isSlip({ birthDate: before, birthUnknown }: Applicant, after: Temporal.PlainDate): boolean {
  const sameYear = before.year === after.year;
  if (birthUnknown) return sameYear;
  const [day, month] = [before.day === after.day, before.month === after.month];
  if ((sameYear ? 1 : 0) + (day ? 1 : 0) + (month ? 1 : 0) >= 2) return true;
  return sameYear && before.day === after.month && before.month === after.day;
}

// The dates themselves stand in no journal (promise 8).
function journalled(booking: Booking, { saidAt, wish, because }: AskTo<"correct-birth">) {
  const { day, starts, pool, birthCorrected, compare } = booking;
  return {
    happenedAt: saidAt,
    ...(birthCorrected && { reason: because ?? (birthCorrected === "slip" ? "birth-slip" : "birth-other") }),
    detail: {
      day: day.toString(),
      starts: shortTime(starts),
      pool,
      ...(compare && { compare }),
      ...(wish.card && { card: true, slip: birthCorrected === "slip" }),
    },
  };
}
