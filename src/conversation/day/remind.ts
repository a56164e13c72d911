import { showCode, type World } from "../../booking/index.ts";
import { earliest, isBefore, momentAt } from "../../calendar/index.ts";
import { recurring, type TimedAct, type Work } from "../../clock/index.ts";
import { newId, type Tx } from "../../database/index.ts";
import {
  comeTime,
  newAddressOn,
  type Office,
  type Offices,
  rulesOfVersion,
  rulesOn,
  today,
} from "../../office/index.ts";
import { type LetterDraft, letterTimes, writeLetters } from "../../outbox/index.ts";
import { cut, phrasesOf, reminderConsent, templateWith } from "../../phrasebook/index.ts";
import { type BookingRecipient, bookingRecipients } from "./letter-recipients.sql.ts";
import { reminderButtons } from "./reminder-button.ts";
import { type DueReminders, markPaid, takeDueReminders } from "./reminders.sql.ts";

/** Late enough that people are at home, early enough that a seat given back finds somebody. */
const evening = Temporal.PlainTime.from("18:00");
const noon = Temporal.PlainTime.from("12:00");
const midnight = Temporal.PlainTime.from("00:00");

/** By the office's rule `reminder`: on the evening before a visit, and on its morning, at the end of the quiet hours. */
export function reminderTimedAct(offices: Offices, world: (now: Temporal.Instant) => World): TimedAct {
  return recurring(
    "reminders",
    (settled) =>
      earliest(settled.add({ hours: 24 }), ...offices.all.flatMap((office) => momentsAfter(office, settled))),
    (tx, now, work) => remindAll(tx, world(now), work),
  );
}

function momentsAfter(office: Office, settled: Temporal.Instant): Temporal.Instant[] {
  const from = today(office, settled);
  return [from, from.add({ days: 1 })]
    .filter((day) => [day, day.add({ days: 1 })].some((one) => rulesOn(office, one).reminder !== "none"))
    .flatMap((day) => [evening, morningOf(office, day)].map((time) => momentAt(office.zone, day, time)))
    .filter((moment) => isBefore(settled, moment));
}

function morningOf(office: Office, day: Temporal.PlainDate): Temporal.PlainTime {
  const { quietFrom, quietUntil } = rulesOn(office, day);
  return quietFrom.equals(quietUntil) ? Temporal.PlainTime.from("07:00") : quietUntil;
}

async function remindAll(tx: Tx, world: World, work: Work): Promise<number> {
  let written = 0;
  for (const office of world.offices.all.filter(({ code }) => !work.skip.includes(code))) {
    const due = dueAt(office, world.now);
    if (!due) continue;
    await work.apart(
      [office],
      ({ code }) => code,
      async () => {
        written += await remind(tx, office, due, world);
      },
    );
  }
  return written;
}

/** Whose reminder is due at this moment by the rule of their day; undefined: nobody's. */
function dueAt(office: Office, now: Temporal.Instant): DueReminders | undefined {
  const local = now.toZonedDateTimeISO(office.zone);
  const time = local.toPlainTime();
  const atEvening = Temporal.PlainTime.compare(time, evening) >= 0;
  const day = atEvening ? local.toPlainDate().add({ days: 1 }) : local.toPlainDate();
  const { reminder } = rulesOn(office, day);
  if (reminder === "none") return undefined;
  const all = { office: office.id, day, consent: reminderConsent };
  if (atEvening) return { ...all, moment: "evening", after: midnight, bookedBefore: now.subtract({ hours: 6 }) };
  const isMorning =
    Temporal.PlainTime.compare(time, morningOf(office, day)) >= 0 && Temporal.PlainTime.compare(time, noon) < 0;
  if (reminder !== "evening-and-morning" || !isMorning) return undefined;
  return { ...all, moment: "morning", after: time.add({ hours: 1 }), bookedBefore: now.subtract({ hours: 12 }) };
}

/** One letter to each citizen and hour, whoever comes with them. Answers how many bookings were reminded of. */
async function remind(tx: Tx, office: Office, due: DueReminders, world: World): Promise<number> {
  const found = await takeDueReminders(tx, due, world.now);
  const known = new Map(
    (
      await bookingRecipients(
        tx,
        office.id,
        found.map(({ booking }) => booking),
        world.keys,
      )
    ).map((one) => [one.id, one]),
  );
  const groups = Map.groupBy(found, ({ citizen, starts }) => `${citizen} ${starts}`);
  const letters = [...groups.values()].flatMap((group) => {
    const together = group.flatMap(({ booking }) => known.get(booking) ?? []);
    const [first] = together;
    return first ? [letterTo(first, together, office, world.now)] : [];
  });
  await writeLetters(tx, letters, world.keys);
  const paid = letters.filter(({ windowUntil, dueAt: at }) => !windowUntil || isBefore(windowUntil, at ?? world.now));
  await markPaid(
    tx,
    due,
    paid.flatMap(({ booking }) => booking ?? []),
  );
  return found.length;
}

function letterTo(
  first: BookingRecipient,
  together: readonly BookingRecipient[],
  office: Office,
  now: Temporal.Instant,
): LetterDraft {
  const say = phrasesOf(first.language);
  const visit = { office, day: first.day, starts: first.starts };
  const come = say.words.hourOnly(comeTime(rulesOfVersion(office, first.rulesVersion), first.starts), office);
  const who = say.day.reminded(cut(first.name, 60), together.length - 1);
  const code = showCode(first.code);
  const address = newAddressOn(office, first.day);
  const hour = momentAt(office.zone, first.day, first.starts);
  return {
    letterId: newId(),
    number: first.number,
    citizenId: first.citizen,
    office: office.id,
    booking: first.id,
    kind: "reminder",
    content: {
      text: say.day.reminder({ who, visit, come, code, address }),
      buttons: reminderButtons(first, office.id, say.day.reminderButtons),
      template: templateWith("reminder", first.language, [
        who,
        address ? `${say.words.visit(visit)}, ${address}` : say.words.visit(visit),
        come,
        code,
      ]),
    },
    createdAt: now,
    ...letterTimes(office, now, { visit: hour, goodUntil: hour }),
    ...(first.windowUntil && { windowUntil: first.windowUntil }),
  };
}
