import type { IntentName } from "../../classify/intents.ts";
import { agree } from "../agree.ts";
import { wantsToBook } from "../book.ts";
import { cannotCome } from "../cancel.ts";
import { turnsRound } from "../carries-more.ts";
import { erasesBooking } from "../change-booking.ts";
import { papersOf } from "../choose.ts";
import { goneOrDamaged } from "../gone-passport.ts";
import { askCorrection } from "../holds.ts";
import type { Intent } from "../intent.ts";
import { confirmedBookings, type IntentContext, intent, openHolds } from "../intent-context.ts";
import { chanceOf, isAbout, isQuestion, meaningOf } from "../meanings.ts";
import { reactTo } from "../reactions.ts";
import { asks, cancelsElsewhere, denies, givesUp, isOneKey, saysOwn, speaksOf } from "../speech.ts";
import { cannotBeThere, hasReason, namesReason, saysStays } from "../speech-of-going.ts";
import { saysTime, timeSaid } from "../time.ts";
import { toldAge } from "../which-papers.ts";
import { namesKin, namesPerson } from "../who-is-meant.ts";
import { hasToday } from "../who-is-there.ts";
import { wordCount } from "../word-count.ts";
import { saidOfTheDay } from "../words-of-the-day.ts";
import { nothingToConfirm } from "./exact-words.ts";

// What is left: the meaning of the words, as far as the classifier is sure of it.

/** Short words of somebody who has something at the office today, where the classifier is not sure. */
export function wordsOfTheDay(h: IntentContext): Intent | undefined {
  if (!h.dialogue.today || (!hasToday(h) && h.dialogue.today.ended.length === 0)) return undefined;
  const said = saidOfTheDay(h.reading.text);
  return said && reactTo(h, said);
}

/** What the rest means, where the classifier is sure enough for the harm that a mistake would do. */
export function meant(h: IntentContext): Intent | undefined {
  if (isOneKey(h.reading.text)) return undefined;
  const status = ownBooking(h);
  if (status) return status;
  const told = toldService(h) ?? toldAge(h);
  if (told) return told;
  if (staysAway(h)) return cannotCome(h);
  const act = asksUntilWhen(h) ? undefined : spokenAct(h);
  if (act) return reactTo(h, act);
  const { first } = meaningOf(h);
  if (!first) return undefined;
  // A yes or a no that the classifier only guesses is none: nothing is open, or it is asked again.
  if (first === "yes") return isShort(h) && !asks(h.reading) ? guessedYes(h) : undefined;
  return reactTo(h, first);
}

/** "Kalau mau ganti hari maksimal kapan?": until when one may, and nothing is wished yet. */
function asksUntilWhen(h: IntentContext): boolean {
  return asks(h.reading) && isAbout(h, "how-cancel") && untilWhen.test(h.reading.text);
}
const untilWhen =
  /\b(?:maksimal|max|paling (?:lambat|lama|telat)|batas\w*|terakhir|deadline|latest|until when|how late)\b/i;

function guessedYes(h: IntentContext): Intent {
  return (turnsRound(h.reading.text) ? undefined : agree(h)) ?? nothingToConfirm(h);
}

/** "Ga jadi dah, ada kondangan", "I won't be able to make it", of whoever has booked: another day, or none? */
function staysAway(h: IntentContext): boolean {
  const { text } = h.reading;
  // "Suami boleh titip ke saya aja hari itu?" asks who may come.
  const whoComes = asks(h.reading) && chanceOf(h, "proxy-apply", "proxy-collect", "must-come", "one-parent") >= 0.5;
  const { first } = meaningOf(h);
  const asksElse = asks(h.reading) && first !== undefined && isQuestion(first);
  // "Istri saya lahiran hari itu, gmn dong": a reason, of the day they have.
  const ofThatDay = saysTheirDay(h) && namesReason(text) && h.state.asked === undefined && !asksElse && !whoComes;
  if (ofThatDay && confirmedBookings(h).length === 1 && !speaksOf(text, "move") && !speaksOf(text, "cancel"))
    return true;
  if (confirmedBookings(h).length === 0 || openHolds(h).length > 0 || h.state.asked || asks(h.reading)) return false;
  if (saysStays(text) || speaksOf(text, "cancel") || speaksOf(text, "move")) return false;
  // "Ga jadi deh, anak sy kena tipes": a relative is why, and no other seat.
  if (text.split(/[,.;]/).some((part) => givesUp(part) && !namesKin(part)))
    return wordCount(text) <= mostWordsOfGivingUp && (hasReason(text) || opensAndTellsWhy.test(text));
  if (namesKin(text) || givesUp(text)) return false;
  return cannotBeThere(text) && (hasReason(text) || chanceOf(h, "cannot-come", "cancel") >= 0.2);
}
/** "Hari itu", or their very date: "lupa kalo tgl 8 anak saya wisuda" names the day of something else, and theirs. */
function saysTheirDay(h: IntentContext): boolean {
  const { text } = h.reading;
  return (
    thatDay.test(text) ||
    confirmedBookings(h).some(({ day }) => new RegExp(`\\b(?:tgl|tanggal|the)\\W*${day.day}\\b`, "i").test(text))
  );
}
const mostWordsOfGivingUp = 9;
/** "Ga jadi berangkat, visanya ditolak": what stands behind it is the reason, whatever it is. */
const opensAndTellsWhy =
  /^\W*(?:(?:maaf|sorry|pak|bu|min|kak|saya|sy|aku)\W+)*(?:ga|gak|gk|nggak|ngga|enggak|tidak|tdk|ora|teu)\W*(?:jadi|jd)\b[^,.;]*[,.;]\s*\S+\s+\S+/i;
