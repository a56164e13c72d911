import { mayStillCome } from "../../booking/index.ts";
import { sql, type Tx } from "../../database/index.ts";

export type ReminderMoment = "evening" | "morning";
export type ReminderAnswer = "coming" | "move" | "cannot";

/** Which of a day's bookings a reminder is due for. */
export interface DueReminders {
  office: number;
  day: Temporal.PlainDate;
  moment: ReminderMoment;
  /** Only later hours: the others are on their way. */
  after: Temporal.PlainTime;
  /** Who booked after this knows it still. */
  bookedBefore: Temporal.Instant;
  /** The text on data that they were shown speaks of reminders, in this version or a later one. */
  consent: string;
}

/** So many citizens one transaction reminds at most. */
const some = 100;

/**
 * Writes down that people are reminded, some at a time, and answers whom; none: everybody was. Once a booking and moment. Not whoever said
 * STOP, was erased, booked at a desk, is there already, or agreed to a text that did not speak of reminders.
 */
export async function takeDueReminders(
  tx: Tx,
  { office, day, moment, after, bookedBefore, consent }: DueReminders,
  now: Temporal.Instant,
): Promise<{ booking: string; citizen: string | null; starts: Temporal.PlainTime }[]> {
  const due = sql.fragment("dueReminder")`
    b.office_id = ${office} and b.day = ${day} and b.starts > ${after} and b.created_at < ${bookedBefore} and b.phone_number_id is not null
    and b.consent_version >= ${consent} and ${mayStillCome}
    and not exists (select from reminder r where r.office_id = b.office_id and r.booking_id = b.booking_id and r.day = b.day and r.moment = ${moment})
    and not exists (select from visitor v where v.office_id = b.office_id and v.booking_id = b.booking_id and v.day = b.day and v.undone_at is null)`;
  const { rows } = await sql("takeDueReminders")`
    with theirs as (
      select distinct b.citizen_id from booking b join citizen c using (citizen_id)
       where ${due} and c.erased_at is null and c.muted_at is null and c.heard_at is not null
       order by b.citizen_id limit ${some}),
    found as (
      select b.booking_id, b.citizen_id, b.starts from booking b join theirs using (citizen_id)
       where ${due} order by b.booking_id for update of b skip locked),
    written as (
      insert into reminder (office_id, booking_id, day, moment, reminded_at, as_template)
      select ${office}, booking_id, ${day}, ${moment}, ${now}, false from found
      on conflict do nothing returning booking_id)
    select f.booking_id as booking, f.citizen_id as citizen, f.starts from found f join written using (booking_id)
     order by f.citizen_id, f.starts, f.booking_id`.execute(tx);
  return rows;
}

/** These letters will leave as templates, each of which is paid for. One letter may speak of several bookings: it is counted at the first. */
export async function markPaid(
  tx: Tx,
  { office, day, moment }: Pick<DueReminders, "office" | "day" | "moment">,
  bookings: readonly string[],
): Promise<void> {
  if (bookings.length === 0) return;
  await sql("markPaidReminders")`
    update reminder set as_template = true
     where office_id = ${office} and day = ${day} and moment = ${moment} and booking_id = any(${bookings}::uuid[])`.execute(
    tx,
  );
}

/** What somebody pressed under a reminder; the last word counts. */
export async function answerReminder(
  tx: Tx,
  { office, booking, answer }: { office: number; booking: string; answer: ReminderAnswer },
  at: Temporal.Instant,
): Promise<void> {
  await sql("answerReminder")`
    update reminder set answer = ${answer}, answered_at = ${at}
     where office_id = ${office} and booking_id = ${booking}
       and reminded_at = (select max(reminded_at) from reminder where office_id = ${office} and booking_id = ${booking})`.execute(
    tx,
  );
}
