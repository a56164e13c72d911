import { type Draft, emptyDraft } from "../dialogue-state.ts";
import { wishesSeat } from "./book.ts";
import { chooseOffice } from "./choose.ts";
import { factOf } from "./fact.ts";
import type { Intent } from "./intent.ts";
import { confirmedBookings, type IntentContext, intent, openHolds } from "./intent-context.ts";
import { isAbout } from "./meanings.ts";
import { offerMove } from "./offer-move.ts";
import { withTime } from "./people.ts";
import { lookForDay, notFromHere, wantSeat } from "./seat.ts";
import { asks, speaksOf } from "./speech.ts";
import { saysTime, timeSaid } from "./time.ts";

/** Another office: for a hold or what was begun it is chosen there, for a booking the move is offered, else its days and number are told. */
export function otherOffice(h: IntentContext): Intent {
  const others = h.named.filter(({ id }) => id !== h.office.id);
  const [booked, second] = confirmedBookings(h);
  // "Bogor kejauhan, bisa di Depok aja?": the office they have is no wish.
  const elsewhere = booked && !second ? h.named.filter(({ id }) => id !== booked.office) : [];
  const [one, more] = elsewhere.length === 1 ? elsewhere : h.named;
  const isBegun = openHolds(h).length > 0 || (h.state.asked !== undefined && h.draft !== undefined);
  if (one && !more && isBegun && (!asks(h.reading) || chosenInstead.test(h.reading.text)))
    return chooseOffice(h, one.id);
  const unknown = one ? undefined : notFromHere(h);
  if (unknown) return unknown;
  const moves = movesOffice(h.reading.text) || (booked !== undefined && isAbout(h, "correct-office"));
  if (one && !more && !moves && asksWhere.test(h.reading.text)) return factOf(h, "address");
  // "Min kantor depok ya, tgl 15", "mau daftar di Depok, bisa tgl 15?": a wish for a seat there.
  const { text } = h.reading;
  const wishes = !asks(h.reading) || (wishesSeat(text) && (saysTime(h.reading) || !fromHere.test(text)));
  if (one && !more && h.dialogue.bookings.length === 0 && wishes) {
    const { draft, troubles } = withTime(h.draft ?? emptyDraft(), h);
    return wantSeat(h, draft, troubles);
  }
  // "Depok is closer, is there a place this Thursday?": the days there are the answer, and that it can be booked from here.
  if (one && !more && h.dialogue.bookings.length === 0 && asksOfRoom(h)) {
    const { draft, troubles } = withTime({ ...(h.draft ?? emptyDraft()), office: one.id }, h);
    const there = { ...h, office: one, draft };
    if (troubles.length === 0 || !saysTime(h.reading)) return lookForDay(there, "free-days", dayOf(draft));
  }
  if (one && !more && booked && !second && one.id !== booked.office && moves)
    return offerMove(h, booked, { ...timeSaid(h.reading), office: one.id }, true);
  return intent(h, { on: "other-office", offices: others.map(({ id }) => id).slice(0, 5) });
}

/** Whether there is room, and when. */
function asksOfRoom({ reading }: IntentContext): boolean {
  return saysTime(reading) || reading.dayWish !== undefined || room.test(reading.text);
}
const room =
  /\b(?:kosong|tersedia|available|masih ada|free (?:places?|slots?|days?)|(?:any|have) (?:places?|slots?|seats?)|slot\w*|kuota)\b/i;
const dayOf = ({ day }: Draft) => (day ? Temporal.PlainDate.from(day) : undefined);

/** "Bisa di sini?" asks about this number. */
const fromHere = /\b(?:(?:di|dari|lewat|via) ?sini|nomor ini|no ini|here|this number)\b/i;

/** "Di Depok ada yang kosong minggu ini?", of whoever has nothing yet: the rest of the message is of that office. */
export function atOtherOffice(h: IntentContext): IntentContext | undefined {
  const [one, more] = h.named;
  if (!one || more || one.id === h.office.id || h.dialogue.bookings.length > 0) return undefined;
  return { ...h, office: one, named: [], draft: { ...(h.draft ?? emptyDraft()), office: one.id } };
}

/** "Can I come to Depok instead?", "bisa di Depok aja?": of what is not sure yet it is a wish, and the echo shows it. */
const chosenInstead =
  /\b(?:instead|rather|aja|saja|ganti|pindah\w*|jadi(?:nya)?|maunya|bilang|minta|kejauhan|kejauan|jauh|too far)\b/i;

const asksWhere =
  /\b(?:alamat\w*|lokasi\w*|di ?mana|dmn|where (?:is|are|exactly)|where's|address|location|maps?)\b(?!.{0,30}\b(?:daftar|book)\w*)/i;

/** "Balik ke Bogor aja", "salah kantor, harusnya Depok", "yg di Bogor batalin, saya mau di Depok": of a sure seat it is a move. */
export function movesOffice(text: string): boolean {
  return speaksOf(text, "move") || awayFromHere.test(text) || (speaksOf(text, "cancel") && wantsThere.test(text));
}
const wantsThere = /\b(?:mau|maunya|pengen|ambil) (?:yg |yang )?di\b|\bwant (?:it |one |to go )?(?:in|at|to)\b/i;
const awayFromHere =
  /\b(?:balik|kembali|go back|back to|salah (?:kantor|tempat|lokasi|pilih)|(?:se)?harusnya|(?:se)?mestinya|wrong (?:office|place|branch)|rather|instead|same (?:day|date|time)|(?:hari|tgl|tanggal|jam)\w* (?:(?:yg|yang) )?(?:sama|tetep|tetap))\b/i;