const thatDay = /\b(?:hari|tgl|tanggal) (?:itu|tsb|tersebut|h)\b|\bthat day\b/i;

/** The act's own word, wanted and their own, where its meaning is at least among the guesses: "ga bisa dateng, tolong batalkan". */
function spokenAct(h: IntentContext): "cancel" | "move" | undefined {
  if (h.dialogue.bookings.length === 0) return undefined;
  const wanted = wantedAct(h);
  if (wanted || asks(h.reading)) return wanted;
  return (["cancel", "move"] as const).find((act) => {
    const { text } = h.reading;
    const said = speaksOf(text, act) || (act === "cancel" && (givesUpSomebody(h) || noNeedOfSeat.test(text)));
    const likely = chanceOf(h, act) >= 0.15 || (act === "cancel" && ofOwnSeat.test(text));
    return said && !denies(text, act) && likely && !cancelsElsewhere(text);
  });
}

/** "Mau batalin dulu, calon suami blm dpt cuti", "abdi bade ngabatalkeun, tiasa?", "klo mau ganti hari caranya gmn?": the act is wanted in so many words. */
function wantedAct(h: IntentContext): "cancel" | "move" | undefined {
  const { text } = h.reading;
  const said = wanting.exec(text)?.[1] ?? (asks(h.reading) ? undefined : ordering.exec(text)?.[0]);
  const { first } = meaningOf(h);
  if (said === undefined || cancelsElsewhere(text) || (first !== undefined && !ofActs.has(first))) return undefined;
  return (["cancel", "move"] as const).find(
    (act) => speaksOf(said, act) && !denies(text, act) && !otherThing.test(said),
  );
}
const ofActs: ReadonlySet<IntentName> = new Set(["cancel", "move", "how-cancel", "not-yet", "cannot-come"]);
const wanting =
  /\b(?:mau|mo|pengen|pengin|pingin|ingin|bade|badhe|arep|arek|hoyong|tolong|tlg|tlong|mohon|mhn|minta|terpaksa|want(?:ed)? to|need to|have to|like to|going to)\s+((?:\S+\s+){0,2}\S+)/i;
/** "Kalo gitu batalin deh", and nothing behind it. */
const ordering =
  /\b(?:(?:di)?batal(?:in|kan)|cancel it)\s*(?:(?:aja|saja|deh|dong|dulu|lah|ya|pls|please|pak|bu|min|kak|mas|mbak)\s*)*[.!]*$/i;
/** "Mau ganti paspor", "mau ubah nama": no act on a seat. */
const otherThing =
  /\b(?:paspor\w*|pasport|passport|nama\w*|name|lahir|nomor|nomer|no|hp|wa|data\w*|alamat\w*|kantor\w*|ktp|kk)\b/i;

/** "Tolong cabut booking saya", whatever the words around it resemble. */
const ofOwnSeat =
  /\b(?:booking|antr[ei]an|jadwal|slot|tempat|daftaran|pendaftaran|janji)\s?(?:saya|sy|aku|ku|gue|gw|kami|kita|nya)\b|\b(?:my|our) (?:booking|appointment|slot|seat|place)\b|\bmundur (?:\w+ )?dari\b/i;

/** "My trip fell through so I won't need the appointment". */
const noNeedOfSeat =
  /\b(?:won'?t|will not|don'?t|do not|no longer)\W+(?:be\W+)?need(?:ing)?\W+(?:the|my|our|this|that)\W+(?:appointment|booking|slot|place|seat)\b/i;

/** "Ga jadi yang Rina", "yg atas nama Rina hapus ya", of a Rina who is booked. */
function givesUpSomebody(h: IntentContext): boolean {
  const { text } = h.reading;
  const gives = givesUp(text) || (speaksOf(text, "erase") && erasesBooking(h));
  return gives && !speaksOf(text, "move") && h.dialogue.bookings.some((booking) => namesPerson(text, booking));
}

function isShort({ reading }: IntentContext): boolean {
  return wordCount(reading.text) <= 6;
}

