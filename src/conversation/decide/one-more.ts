import type { Booking } from "../../booking/index.ts";
import { type Draft, emptyDraft } from "../dialogue-state.ts";
import { together } from "./beside-booking.ts";
import { factOf } from "./fact.ts";
import type { Intent } from "./intent.ts";
import { type IntentContext, liveBooking } from "./intent-context.ts";
import { relativeSpoken, withTime } from "./people.ts";
import { wantSeat } from "./seat.ts";
import { asks } from "./speech.ts";
import { namesKin } from "./who-is-meant.ts";

/** One more beside a booking: the same day and office, unless another is said. */
export function addPerson(h: IntentContext): Intent {
  // "Sekalian adik saya bisa? Zulfikar namanya": whoever is named is wanted, however politely.
  if (asks(h.reading) && !h.reading.told) return factOf(withTheirDay(h), "book-for-other");
  const beside = liveBooking(h, h.state.about) ?? h.dialogue.bookings[0];
  const base = beside
    ? { ...emptyDraft(), office: beside.office, day: beside.day.toString(), ...hourOf(beside) }
    : ((h.state.asked ? h.draft : undefined) ?? emptyDraft());
  const { draft, troubles } = withTime(base, h);
  return wantSeat(h, draft, troubles);
}

/** Who joins those of an echo comes with them. */
function hourOf({ state, starts }: Booking): Pick<Draft, "hour"> {
  return state === "held" ? { hour: starts.toString({ smallestUnit: "minute" }) } : {};
}

/** "Kalau istri daftar sekalian hari itu bisa?": the day is noted, and whose relative is named next. */
export function withTheirDay(h: IntentContext): IntentContext {
  const beside = liveBooking(h, h.state.about) ?? h.dialogue.bookings[0];
  const { text } = h.reading;
  if (
    !beside ||
    h.state.asked ||
    h.draft?.people.length ||
    !(thatDay.test(text) || together.test(text) || comesToo(text))
  )
    return h;
  const kin = relativeSpoken(text);
  const draft = { ...emptyDraft(), office: beside.office, day: beside.day.toString(), ...(kin && { kin }) };
  return { ...h, draft };
}
/** "Can my sister come too?", "adik saya juga bisa?" */
function comesToo(text: string): boolean {
  return namesKin(text) && /\b(?:too|juga|jg|sekalian|sekaligus|ikut(?:an)?|as well)\b/i.test(text);
}
const thatDay = /\b(?:hari|tgl|tanggal) (?:itu|tsb|segitu)\b|\bthat day\b/i;
