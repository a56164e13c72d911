import type { Tx } from "../database/index.ts";
import type { Office } from "../office/index.ts";
import { type Ask, type Asker, noRecord, type World } from "./ask.ts";
import { hasDeskBooking, lockPerson, mayBeReplaced } from "./book-for-desk.sql.ts";
import { grant } from "./grant.ts";
import { applicantDigest } from "./person.ts";
import type { Applicant, WishOutcome } from "./wish.ts";

/** What an officer asks for, for somebody who stands at the desk and may have no telephone. */
export interface DeskWish {
  office: Office;
  applicant: Applicant;
  day: Temporal.PlainDate;
  /** Undefined: the earliest. */
  hour?: Temporal.PlainTime;
  service?: string;
  /** Where the desk has no seat of its own left, a public one will do. */
  publicToo: boolean;
  /** The booking (forfeited, or ended otherwise) that this one replaces. */
  after?: string | undefined;
}

/**
 * A seat from the desk, without a citizen: the desk is one sender, so it holds one seat a person (promise 4). `already-booked`: a desk
 * holds a seat for this person, or `after` lives or is nobody's at this office.
 */
export async function bookForDesk(
  tx: Tx,
  wish: DeskWish,
  by: { actor: string; desk: string | undefined; source: "desk" | "api" },
  world: World,
): Promise<WishOutcome | { is: "already-booked" }> {
  const { office, after, ...wanted } = wish;
  const digest = await applicantDigest(tx, wish.applicant, world);
  await onePersonAtATime(tx, digest);
  const taken = (await hasDeskBooking(tx, digest)) || (after !== undefined && !(await hasEnded(tx, office.id, after)));
  if (taken) return { is: "already-booked" };
  const ask: Ask = {
    wish: { act: "book", office: office.id, ...wanted, firm: true, pool: "desk", ...(after && { previous: after }) },
    by: { ...nobody, actor: by.actor, source: by.source, ...(by.desk && { desk: by.desk }) },
    saidAt: world.now,
  };
  const [outcome] = await grant(tx, [ask], world);
  return outcome as WishOutcome;
}

const nobody: Omit<Asker, "actor" | "source"> = {
  from: { at: "desk" },
  live: [],
  ...noRecord,
};

// The race: one press twice, or two desks, for the same person. No unique key says "one from a desk" (a citizen's claims have their
// own), so whoever asks for this person stands in one queue until the other has committed.
async function onePersonAtATime(tx: Tx, digest: Buffer): Promise<void> {
  await lockPerson(tx, digest.readInt32BE(0), digest.readInt32BE(4));
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

async function hasEnded(tx: Tx, office: number, booking: string): Promise<boolean> {
  return uuid.test(booking) && mayBeReplaced(tx, office, booking);
}
