import { readCode } from "../../../booking/index.ts";
import { emptyDraft } from "../../dialogue-state.ts";
import { agree } from "../agree.ts";
import { isAgreement } from "../carries-more.ts";
import { factOf } from "../fact.ts";
import type { Intent } from "../intent.ts";
import { type IntentContext, intent, openHolds, refOf } from "../intent-context.ts";
import { keyword } from "../keyword.ts";
import { hourOfList } from "../listed-hour.ts";
import { isAbout, isQuestion, meaningOf } from "../meanings.ts";
import { quiet } from "../reactions.ts";
import { wantSeat, withCounted } from "../seat.ts";
import { asks, denies, givesThanks, isOfOthers, saysOwn, speaksOf } from "../speech.ts";
import { saysTime } from "../time.ts";
import { cannotComeAgain, whichBookingAgain, whichMeaningAgain } from "../which-again.ts";
import { wordCount } from "../word-count.ts";

// Codes, a yes, and words of the dialogue that stand alone.

/** A code of this citizen's: a hold is confirmed, a booking is sent again. Anybody else's is no code at all. */
export function code(h: IntentContext): Intent | undefined {
  const typed = h.reading.code;
  if (!typed) return undefined;
  const codes = new Set([typed, readCode(typed)]);
  const booking = h.dialogue.bookings.find((booking) => codes.has(booking.code));
  if (!booking) return intent(h, { on: "status", why: "wrong-code" });
  if (speaksOf(h.reading.text, "cancel") || speaksOf(h.reading.text, "move")) return undefined;
  if (booking.state !== "held") return intent(h, { on: "again", bookings: [booking], aside: true });
  return intent(h, { on: "confirm", bookings: [booking] }, [{ act: "confirm", booking: refOf(booking) }]);
}

/** YA in any of its words. */
export function yes(h: IntentContext): Intent | undefined {
  if (h.reading.keyword === "ack" && openHolds(h).length === 0 && !h.state.offer) return undefined;
  if (!isAgreement(h) && h.reading.keyword !== "ack") return undefined;
  // "Oke. Satria Dewangga", where nothing waits for a yes, tells a name.
  if (openHolds(h).length === 0 && !h.state.offer && h.reading.told) return undefined;
  // "Oke, makasih infonya", where nothing waits for a yes.
  const saysMore = saysTime(h.reading) || h.reading.dayWish !== undefined;
  if (openHolds(h).length === 0 && !h.state.offer && givesThanks(h.reading.text) && !saysMore)
    return intent(h, { on: "small", what: "thanks" });
  // Before all: "which one is to be cancelled?", answered with a yes, confirms no hold.
  const which = isAgreement(h) ? whichBookingAgain(h) : undefined;
  if (which) return which;
  const agreed = agree(h);
  if (agreed) return agreed;
  if (saysMore || hourOfList(h) || asks(h.reading) || h.named.length > 0) return undefined;
  // A yes answers none of our other questions: the open one again.
  if (h.state.asked) return isAgreement(h) ? askAnew(h) : undefined;
  if (!isAgreement(h) || h.reading.keyword === "ack") return undefined;
  // "Ok sip" behind an answer, or behind our question what is meant, takes note of it.
  if (takesNote.test(h.reading.text) && !h.state.offer) return quiet(h);
  // "Eh ini imigrasi ya" only ends like a yes.
  if (wordCount(h.reading.text) > 2 && asksSomething(h)) return undefined;
  return whichMeaningAgain(h) ?? cannotComeAgain(h) ?? nothingToConfirm(h);
}

function asksSomething(h: IntentContext): boolean {
  const { first } = meaningOf(h);
  return first !== undefined && first !== "thanks" && first !== "praise" && isQuestion(first);
}

const takesNote =
  /^\W*(?:oh|oo|hmm|yaudah|yasudah|ya udah|ya sudah|baiklah)?\W*(?:ok|oke|okey|okeh|okee|okay|sip|siip|siap|baik|noted|alright)\b(?!.*\b(?:ya|iya|yes|betul|benar|bener|lanjut|jadi|setuju|ambil)\b)/i;

/** The open question once more. A name that is a word of yes as well ("Jadi", "Siap") was looked for before. */
function askAnew(h: IntentContext): Intent | undefined {
  const { asked, list } = h.state;
  const isOfForm = asked?.ask === "birth" || asked?.ask === "name" || asked?.ask === "day";
  // Behind a refusal it is told once more, with what can be had instead.
  const refused = h.state.last?.startsWith("refused-") ? (h.draft?.day ?? h.draft?.refused) : undefined;
  if (isOfForm && h.draft) return wantSeat(h, refused === undefined ? h.draft : { ...h.draft, day: refused });
  const offices = (list?.options ?? []).flatMap((option) => (option.do === "office" ? [option.office] : []));
  if (asked?.ask === "office" && offices.length > 0) return intent(h, { on: "ask-office", options: offices });
  return intent(h, { on: "menu", why: "not-understood" });
}

