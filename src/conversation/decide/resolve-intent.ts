import { readCode } from "../../booking/index.ts";
import { emptyDraft } from "../dialogue-state.ts";
import { againAfterLoss, isOfLost } from "./after-loss.ts";
import { stillToday, unclearToday } from "./at-office.ts";
import { wantCancel } from "./cancel.ts";
import { numbered } from "./choice.ts";
import { chooseOffice, papersOf } from "./choose.ts";
import { correct, plainName, rename } from "./correct.ts";
import { paper } from "./day.ts";
import { askCorrection } from "./holds.ts";
import type { Intent } from "./intent.ts";
import { confirmedBookings, type IntentContext, intent, openHolds, refOf } from "./intent-context.ts";
import { book, keyword } from "./keyword.ts";
import { movedToDay, retime, wantMove } from "./move.ts";
import { gather, withTime } from "./people.ts";
import { question, questionFirst } from "./question.ts";
import { wantSeat } from "./seat.ts";
import { named, spoken } from "./spoken.ts";
import { saysTime } from "./time.ts";

/**
 * What a text means here: the first reader that understands it. Order matters: what must never be taken for a request, then answers to
 * what we asked, people, codes, numbers, words, times, questions.
 */
const readers: readonly ((h: IntentContext) => Intent | undefined)[] = [
  paper,
  questionFirst,
  placeholder,
  rename,
  askedBirth,
  askedName,
  correct,
  people,
  code,
  numbered,
  spoken,
  keyword,
  time,
  sameDay,
  question,
  office,
  named,
  loosely,
  beginning,
  greeting,
  unclearToday,
];

export function resolveIntent(h: IntentContext): Intent {
  for (const reader of readers) {
    const intent = reader(h);
    if (intent) return intent;
  }
  return intent(h, { on: "menu", why: "not-understood" });
}

function placeholder(h: IntentContext): Intent | undefined {
  return h.reading.placeholder && !h.reading.people.some(({ name, birth }) => name && birth)
    ? intent(h, { on: "template" })
    : undefined;
}

/** A date, when we asked for a birth date: whatever the reader took it for. */
function askedBirth(h: IntentContext): Intent | undefined {
  const { day, people } = h.reading;
  if (h.state.asked?.ask !== "birth" || !day || "ambiguous" in day || people.length > 0) return undefined;
  const { day: _, ...reading } = h.reading;
  const { draft, troubles } = gather({ ...h, reading: { ...reading, people: [{ birth: day }] } });
  return wantSeat(h, draft, troubles);
}

/** A name, when we asked for one: any words that can be one. */
function askedName(h: IntentContext): Intent | undefined {
  const { people, keyword, text, topic } = h.reading;
  if (h.state.asked?.ask !== "name" || people.length > 0 || keyword || (topic && text.includes("?"))) return undefined;
  const name = plainName(text);
  if (!name || saysTime(h.reading)) return undefined;
  const { draft, troubles } = gather({
    ...h,
    reading: { ...h.reading, people: [{ name: { typed: name, value: name, doubts: [] } }] },
  });
  return wantSeat(h, draft, troubles);
}

function people(h: IntentContext): Intent | undefined {
  if (h.reading.people.length === 0) return undefined;
  const [first] = h.reading.people;
  // Two words alone may be a name or anything: a request says more.
  if (isBareName(h) && h.state.asked?.ask !== "name") return undefined;
  // A lone date where we asked for a day is that day.
  if (
    h.state.asked?.ask === "day" &&
    h.draft &&
    h.reading.people.length === 1 &&
    first?.birth &&
    !first.name &&
    !first.day
  ) {
    const ahead = "date" in first.birth && Temporal.PlainDate.compare(first.birth.date, h.today) >= 0;
    if (ahead) return time({ ...h, reading: { ...h.reading, people: [], day: first.birth } });
  }
  const { draft, troubles } = gather(h);
  return wantSeat(h, draft, troubles);
}

function isBareName({ reading }: IntentContext): boolean {
  const [first, second] = reading.people;
  const alone = first?.name && !second && !first.birth && !first.day && !first.correction;
  return Boolean(alone) && !saysTime(reading) && !reading.keyword && !reading.service && !/^\s*#/.test(reading.text);
}

