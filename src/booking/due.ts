import { earliest } from "../calendar/index.ts";
import { type Due, daily, recurring, together, type Work } from "../clock/index.ts";
import { sql, type Tx } from "../database/index.ts";
import { writeJournal } from "../journal/index.ts";
import { nextOpening, type Office, type Offices, openAllDays, today } from "../office/index.ts";
import type { World } from "./ask.ts";
import { entryOf, shortTime } from "./entries.ts";
import { endBookings } from "./give-back.ts";
import { endRests, restsOver } from "./seats.sql.ts";
import type { SeatedBooking } from "./wish.ts";

/** How many things one transaction of a timed act takes at most. */
const some = 200;

/** The timed acts of seats: days that open, holds that lapse, resting seats that are offered again, days that end. */
export function bookingDues(offices: Offices, world: (now: Temporal.Instant) => World): Due[] {
  return [
    recurring(
      "days-open",
      (settled) => earliest(...offices.all.map((office) => nextOpening(office, settled))),
      (tx, now, work) => openDays(tx, world(now), work),
    ),
    {
      name: "holds-lapse",
      next: (tx, _now, held) => nextLapse(tx, held?.skip ?? []),
      run: (tx, now, work) => lapseHolds(tx, world(now), work),
    },
    {
      name: "rests-end",
      next: (tx, _now, held) => nextRestEnd(tx, held?.skip ?? []),
      run: (tx, now, work) => offerAgain(tx, world(now), work),
    },
    // 00.05 in Jakarta: a day that is over holds nobody any more, so people may book again.
    daily("days-end", "17:05", (tx, now, work) => endDays(tx, world(now), work)),
  ];
}

// No hold lapses while an unread message of its owner waits that was said in time: it may be the YA.
const unread = sql`exists (
  select from message m where m.citizen_id = b.citizen_id and m.attended_at is null and m.set_aside_at is null and m.sent_at <= b.hold_until)`;

async function nextLapse(tx: Tx, skip: readonly string[]) {
  const { rows } = await sql<{ at: Temporal.Instant }>`
    select b.hold_until as at from booking b
     where b.confirmed_at is null and b.lapsed_at is null and b.cancelled_at is null and not ${unread}
       and b.booking_id <> all(${skip}::uuid[])
     order by b.hold_until limit 1`.execute(tx);
  return rows[0]?.at;
}

interface LapsedRow extends SeatedBooking {
  citizenId: string;
}

/** Holds that ran out give their seats to rest. The citizen's row is locked first, as everywhere; who is busy is left for the next time. */
export async function lapseHolds(tx: Tx, world: World, work: Work = together): Promise<number> {
  const { rows } = await sql<LapsedRow>`
    select b.office_id as office, b.booking_id as id, b.day, b.starts, b.pool, b.rules_version as "rulesVersion", b.citizen_id as "citizenId"
      from booking b join citizen c using (citizen_id)
     where b.hold_until <= ${world.now} and b.confirmed_at is null and b.lapsed_at is null and b.cancelled_at is null and not ${unread}
       and b.booking_id <> all(${work.skip}::uuid[])
     order by b.hold_until limit ${some} for update of c, b skip locked`.execute(tx);
  await work.apart(
    rows,
    ({ id }) => id,
    (holds) => lapse(tx, holds, world),
  );
  return rows.length;
}

async function lapse(tx: Tx, rows: LapsedRow[], world: World): Promise<void> {
  await sql`update booking set lapsed_at = hold_until where (office_id, booking_id) in (
    select * from unnest(${rows.map((r) => r.office)}::smallint[], ${rows.map((r) => r.id)}::uuid[]))`.execute(tx);
  await sql`
    update citizen c set lapsed_holds = (select coalesce(array_agg(at), '{}') from unnest(c.lapsed_holds) at where at > ${world.now.subtract({ hours: 24 })}) || ${world.now}::timestamptz
     where citizen_id = any(${rows.map((r) => r.citizenId)}::uuid[])`.execute(tx);
  await endBookings(tx, rows, "lapsed", world);
  await writeJournal(
    tx,
    rows.map((booking) => entryOf("hold-lapsed", booking, "clock", world)),
  );
}

async function nextRestEnd(tx: Tx, skip: readonly string[]) {
  const { rows } = await sql<{ at: Temporal.Instant }>`
    select until as at from rest where rest_id <> all(${skip}::uuid[]) order by until limit 1`.execute(tx);
  return rows[0]?.at;
}

/** Seats whose rest is over are there for everybody again. */
export async function offerAgain(tx: Tx, world: World, work: Work = together): Promise<number> {
  const rests = await restsOver(tx, world.now, some, work.skip);
  await work.apart(
    rests,
    ({ id }) => id,
    (over) => offer(tx, over, world),
  );
  return rests.length;
}

async function offer(tx: Tx, rests: { office: number; id: string }[], world: World): Promise<void> {
  const seats = await endRests(tx, rests);
  await writeJournal(
    tx,
    seats.map((seat) => ({
      office: seat.office,
      act: "seat-offered-again" as const,
      booking: seat.booking,
      actor: "clock",
      source: "clock" as const,
      happenedAt: world.now,
      recordedAt: world.now,
      detail: { day: seat.day.toString(), starts: shortTime(seat.starts), pool: seat.pool },
    })),
  );
}

/** Bookings of days that are over give up their claims. Their rows stay: what became of them is the day's to tell. */
async function endDays(tx: Tx, world: World, work: Work): Promise<void> {
  await work.apart(openTo(world, work), codeOf, async (offices) => {
    await sql`
      delete from claim c using booking b, unnest(${offices.map((o) => o.id)}::smallint[], ${offices.map((o) => today(o, world.now))}::date[]) as t (office_id, today)
       where (b.office_id, b.booking_id) = (c.office_id, c.booking_id) and b.office_id = t.office_id and b.day < t.today`.execute(
      tx,
    );
  });
}

const codeOf = ({ code }: Office) => code;

/** The offices that are not left out because they made this act fail. */
function openTo({ offices }: World, { skip }: Work): Office[] {
  return offices.all.filter(({ code }) => !skip.includes(code));
}

async function openDays(tx: Tx, world: World, work: Work): Promise<void> {
  await work.apart(openTo(world, work), codeOf, (offices) => openDaysOf(tx, offices, world));
}

async function openDaysOf(tx: Tx, offices: Office[], world: World): Promise<void> {
  const opened = await openAllDays(tx, offices, world.now);
  await writeJournal(
    tx,
    opened.flatMap(({ office, days }) =>
      days.map((day) => ({
        office,
        act: "day-opened" as const,
        actor: "clock",
        source: "clock" as const,
        happenedAt: world.now,
        recordedAt: world.now,
        detail: { day: day.toString() },
      })),
    ),
  );
}