/** A yes where nothing waits: what is sure, and the words that change it. Beside more than a yes the echo comes again. */
export function nothingToConfirm(h: IntentContext): Intent {
  const held = openHolds(h);
  if (held.length > 0) return intent(h, { on: "again", bookings: held });
  return begun(h) ?? intent(h, { on: "small", what: "nothing-to-confirm" });
}

/** A yes to what was told so far, where nothing of it was shown yet, or another time was said since: what is missing is asked for, else the echo comes. */
function begun(h: IntentContext): Intent | undefined {
  const isTold = h.draft && h.draft.people.length > 0 && !h.draft.echoed && h.dialogue.bookings.length === 0;
  return isTold && h.draft ? wantSeat(h, { ...h.draft, sure: false }) : undefined;
}

/** A word of the dialogue with nothing beside it: not in a question, not in a denial, not beside a time that it does not carry. */
export function command(h: IntentContext): Intent | undefined {
  const { keyword: word, text } = h.reading;
  if (!word || word === "yes" || word === "right") return undefined;
  // "Jangan senin", of whoever has a Monday, wants another day; "bukan, tgl 10" says which.
  if (word === "no" && (h.reading.dayWish || saysTime(h.reading))) return undefined;
  if (word === "cancel" && (denies(text, "cancel") || asks(h.reading))) return undefined;
  // "Kode booking saya apa ya" begins with a word of booking, and asks for something else.
  if (word === "book" && !isAbout(h, "book") && wordCount(text) > 4) return undefined;
  // "Bisa daftarin tetangga ga?" asks whether one may.
  if (word === "book" && asks(h.reading) && ofSomebody.test(text)) return undefined;
  // "Kalo booking buat bulan september bisa?" asks about those days.
  if (word === "book" && asks(h.reading) && h.reading.dayWish) return undefined;
  if (word === "menu" && isAbout(h, "how-to-book")) return undefined;
  // "Baik, tgl 16": the day is what is said.
  if ((word === "ack" || word === "thanks") && saysTime(h.reading)) return undefined;
  // "Daftar 3 orang" says a number of people.
  if (word === "human" && h.reading.count !== undefined)
    return factOf({ ...h, draft: withCounted(h.draft ?? emptyDraft(), h.reading.count) }, "book-for-other");
  if (word === "change" && isAbout(h, "change-data", "data-mismatch", "papers-renew")) return undefined;
  return keyword(h);
}

const ofSomebody =
  /\b(?:tetangga|te?man|tmn|saudara|sodara|orang lain|orang tua|ortu|bos saya|karyawan|neighbou?r|friend|someone else|somebody else)\b/i;

/** "Minta kode booking lagi", "kodenya mana": of somebody who has one. */
export function ownCode(h: IntentContext): Intent | undefined {
  const { text, people } = h.reading;
  if (people.length > 0 || isOfOthers(text)) return undefined;
  // Whoever has none is told that there is none.
  if (h.dialogue.bookings.length === 0 && !(saysOwn(text) && gone.test(text))) return undefined;
  // "Kode booking buat apa ya?"
  if (/\b(?:kode\w*|code|qr)\b/i.test(text) && whatFor.test(text)) return factOf(h, "what-happens");
  const code = /\b(?:kode\w*|barcode|qr|code)\b/i.test(text) && againWords.test(text);
  // "Coba sebutin jadwal kami satu-satu".
  const acts = speaksOf(text, "move") || speaksOf(text, "cancel") || saysTime(h.reading);
  const list = saysOwn(text) && ofBooking.test(text) && tell.test(text) && !acts;
  return code || list ? intent(h, { on: "status", why: "asked" }) : undefined;
}
const whatFor =
  /\b(?:buat|untuk|utk)\s+(?:apa|apaan)\b|\b(?:fungsi|guna|kegunaan)(?:nya)?\b|\b(?:gimana|cara) (?:pakai|pake)\b|\bwhat\b.{0,20}\bfor\b|\bhow do i use\b/i;
const tell = /\b(?:sebut\w*|kirim\w*|lihat|liat|kasih ?tau|infokan|infoin|show|send|tell|list|repeat|remind)\b/i;
const ofBooking = /\b(?:jadwal\w*|booking\w*|antr[ei]an\w*|appointments?|slots?)\b/i;

const gone = /\b(?:hilang|ilang|lupa|kehapus|terhapus|kedelete|lost|forgot|deleted)\b/i;
const againWords =
  /\b(?:minta|kirim\w*|mana|hilang|ilang|lupa|apa|lagi|ulang|kehapus|terhapus|kedelete|again|resend|lost|forgot|what|where|send)\b/i;