/** A code of this citizen's: a hold is confirmed, a booking is sent again. Anybody else's is no code at all. */
function code(h: IntentContext): Intent | undefined {
  const typed = h.reading.code;
  if (!typed) return undefined;
  const codes = new Set([typed, readCode(typed)]);
  const booking = h.dialogue.bookings.find((booking) => codes.has(booking.code));
  if (!booking) return intent(h, { on: "status", why: "wrong-code" });
  if (booking.state !== "held") return intent(h, { on: "again", bookings: [booking], aside: true });
  return intent(h, { on: "confirm", bookings: [booking] }, [{ act: "confirm", booking: refOf(booking) }]);
}

/** A day or an hour and nobody's name: for the booking that moves, for what was begun, for what is held or booked, or a beginning. */
function time(h: IntentContext): Intent | undefined {
  if (!saysTime(h.reading) || (h.reading.topic && h.reading.topic !== "reschedule" && h.reading.topic !== "free-days"))
    return undefined;
  const { asked } = h.state;
  if (asked?.ask === "move-day") {
    const moved = movedToDay(h, asked.booking);
    if (moved) return moved;
  }
  const begun = h.draft && h.draft.people.length > 0 && !h.draft.echoed && !isOfLost(h, h.draft);
  const intent = begun ? undefined : (stillToday(h) ?? againAfterLoss(h) ?? retime(h));
  if (intent) return intent;
  if (h.reading.topic === "free-days") return question(h);
  const { draft, troubles } = withTime(h.draft ?? emptyDraft(), h);
  return wantSeat(h, draft, troubles);
}

/** "Hari yang sama", "bareng saja": the day of whoever this citizen booked for before. */
function sameDay(h: IntentContext): Intent | undefined {
  const other = h.dialogue.bookings.at(-1);
  if (h.state.asked?.ask !== "day" || !h.draft || !other) return undefined;
  if (!/\b(?:sama|samain|samakan|bareng|barengan|bersamaan|same day|together)\b/i.test(h.reading.text))
    return undefined;
  return wantSeat(h, { ...h.draft, day: other.day.toString(), sure: false });
}

function office(h: IntentContext): Intent | undefined {
  const [named] = h.named;
  return h.named.length === 1 && named ? chooseOffice(h, named.id) : undefined;
}

/** Words of cancelling, moving or of something wrong inside a longer sentence: never acted on, only asked. */
function loosely(h: IntentContext): Intent | undefined {
  const { text } = h.reading;
  if (h.dialogue.bookings.length === 0) return undefined;
  if (/\b(?:bukan|salah|keliru|harusnya|wrong)\b/i.test(text) && openHolds(h).length > 0) return askCorrection(h);
  if (/\b(?:booking|antr[ei]an|jadwal|kode|pesanan)(?: (?:saya|sy|aku|ku)|ku)\b/i.test(text))
    return intent(h, { on: "status", why: "asked" });
  if (/\b(?:batal\w*|btl|cancel\w*|dibatal\w*)\b/i.test(text)) return wantCancel(h);
  return /\b(?:pindah\w*|undur\w*|reschedule\w*|ganti (?:hari|jam|tanggal|tgl))\b/i.test(text)
    ? wantMove(h)
    : undefined;
}

/** A wish for a passport in other words: "saya mau daftar untuk suami". */
function beginning(h: IntentContext): Intent | undefined {
  const { service, text } = h.reading;
  // Who has booked and says "saya perpanjang ya" tells us which papers it is about.
  const told = service && !saysTime(h.reading) && !/\b(?:mau|daftar\w*|pesan|booking|buat)\b/i.test(text);
  if (told && confirmedBookings(h).length > 0) return papersOf(h, service);
  const wishes =
    service ??
    /\b(?:daftar\w*|mendaftar\w*|pesan|booking|antr[ei]\w*|book|appointment|passport|paspor|pasport)\b/i.test(text);
  return wishes ? book(h) : undefined;
}

function greeting(h: IntentContext): Intent | undefined {
  return h.reading.greeted ? intent(h, { on: "menu", why: "hello" }) : undefined;
}
