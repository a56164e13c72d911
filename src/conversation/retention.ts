import type { Work } from "../clock/index.ts";
import type { Tx } from "../database/index.ts";
import { dropBlocks } from "../journal/index.ts";
import { destroyKeys, type Keys } from "../keys/index.ts";
import { forgetDays } from "../queue/index.ts";
import { forgetCitizens } from "./forget-citizens.ts";
import type { Sender } from "./incoming-message.ts";
import {
  dropDigests,
  dropJournal,
  dropOldTalk,
  eraseApplicants,
  namedBefore,
  nextQuiet,
  type QuietCitizen,
} from "./retention.sql.ts";
import { openSender } from "./waiting-message.ts";

export interface Retention {
  personDays: number;
  textDays: number;
  journalYears: number;
  /** IANA, of days that concern all offices. */
  zone: string;
}

/** Told of people whose time is over, while their number can still be read, in the transaction that erases them. */
export type OnErased = (tx: Tx, people: Sender[]) => Promise<void>;

interface Night {
  now: Temporal.Instant;
  /** The last night after which nothing was left. */
  settled: Temporal.Instant | undefined;
  keep: Retention;
  offices: readonly number[];
  keys: Keys;
  onGone: OnErased;
}

const long = 365.25;
const blocksAtOnce = 500;
/** Days that are looked at again although an earlier night was done with them. */
const again = 7;

/**
 * One small piece of what nobody needs any more goes, in this order: people after their visit, people who have been silent, old texts
 * and messages, journal lines, days, digests. Returns how much it did; 0: nothing is left for this night.
 */
export async function retentionStep(tx: Tx, night: Night, work: Work): Promise<number> {
  return (
    (await endVisits(tx, night, work)) ||
    (await endSilent(tx, night, work)) ||
    (await endTalk(tx, night)) ||
    (await endJournal(tx, night)) ||
    (await endDays(tx, night)) ||
    (await dropDigests(tx, dayBefore(night, evidenceDays(night)), ago(night, evidenceDays(night))))
  );
}

async function endVisits(tx: Tx, night: Night, work: Work): Promise<number> {
  const bookings = await namedBefore(tx, dayBefore(night, night.keep.personDays), work.skip);
  await work.apart(
    bookings,
    ({ id }) => id,
    async (some) => destroyKeys(tx, await eraseApplicants(tx, some, night.now)),
  );
  return bookings.length;
}

// Also where nobody of those looked at has to go there are more to look at: it is done when the walk is over.
async function endSilent(tx: Tx, night: Night, work: Work): Promise<number> {
  const people = await nextQuiet(tx, homeDay(night, night.now), ago(night, night.keep.personDays), work.skip);
  await work.apart(
    people ?? [],
    ({ id }) => id,
    (some) => erase(tx, some, night),
  );
  return people ? Math.max(1, people.length) : 0;
}

async function erase(tx: Tx, people: QuietCitizen[], { now, keys, onGone }: Night): Promise<void> {
  await onGone(
    tx,
    people.map((one) => openSender(one, keys)),
  );
  await forgetCitizens(
    tx,
    people.map(({ id }) => id),
    now,
    keys,
  );
}

function endTalk(tx: Tx, night: Night): Promise<number> {
  const { textDays, personDays } = night.keep;
  return dropOldTalk(tx, { text: ago(night, textDays), since: ago(night, personDays), heard: ago(night, 30) });
}

async function endJournal(tx: Tx, night: Night): Promise<number> {
  for (const office of night.offices) {
    const done = await dropJournal(tx, office, ago(night, evidenceDays(night)));
    if (done > 0) return done;
    // A day on: no zone has a line of theirs left.
    const blocks = await dropBlocks(tx, office, dayBefore(night, evidenceDays(night) + 1), blocksAtOnce);
    if (blocks > 0) return blocks;
  }
  return 0;
}

function endDays(tx: Tx, night: Night): Promise<number> {
  const from = night.settled
    ? homeDay(night, night.settled).subtract({ days: again })
    : new Temporal.PlainDate(1970, 1, 1);
  return forgetDays(tx, { from, today: homeDay(night, night.now), evidence: dayBefore(night, evidenceDays(night)) });
}

function evidenceDays({ keep }: Night): number {
  return long * keep.journalYears;
}

function ago({ now }: Night, days: number): Temporal.Instant {
  return now.subtract({ hours: 24 * days });
}

function dayBefore(night: Night, days: number): Temporal.PlainDate {
  return homeDay(night, ago(night, days));
}

/** The day there is at home. */
function homeDay({ keep }: Night, at: Temporal.Instant): Temporal.PlainDate {
  return at.toZonedDateTimeISO(keep.zone).toPlainDate();
}