/** Whoever has a booking and asks for "my code", "my schedule", "when do I come" means their own. */
function ownBooking(h: IntentContext): Intent | undefined {
  if (h.dialogue.bookings.length === 0) return undefined;
  // "Please remove my booking": an act on it, and no question about it.
  if (speaksOf(h.reading.text, "cancel") || speaksOf(h.reading.text, "move")) return undefined;
  // "Paspor saya hilang, bookingnya gimana?": what to do about that passport.
  if (goneOrDamaged(h)) return undefined;
  const held = openHolds(h).length > 0;
  if (!saysOwn(h.reading.text) && !(held && chanceOf(h, "when-arrive", "choose-time", "status") >= 0.5))
    return undefined;
  const asked =
    /\b(?:kode\w*|jadwal\w*|booking\w*|bokingan|antr[ei]an\w*|barcode|qr|code|appointment|slot|terdaftar|tempat)\b/i.test(
      h.reading.text,
    );
  const when = asks(h.reading) && !saysTime(h.reading) && chanceOf(h, "status", "when-arrive", "choose-time") >= 0.4;
  const of =
    when ||
    chanceOf(h, "status") >= 0.3 ||
    (asked && chanceOf(h, "free-days", "lost-passport", "when-released", "book") >= 0.3);
  const other = isAbout(
    h,
    "cancel",
    "move",
    "keep",
    "how-cancel",
    "cannot-come",
    "add-person",
    "still-valid",
    "no-reply",
  );
  return of && !other ? intent(h, { on: "status", why: "asked" }) : undefined;
}

/** Whoever has booked and says "saya perpanjang ya" tells us which papers it is about. */
function toldService(h: IntentContext): Intent | undefined {
  const { service, text } = h.reading;
  if (!service || saysTime(h.reading) || confirmedBookings(h).length === 0 || asks(h.reading)) return undefined;
  if (
    /\b(?:mau|daftar\w*|pesan|booking|buat)\b/i.test(text) &&
    !isAbout(h, "papers", "papers-renew", "papers-new", "papers-child")
  )
    return undefined;
  // "Anak saya sakit, ga bisa datang" speaks of a child, and of no papers.
  const { first } = meaningOf(h);
  const ofChildAlone = service === "child" && !ofPassport.test(text) && wordCount(text) > 4;
  if (ofChildAlone || cannotBeThere(text) || (first && !isQuestion(first) && !besideService.has(first)))
    return undefined;
  return papersOf(h, service);
}
const ofPassport =
  /\b(?:pas+po\w*|pass?port\w*|pspor\w*|(?:buat|untuk|utk|bikin|for)\b.{0,12}\b(?:anak|child|kid)|syarat\w*|dokumen\w*|berkas\w*|perpanjang\w*)\b/i;
/** What somebody may be taken to mean who only tells us which passport it is. */
const besideService: ReadonlySet<IntentName> = new Set(["book", "give-data", "pick-option", "yes", "ack", "not-yet"]);

/** Two or three meanings lie near: the citizen says which. */
export function whichMeaning(h: IntentContext): Intent | undefined {
  const { unsure } = meaningOf(h);
  // Beside our own question only another question is asked about.
  if (h.state.asked && h.state.last !== "asked-again" && !asks(h.reading)) return undefined;
  // "Duh KTP dimana ya, bentar": what we asked can wait.
  if (h.state.asked && wait.test(h.reading.text)) return intent(h, { on: "not-yet" });
  if (/\b(?:bukan|salah|keliru|harusnya|wrong)\b/i.test(h.reading.text) && openHolds(h).length > 0)
    return askCorrection(h);
  const wish = asks(h.reading) ? undefined : wantsToBook(h);
  if (wish) return wish;
  if (asksOnUnclearly(h)) return undefined;
  const to = timeSaid(h.reading);
  return unsure.length > 0 ? intent(h, { on: "which-meaning", meanings: unsure, to }) : undefined;
}

const wait =
  /\b(?:bentar|sebentar|bntr|tunggu|ntar dulu|nanti dulu|hold on|one (?:moment|sec\w*)|wait)\W*(?:(?:ya|dulu|kak|min|pak|bu|please)\W*)*$/i;
/** Behind an answer words that hardly resemble anything ask on about it, more often than about one of three strange things. */
function asksOnUnclearly(h: IntentContext): boolean {
  const { text, people } = h.reading;
  if (!h.state.subject || h.state.asked || people.length > 0 || saysTime(h.reading)) return false;
  const words = wordCount(text);
  // "Wkwkwk" asks nothing on.
  if (words > mostWordsAskingOn || (!asks(h.reading) && words < fewestWordsAskingOn)) return false;
  const [best] = meaningOf(h).guesses.filter(({ intent }) => intent !== "unclear" && intent !== "small-talk");
  return (best?.p ?? 0) < hardlyAnything;
}
const mostWordsAskingOn = 10;
const fewestWordsAskingOn = 4;
const hardlyAnything = 0.2;

/** The answer once more, and that more is not known. */
export function askedOn(h: IntentContext): Intent | undefined {
  return asksOnUnclearly(h) ? reactTo(h, h.state.subject as IntentName) : undefined;
}

/** A greeting and nothing that was understood beside it: the menu. */
export function greeting(h: IntentContext): Intent | undefined {
  return h.reading.greeted ? intent(h, { on: "menu", why: "hello" }) : undefined;
}
