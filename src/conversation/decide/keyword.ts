import { emptyDraft } from "../dialogue-state.ts";
import type { Keyword } from "../recognise/reading.ts";
import { agree } from "./agree.ts";
import { alike } from "./alike.ts";
import { book, wantsToBook } from "./book.ts";
import { cancel, cannotCome, restore, wantCancel } from "./cancel.ts";
import { beginErasing, changeBooking } from "./change-booking.ts";
import { papersOf } from "./choose.ts";
import { escort, here, number } from "./day.ts";
import { factOf } from "./fact.ts";
import { askCorrection } from "./holds.ts";
import { inTheLightOf } from "./in-the-light-of.ts";
import type { Intent } from "./intent.ts";
import { confirmedBookings, type IntentContext, intent, openHolds } from "./intent-context.ts";
import { isAbout, isQuestion, meaningOf } from "./meanings.ts";
import { wantMove } from "./move.ts";
import { listDays } from "./offer-move.ts";
import { services, withTime } from "./people.ts";
import { quiet, reactTo, thanked } from "./reactions.ts";
import { resolveChoice } from "./resolve-choice.ts";
import { ofBirth } from "./said-part.ts";
import { wantSeat } from "./seat.ts";
import { asks, asksToAsk, refusesSeat } from "./speech.ts";
import { everyone } from "./spoken.ts";
import { asksOnOfOther } from "./subject.ts";
import { saysTime } from "./time.ts";
import { answerAlone, wantsToWait } from "./waiting-list.ts";
import { listOfPapers } from "./which-papers.ts";
import { kinMeant } from "./who-is-meant.ts";
import { wordCount } from "./word-count.ts";

/** One of the words the dialogue knows. */
export function keyword(h: IntentContext): Intent | undefined {
  const word = h.reading.keyword;
  if (!word) return undefined;
  if (services.has(word)) return service(h, word);
  return keywords[word as keyof typeof keywords](h);
}

const keywords: Record<Exclude<Keyword, "new" | "renewal" | "child">, (h: IntentContext) => Intent | undefined> = {
  yes: agree,
  right: agree,
  // "ok" is a yes only while something waits for one; else nobody needs an answer.
  ack: (h) => agree(h) ?? ready(h) ?? wantsToBook(h) ?? thanked(h) ?? quiet(h),
  no: (h) =>
    no(h) ??
    wrongAfterAll(h) ??
    (openList(h) ? intent(h, { on: "small", what: "nothing-changed" }) : intent(h, { on: "menu", why: "asked" })),
  cancel: wantCancel,
  // "Tidak jadi, batal aja" says it twice; "tidak jadi batal" takes it back.
  restore: (h) => (saysTwice.test(h.reading.text) ? wantCancel(h) : restore(h)),
  // "Bisa ganti hari?" before anything is booked asks how it would be.
  move: (h) => (nothingBegun(h) && asks(h.reading) && !saysTime(h.reading) ? factOf(h, "how-cancel") : wantMove(h)),
  // "Can I change to Tuesday?", "mau ganti tanggal" are a move; UBAH alone says what can be changed.
  change: (h) => (changesTime(h) ? wantMove(h) : changeBooking(h)),
  status: (h) => intent(h, { on: "status", why: "asked" }),
  papers: (h) => {
    // "Berkasnya apa aja?" behind what a widow needs for her child asks for a child's.
    const meant = asks(h.reading) ? inTheLightOf(h.state.subject, "papers") : "papers";
    return meant === "papers" ? listOfPapers(h, undefined) : reactTo(h, meant);
  },
  privacy: (h) => intent(h, { on: "privacy" }),
  erase: beginErasing,
  stop: (h) => intent(h, { on: "mute" }, [{ act: "mute" }]),
  start: (h) => intent(h, { on: "unmute" }, [{ act: "unmute" }]),
  menu: (h) => intent(h, { on: "menu", why: asksToAsk.test(h.reading.text) ? "may-ask" : "asked" }),
  human: (h) => factOf(h, "human"),
  // "Kode bookingnya harus diprint?" asks, and begins no form.
  book: (h) => (asksOtherThanBooking(h) ? undefined : book(h)),
  thanks: (h) => intent(h, { on: "small", what: openHolds(h).length > 0 ? "thanks-with-hold" : "thanks" }),
  all,
  "cannot-come": cannotCome,
  number,
  escort,
  here,
  wait: wantsToWait,
  take: agree,
  pass: (h) => answerAlone(h, "pass-offer"),
  leave: (h) => answerAlone(h, "end-wish"),
};

function changesTime(h: IntentContext): boolean {
  if (h.dialogue.bookings.length === 0) return false;
  if (saysTime(h.reading) || (isAbout(h, "move") && wordCount(h.reading.text) > 1)) return true;
  return ofTime.test(h.reading.text) && !ofBirth.test(h.reading.text);
}
const ofTime = /\b(?:hari|tgl|tanggal|jam|jadwal|waktu|day|date|time|hour|schedule)(?:nya)?\b/i;

