import type { Booking } from "../../booking/index.ts";
import type { Draft } from "../dialogue-state.ts";
import type { Intent } from "./intent.ts";
import { type IntentContext, intent, liveBooking, openHolds } from "./intent-context.ts";
import { moveTo, theOne } from "./move.ts";
import { wantSeat } from "./seat.ts";
import { sameHour } from "./time.ts";
import { namesKin } from "./who-is-meant.ts";

// One more person beside whoever is booked: "sekalian istri saya, jam yang sama".

/** The day of whoever this citizen booked for, where it is said or where somebody is added; the same hour where that is said. */
export function besideBooking(h: IntentContext, draft: Draft): Draft {
  const { text, dayWish } = h.reading;
  const other = otherBooking(h);
  if (!other || draft.day || draft.people.some(({ day }) => day)) return draft;
  if (dayWish?.is === "shift") return { ...draft, day: other.day.add({ days: dayWish.days }).toString() };
  if (dayWish || !(together.test(text) || adds.test(text))) return draft;
  const hour = sameHour.test(text) && !draft.hour && !draft.part;
  return {
    ...draft,
    day: other.day.toString(),
    ...(hour && { hour: other.starts.toString({ smallestUnit: "minute" }) }),
  };
}

/** "Anak saya belum, harinya samain aja": whose names we do not know yet, with the day of the booking; said of all, it moves one of them. */
export function sameTime(h: IntentContext): Intent | undefined {
  const { text, people } = h.reading;
  const { bookings } = h.dialogue;
  if (bookings.length === 0 || people.length > 0 || h.state.asked || !sameDayOrHour.test(text)) return undefined;
  if (bookings.length > 1 && allOfThem.test(text)) {
    const apart = bookings.some(({ day }) => bookings[0] && !day.equals(bookings[0].day));
    return apart ? intent(h, { on: "which", act: "move", bookings }) : intent(h, { on: "status", why: "asked" });
  }
  const held = theOne(h, openHolds(h));
  if (held) return heldWithOthers(h, held);
  return namesKin(text) ? wantSeat(h, besideBooking(h, { people: [], sure: false })) : undefined;
}

/** "Hari yang sama aja" to an echo: the day of the others, where it is another. */
function heldWithOthers(h: IntentContext, held: Booking): Intent | undefined {
  const other = h.dialogue.bookings.findLast(({ id }) => id !== held.id);
  if (!other) return undefined;
  return other.day.equals(held.day)
    ? intent(h, { on: "again", bookings: [held] })
    : moveTo(h, held, { day: other.day });
}

function otherBooking(h: IntentContext) {
  return liveBooking(h, h.state.about) ?? h.dialogue.bookings.at(-1);
}

export const together =
  /\b(?:sama|samain|samakan|disamakan|bareng|barengan|bersamaan|sekalian|together|same (?:day|date|hour|time|slot))\b/i;
const adds =
  /\b(?:tambah\w*|nambah\w*|sekalian|ikut\w*|juga|jg|satu lagi|also|too|as well|add|plus|another)\b|^\W*(?:and|dan)\b/i;
const sameDayOrHour =
  /\b(?:hari|harinya|tgl|tglnya|tanggal|tanggalnya|jam|jamnya|waktu|waktunya)\s+(?:(?:yg|yang)\s+)?(?:di)?sama\w*\b|\bsame (?:day|date|hour|time|slot)\b|\b(?:bareng|barengan|bersamaan)\b/i;
const allOfThem = /\b(?:both|they|we|us|all|berdua|bertiga|semua|semuanya|mereka|kami|kita|dua2nya|duanya)\b/i;
