import type { Booking } from "../../booking/index.ts";
import { readReminderButton } from "../day/reminder-button.ts";
import type { ReminderAnswer } from "../day/reminders.sql.ts";
import { cancel } from "./cancel.ts";
import type { Intent } from "./intent.ts";
import { type IntentContext, intent, liveBooking } from "./intent-context.ts";
import { listDays } from "./offer-move.ts";

/**
 * A button under a reminder. "Tidak bisa" is its own button and gives one seat back at once (URUNG takes it back); where several people come
 * together it asks whose. Undefined: another letter's button.
 */
export function reminded(h: IntentContext, pressed: string): Intent | undefined {
  const read = readReminderButton(pressed);
  if (!read) return undefined;
  const booking = liveBooking(h, read.booking);
  if (booking?.state !== "confirmed") return intent(h, { on: "small", what: "unknown-booking" });
  const { answer } = read;
  return {
    ...answered(h, booking, answer),
    ofDay: { act: "answer-reminder", office: booking.office, booking: booking.id, answer },
  };
}

function answered(h: IntentContext, booking: Booking, answer: ReminderAnswer): Intent {
  if (answer === "coming") return intent(h, { on: "coming", booking });
  const together = h.dialogue.bookings.filter((one) => isWith(one, booking));
  if (answer === "move") return listDays(h, booking, together);
  return together.length > 0 ? intent(h, { on: "ask-cancel", bookings: [booking, ...together] }) : cancel(h, [booking]);
}

function isWith(one: Booking, { id, office, day, starts }: Booking): boolean {
  return (
    one.id !== id &&
    one.office === office &&
    one.state === "confirmed" &&
    one.day.equals(day) &&
    one.starts.equals(starts)
  );
}
