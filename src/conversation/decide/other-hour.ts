import type { Booking } from "../../booking/index.ts";
import type { HourWish } from "../recognise/reading.ts";
import type { Intent, NewTime } from "./intent.ts";
import { type IntentContext, intent, openHolds } from "./intent-context.ts";
import { isAbout } from "./meanings.ts";
import { moveTo } from "./move-to.ts";
import { offerMove } from "./offer-move.ts";
import { isOfOtherThings } from "./rules/days.ts";
import { look } from "./seat.ts";
import { asks } from "./speech.ts";
import { theOne } from "./the-one.ts";
import { speaksOfSomebody } from "./who-is-meant.ts";
import { hasToday } from "./who-is-there.ts";

// Another hour than the one they have: "siangan dikit", "kepagian", "mundurin sejam", "an hour later".

/** Counted from the hour of the seat they have, on its own day; how much is not said: the hours that lie there are listed. */
export function otherHour(h: IntentContext): Intent | undefined {
  const { hourWish, hour, day, dayWish, people } = h.reading;
  if (!hourWish || day || people.length > 0) return undefined;
  // "Too early, something after 1?": the half of the day is the wish. "An hour later" is no later day.
  if (hour && "part" in hour && !hourWish.ofPart && !hourWish.minutes) return undefined;
  if (dayWish && (!hourWish.minutes || (dayWish.is !== "later" && dayWish.is !== "earlier"))) return undefined;
  const isBegun = h.draft !== undefined && h.draft.people.length > 0 && !h.draft.echoed;
  const booking = isBegun ? undefined : theOne(h, h.dialogue.bookings);
  // On the day itself "saya kepagian" says when they are there.
  if (!booking) return isBegun ? undefined : ofTogether(h);
  const isOther = isOfOtherThings(h) && !ofTheirHour(h) && !asksBriefly.test(h.reading.text);
  if (booking.state !== "held" && (isOther || hasToday(h))) return undefined;
  // "Kok jam 8, agak siangan, jam 11 gitu": another hour is named after all.
  if (
    h.reading.spans.filter(({ is, from, to }) => is === "hour" && /\d/.test(h.reading.text.slice(from, to))).length > 1
  )
    return undefined;
  // "Jam 8 kepagian" says their own hour; another one is the wish.
  if (hour && "hour" in hour && !hour.hour.equals(booking.starts)) return undefined;
  const to = hourAtEnd(h, booking) ?? timeOf(offeredTime(h, booking), hourWish);
  const isSure = booking.state === "held" && to.hour && !asks(h.reading);
  if (isSure) return moveTo(h, booking, to);
  if (to.hour) return offerMove(h, booking, to);
  return intent(h, { on: "move-offer", booking, to }, [look(h.office, booking.day, booking)]);
}

/** Seen from the time that was just offered, where it was: "tomorrow instead?", "8 is too early". */
function offeredTime({ state: { offer } }: IntentContext, booking: Booking): Pick<Booking, "day" | "starts"> {
  if (offer?.do !== "move" || offer.booking.id !== booking.id || !offer.hour || offer.office !== undefined)
    return booking;
  return { day: Temporal.PlainDate.from(offer.day), starts: Temporal.PlainTime.from(offer.hour) };
}

/** "8 is too early, 11?": the number that ends it is an hour. */
function hourAtEnd(h: IntentContext, booking: Booking): NewTime | undefined {
  const number = Number(atEnd.exec(h.reading.text)?.[1]);
  if (h.reading.hour || !(number > 6 && number < 16)) return undefined;
  return { day: offeredTime(h, booking).day, hour: new Temporal.PlainTime(number) };
}
const atEnd =
  /[,.;]\s*(?:(?:maybe|mungkin|kalau|kalo|how about|gimana)\s+)?(\d{1,2})(?:an)?\s*(?:aja|saja|deh|dong|ya|please|pls|gimana|gmn|bisa|boleh)?\W*$/i;

/** "Tiasa langkung siang?" is too short to ask anything else. */
const asksBriefly =
  /^\W*(?:\w+\W+){0,2}?(?:bisa|bs|boleh|tiasa|saged|iso|can (?:i|it|we)|could (?:i|it|we))\W+(?:\w+\W+){0,3}?\w+\W*$/i;

/** "Jamnya kepagian, bisa siangan?" sounds like a question when to come. */
function ofTheirHour(h: IntentContext): boolean {
  return isAbout(h, "when-arrive", "hours", "status");
}

/** "Kepagian, yg sejam setelahnya" of those who were echoed together: everybody's hour. */
function ofTogether(h: IntentContext): Intent | undefined {
  const { hourWish, text } = h.reading;
  const [first, ...also] = openHolds(h);
  const isOne =
    !h.reading.hour && also.every(({ day, starts }) => first?.day.equals(day) && first.starts.equals(starts));
  if (!hourWish || !first || also.length === 0 || !isOne || speaksOfSomebody(text)) return undefined;
  const to = timeOf(first, hourWish);
  if (to.hour && !asks(h.reading)) return moveTo(h, first, to, also);
  return intent(h, { on: "move-offer", booking: first, to, also }, [look(h.office, first.day, first)]);
}

function timeOf({ day, starts }: Pick<Booking, "day" | "starts">, { is, minutes, ofPart }: HourWish): NewTime {
  // The one they have is never offered.
  if (is === "other") return { day, after: new Temporal.PlainTime() };
  if (minutes) return { day, hour: starts.add({ minutes: is === "later" ? minutes : -minutes }) };
  // "Agak siang" lies about noon.
  const near = ofPart && is === "later" ? new Temporal.PlainTime(12) : starts;
  return is === "later" ? { day, after: starts, near } : { day, before: starts };
}
