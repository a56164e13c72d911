import type { World } from "../../booking/index.ts";
import type { Tx } from "../../database/index.ts";
import { type Entry, type JournalAct, writeJournal } from "../../journal/index.ts";
import { askEscort, askEscortAtDoor, followTicket, keepFollower, notifyScreens } from "../../queue/index.ts";
import { answerReminder, type ReminderAnswer } from "./reminders.sql.ts";
import { claimedBefore } from "./today.sql.ts";
import { type Today, type TodaysTicket, todayOf } from "./today.ts";
import type { TodaysBooking } from "./todays-booking.ts";

/** What somebody with a telephone may want of today's line. */
export type WishOfDay =
  | { act: "follow"; number: string; secret: string }
  | { act: "escort"; office: number; ticket: string }
  | { act: "escort-to-papers"; office: number; arrival: string }
  | { act: "claim-seen"; booking: TodaysBooking }
  | { act: "answer-reminder"; office: number; booking: string; answer: ReminderAnswer };

/** What became of it. */
export type DoneOfDay =
  | { is: "followed"; ticket: TodaysTicket; today: Today }
  | { is: "no-such-ticket" }
  | { is: "escort"; number: string | undefined }
  | { is: "too-late" }
  | { is: "seen-claimed"; at: Temporal.Instant }
  | { is: "noted" };

export interface AskerOfDay {
  citizenId: string;
  citizenDigest: Buffer | undefined;
  number: string;
  saidAt: Temporal.Instant;
}

/** Does it, with its line in the journal; screens of the office hear of it when `tx` commits. The caller holds the citizen's row. */
export async function actOfDay(tx: Tx, wish: WishOfDay, by: AskerOfDay, world: World): Promise<DoneOfDay> {
  switch (wish.act) {
    case "follow":
      return follow(tx, wish, by, world);
    case "escort":
      return escort(tx, wish, by, world);
    case "escort-to-papers":
      if (!(await askEscortAtDoor(tx, wish.office, wish.arrival))) return { is: "too-late" };
      await note(tx, "escort-asked", wish.office, { arrival: wish.arrival }, by, world);
      return { is: "escort", number: undefined };
    case "claim-seen":
      return claimSeen(tx, wish.booking, by, world);
    case "answer-reminder":
      await answerReminder(tx, wish, by.saidAt);
      return { is: "noted" };
  }
}

async function follow(
  tx: Tx,
  { number, secret }: Extract<WishOfDay, { act: "follow" }>,
  by: AskerOfDay,
  world: World,
): Promise<DoneOfDay> {
  const ask = { number, secret, citizen: by.citizenId, phoneNumber: by.number };
  const followed = await followTicket(tx, ask, world.now);
  const today = followed && (await todayOf(tx, [by.citizenId], world)).get(by.citizenId);
  const ticket = today?.tickets.find(({ id }) => id === followed?.ticket);
  if (!followed || !today || !ticket) return { is: "no-such-ticket" };
  if (followed.fresh) await note(tx, "ticket-followed", followed.office, { ticket: followed.ticket }, by, world);
  return { is: "followed", ticket, today };
}

/** Whoever asks to be fetched wants to hear of the call as well. */
async function escort(
  tx: Tx,
  { office, ticket }: Extract<WishOfDay, { act: "escort" }>,
  by: AskerOfDay,
  world: World,
): Promise<DoneOfDay> {
  const number = await askEscort(tx, office, ticket);
  if (!number) return { is: "too-late" };
  await keepFollower(tx, { office, ticket, citizen: by.citizenId, phoneNumber: by.number }, world.now);
  await note(tx, "escort-asked", office, { ticket }, by, world);
  return { is: "escort", number };
}

/** A request to the office, not a change of what is recorded: a supervisor looks at the door's record. Said twice it counts once. */
async function claimSeen(tx: Tx, booking: TodaysBooking, by: AskerOfDay, world: World): Promise<DoneOfDay> {
  const before = await claimedBefore(tx, booking.office, booking.id);
  if (before) return { is: "seen-claimed", at: before };
  await note(tx, "seen-claimed", booking.office, { booking: booking.id }, by, world);
  return { is: "seen-claimed", at: by.saidAt };
}

async function note(
  tx: Tx,
  act: JournalAct,
  office: number,
  about: Pick<Entry, "booking" | "arrival" | "ticket">,
  { citizenDigest, saidAt }: AskerOfDay,
  world: World,
): Promise<void> {
  await writeJournal(
    tx,
    [
      {
        office,
        act,
        ...about,
        subject: citizenDigest,
        actor: "citizen",
        source: "whatsapp",
        happenedAt: saidAt,
        recordedAt: world.now,
      },
    ],
    world.keys,
  );
  await notifyScreens(tx, office);
}
