import type { Booking } from "../../booking/index.ts";
import { readDisplacedTap } from "../day/displaced-tap.ts";
import { read } from "../recognise/index.ts";
import type { Intent } from "./intent.ts";
import { type IntentContext, intent, liveBooking, openHolds } from "./intent-context.ts";
import { retime } from "./move.ts";
import { listDays, offerMove } from "./offer-move.ts";
import { officesAlone } from "./office-words.ts";
import { placeInList } from "./place-in-list.ts";
import { resolveChoice } from "./resolve-choice.ts";
import { ofBirth } from "./said-part.ts";
import { wantSeat } from "./seat.ts";
import { asks } from "./speech.ts";
import { nextDay, saysTime } from "./time.ts";

/** A tap: on our last letter it is what it says; on an older one we say so, and nothing happens. */
export function tapped(h: IntentContext, id: string): Intent {
  const displaced = readDisplacedTap(id);
  if (displaced) return answerDisplaced(h, displaced);
  const [nonce, number] = id.split(".");
  const { list } = h.state;
  const meaning = list?.nonce === nonce ? list?.options[Number(number)] : undefined;
  return meaning ? resolveChoice(h, meaning) : intent(h, { on: "menu", why: "old-list" });
}

/** A tap beneath a letter about a seat that the office took away. To give it back is only asked about: such letters come unasked. */
function answerDisplaced(h: IntentContext, { tap, booking: ref }: NonNullable<ReturnType<typeof readDisplacedTap>>) {
  const booking = liveBooking(h, ref);
  if (!booking) return intent(h, { on: "small", what: "unknown-booking" });
  switch (tap) {
    case "keep":
      return booking.displaced === "placed"
        ? intent(h, { on: "kept", booking }, [{ act: "keep", booking: ref }])
        : intent(h, { on: "again", bookings: [booking] });
    case "move":
      return listDays(h, booking);
    case "cancel":
      return intent(h, { on: "ask-cancel", bookings: [booking] });
  }
}

/** A bare number: an item of the open list, a day of the month where we asked for a day, else the menu. */
export function numbered(h: IntentContext): Intent | undefined {
  const choice = h.reading.choice ?? placeInList(h) ?? numberAtEnd(h);
  if (choice === undefined && saysPlace.test(h.reading.text)) return listAgain(h);
  // "ULP 2" is an office, and no number of the list.
  if (choice === undefined || officesAlone(h.reading.text, h.dialogue).length > 0) return undefined;
  const { list, asked } = h.state;
  const meaning = list?.numbered ? list.options[choice - 1] : undefined;
  if (meaning) return resolveChoice(h, meaning);
  if (asked?.ask === "day" && choice > 0 && choice <= 31 && h.draft) {
    return wantSeat(h, { ...h.draft, day: nextDay(h.today, choice).toString(), sure: false });
  }
  if (list?.numbered) return moveToDayNumber(h, choice) ?? intent(h, { on: "small", what: "from-list" });
  const shown = dayNumberBesideEcho(h, choice);
  if (shown) return shown;
  // Something waits for a YA, and a number is none.
  if (openHolds(h).length > 0 && !asked) return intent(h, { on: "status", why: "asked" });
  return intent(h, { on: "menu", why: asked ? "not-understood" : "asked" });
}

/** "Oh iya tanggal merah wkwk. 18 aja", "8 ada presentasi, 9 deh": the number that ends what was said, where it answers a list, a question or an echo. */
function numberAtEnd({ reading, state, today, dialogue }: IntentContext): number | undefined {
  const { text, people, dayWish, exact } = reading;
  // "Lahirnya salah, harusnya 16" is no day to come.
  if (ofBirth.test(text)) return undefined;
  const isOpen = state.list?.numbered || state.asked?.ask === "day" || dialogue.bookings.some(isHeld);
  if (!isOpen || exact || people.length > 0 || dayWish || saysTime(reading) || asks(reading)) return undefined;
  const parts = clausesOf(text);
  return parts.length > 1 ? read(parts.at(-1) as string, today).choice : undefined;
}

function clausesOf(text: string): string[] {
  return text.split(/[,.;!\n]+|\p{Extended_Pictographic}+/u).filter((part) => /[\p{L}\p{N}]/u.test(part));
}

const isHeld = ({ state }: Booking) => state === "held";

/** "16 aja" to "another day, or cancel?": more than the list has, and a day of the month. */
function moveToDayNumber(h: IntentContext, number: number): Intent | undefined {
  const { last, asked, about } = h.state;
  const booking = liveBooking(h, asked?.ask === "move-day" ? asked.booking : about);
  const isAsked = last === "cannot-come" || asked?.ask === "move-day";
  if (!isAsked || booking?.state !== "confirmed" || number < 1 || number > 31) return undefined;
  return offerMove(h, booking, { day: nextDay(h.today, number) }, true);
}

/** "Yg 15 aja dong", "eh 16 aja" beside an echo: no hour of an office, or said with "yang": another day, which a new echo shows. */
function dayNumberBesideEcho(h: IntentContext, number: number): Intent | undefined {
  const { asked, list } = h.state;
  if (asked || list?.numbered || openHolds(h).length === 0 || number < 1 || number > 31) return undefined;
  if (ofList.test(h.reading.text)) return listAgain(h);
  if (number <= lastHour && !/\b(?:yg|yang|tgl|tanggal|the)\b/i.test(h.reading.text) && !speaksOfOwnDay(h))
    return undefined;
  const { choice: _choice, ...reading } = h.reading;
  return retime({ ...h, reading: { ...reading, day: { date: nextDay(h.today, number), doubts: ["no-year"] } } });
}
const lastHour = 15;

/** "Yg no 2 aja", "ganti yang pertama" beside an echo goes back to a list that is gone: the free days once more. */
function listAgain(h: IntentContext): Intent | undefined {
  const [held, more] = openHolds(h);
  const { asked, list } = h.state;
  return held && !more && !asked && !list?.numbered ? listDays(h, held) : undefined;
}
const saysPlace =
  /^\W*(?:(?:eh|ganti|pilih|mau|maunya|ambil|jadi|bukan|ga|no|make it|take)\W+){0,3}(?:yg|yang|the)\s+(?:pertama|kedua|ketiga|keempat|first|second|third|fourth)(?:\s+(?:aja|saja|deh|dong|ya|one|please|min|kak|pak|bu))*\W*$/i;
const ofList = /\b(?:no|nmr|nomor|nomer|number|opsi|option|pilihan)\b/i;

/** "8 ada presentasi, 9 deh": the number of the day that waits says that numbers are days here. */
function speaksOfOwnDay(h: IntentContext): boolean {
  const before = clausesOf(h.reading.text).slice(0, -1).join(" ");
  const said = new Set((before.match(/(?<![\d.:/-])\d{1,2}(?![\d.:/-])/g) ?? []).map(Number));
  return openHolds(h).some(({ day }) => said.has(day.day));
}