function nothingBegun(h: IntentContext): boolean {
  return h.dialogue.bookings.length === 0 && !h.draft?.people.length && h.named.length === 0;
}

function asksOtherThanBooking(h: IntentContext): boolean {
  const { first, guesses } = meaningOf(h);
  if (first === undefined || !isQuestion(first)) return false;
  // "Saya daftar lewat aplikasi" tells where they did.
  if (first === "app") return (guesses[0]?.p ?? 0) >= certain && !h.reading.people.length;
  return asks(h.reading) && !alike(first, "how-to-book");
}

const certain = 0.8;

const saysTwice = /\bjadi\b[^\p{L}]*[,.;!\n][^\p{L}]*(?:\p{L}+\P{L}+)?batal/iu;

/** "Saya sudah siap" of a number that was put aside for them. */
function ready(h: IntentContext): Intent | undefined {
  const isParked = h.dialogue.today?.tickets.some(({ state }) => state === "parked");
  return isParked && /\bsiap\b/i.test(h.reading.text) ? number(h) : undefined;
}

/** TIDAK: the offer falls; an open echo asks what is wrong. */
function no(h: IntentContext): Intent | undefined {
  const { offer, asked, last } = h.state;
  const [held, more] = openHolds(h);
  // "Ga jadi yang itu, yang lain": another time for the seat that waits.
  if (held && !more && !offer && wantsOther.test(h.reading.text)) return listDays(h, held);
  if (refusesSeat(h.reading.text) && held && !offer) return wantCancel(h);
  // Nothing is wrong after all: the echo again, which a yes may answer.
  if (asked?.ask === "correction" && openHolds(h).length > 0) return intent(h, { on: "again", bookings: openHolds(h) });
  const done = offer || asked?.ask === "move-day" || (asked?.ask === "correction" && last === "asked-again");
  return done ? intent(h, { on: "small", what: "nothing-changed" }) : askCorrection(h);
}

const wantsOther =
  /\b(?:(?:yg|yang|hari|jam|tgl|tanggal)\s+(?:itu|ini|tadi|segitu))\b.*\b(?:yg|yang|no|nomor|hari|jam|tgl|tanggal)\s+(?:lain|laen|\p{L}+|\d+)|\b(?:hari|jam|tgl|tanggal) lain\b/iu;

/** "Eh bukan" to the letter that made it sure: what can be changed, and how. */
function wrongAfterAll(h: IntentContext): Intent | undefined {
  const sure = h.state.last === "booked" || h.state.last === "moved";
  if (!sure || confirmedBookings(h).length === 0) return undefined;
  return refusesSeat(h.reading.text) ? intent(h, { on: "cancel-or-move" }) : changeBooking(h);
}

function openList(h: IntentContext): boolean {
  return h.state.list !== undefined || h.state.asked !== undefined;
}

/** BARU, GANTI, ANAK alone ask for papers; in a sentence with a time or a wish they begin a booking. */
function service(h: IntentContext, word: string): Intent | undefined {
  // "Utk anak saya", where we asked whose name: it is a child, and the name is still missing.
  const { asked } = h.state;
  if (asked?.ask === "name" && h.draft && !asks(h.reading) && !isOneWord(h.reading.text))
    return wantSeat(h, { ...h.draft, service: word });
  // "Yg anak saya tgl 10 aja", of a child who is booked.
  if (asksOnOfOther(h) || (saysTime(h.reading) && kinMeant(h, confirmedBookings(h)).length > 0)) return undefined;
  const alone = wordCount(h.reading.text) <= 2;
  // Who has booked and says "saya perpanjang" tells us which papers; nobody new is named.
  const toldUs = confirmedBookings(h).length > 0 && !saysTime(h.reading) && !h.state.asked;
  const only = asks(h.reading) && !saysTime(h.reading) && !h.state.asked;
  if (alone || toldUs || only || isAbout(h, "papers", "papers-new", "papers-renew", "papers-child"))
    return papersOf(h, word);
  const { draft, troubles } = withTime(h.draft && saysTime(h.reading) ? h.draft : emptyDraft(), h);
  return wantSeat(h, { ...draft, service: word }, troubles);
}

const isOneWord = (text: string) => !/\s/.test(text.trim());

/** SEMUA, as the answer to "which?". */
function all(h: IntentContext): Intent | undefined {
  // "Semuanya" to "which is to be moved?" cancels nobody.
  const { last, list } = h.state;
  if (last === "which" && list?.options[0]?.do !== "cancel") return everyone(h);
  const everything = h.state.list?.options.find((option) => option.do === "cancel" && option.bookings.length > 1);
  if (everything) return resolveChoice(h, everything);
  return h.state.last === "which" ? cancel(h, h.dialogue.bookings) : undefined;
}
