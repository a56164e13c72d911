import { foldName } from "../../../booking/index.ts";
import type { QuestionName } from "../../classify/intents.ts";
import { nameInAnswer } from "../../recognise/index.ts";
import { isAgreement } from "../carries-more.ts";
import { factOf } from "../fact.ts";
import { goneOrDamaged, isStayPermit } from "../gone-passport.ts";
import { confirmHolds } from "../holds.ts";
import type { Intent } from "../intent.ts";
import { type IntentContext, intent, openHolds } from "../intent-context.ts";
import { keep } from "../keep.ts";
import { chanceOf, isAbout } from "../meanings.ts";
import { wantMove } from "../move.ts";
import { saysOtherTime } from "../other-time.ts";
import { ofTheirOwn } from "../own-people.ts";
import { questionIn } from "../parts.ts";
import { gather } from "../people.ts";
import { reactTo } from "../reactions.ts";
import { isSample } from "../sample.ts";
import { lookForDays } from "../several-days.ts";
import { asks, cancelsElsewhere, denies, fearsCancelling, saysMistake, speaksOf } from "../speech.ts";
import { cannotBeThere } from "../speech-of-going.ts";
import { saysTime } from "../time.ts";
import { givenUpAmong, namedAmong, namesPerson } from "../who-is-meant.ts";
import { wordCount } from "../word-count.ts";

// What must never be taken for a request, whatever stands in it.

/** A broadcast or the example of the newspapers, forwarded or pasted: it is explained. Somebody's own data in it are shown before anything is booked. */
export function announcement(h: IntentContext): Intent | undefined {
  const { reading } = h;
  if (reading.announcement) return intent({ ...h, draft: undefined }, { on: "announcement" });
  if (!h.forwarded) return undefined;
  const [one, more] = reading.people;
  const { draft } = gather(h);
  if (one && !more && draft.people[0]?.name && draft.people[0].birth && !isSample(draft))
    return intent({ ...h, draft: { ...draft, sure: false } }, { on: "forwarded" });
  return isAbout(h, "spam") ? reactTo(h, "spam") : intent({ ...h, draft: undefined }, { on: "announcement" });
}

/** `#NAMA#TGLLahir#...` as it stands in the announcement: how it is filled in. */
export function placeholder(h: IntentContext): Intent | undefined {
  return h.reading.placeholder && !h.reading.people.some(({ name, birth }) => name && birth)
    ? intent(h, { on: "template" })
    : undefined;
}

/** Other people's codes and seats, and seats for sale: whoever is named beside, nothing of it is a request. */
export function ofOthers(h: IntentContext): Intent | undefined {
  if (h.reading.exact || h.reading.text.length < 8) return undefined;
  const born = h.reading.people.some(({ birth }) => birth);
  // An identity number, which the door masked, or sixteen digits that it let through.
  // Beside a name it is one datum too many, and the name counts.
  const named = h.reading.people.length > 0 && !asks(h.reading);
  if (!born && !named && /\[16 angka\]|(?<!\d)\d{16}(?!\d)/.test(h.reading.text))
    return factOf(h, "application-number");
  // Whatever else is asked for: a passport that is gone begins at the police, and no seat helps.
  const lostCode = /\b(?:kode\w*|chat|nomor|hp|code)\b/i.test(h.reading.text);
  if (!lostCode && h.dialogue.bookings.length === 0) {
    const without = goneOrDamaged(h);
    if (without) return factOf(h, without);
    if (isStayPermit(h.reading.text)) return factOf(h, "visa-stay");
  }
  // "She is born 7 Jul 1984" answers our own question.
  if (born && h.state.asked?.ask === "birth") return undefined;
  // "Untuk bos saya pak Hendra Gunawan" answers it as well.
  if (h.state.asked?.ask === "name" && !asks(h.reading) && nameInAnswer(h.reading.text, h.today)) return undefined;
  if (saysOtherTime(h.reading.text) || ofTheirOwn(h) || speaksToUs.test(h.reading.text)) return undefined;
  // "Siti tetap jadi", of a Siti who is booked from this number, is about their own.
  if (h.dialogue.bookings.some((booking) => namesPerson(h.reading.text, booking)) && !namesStranger(h))
    return undefined;
  for (const guard of ["about-other", "broker-offer"] as const)
    if (chanceOf(h, guard) >= 0.6 && !(born && (guard === "broker-offer" || wantsSeat(h))) && !registersOne(h, guard))
      return factOf(h, guard);
  return undefined;
}

/** "Udah fix ya bos?": whoever is called boss here is us. */
const speaksToUs = /^[^,.]{0,30}\b(?:ya|yah|dong|nih|kan|ga|gak|oke|ok|sip|min)\s+(?:bos+|bosku|bro|gan|om)\W*$/i;

/** "Please register Nyoman Suwitra. He will come on 23 August": a seat for somebody who is named. */
function registersOne({ reading }: IntentContext, guard: string): boolean {
  const named = reading.people.some(({ name }) => name) || reading.told !== undefined;
  return guard === "about-other" && named && !asks(reading) && opensWithOrder.test(reading.text);
}
const opensWithOrder =
  /^\W*(?:(?:hi|hello|halo|pagi|siang|sore|min|pak|bu|kak|selamat|good|morning|afternoon)\W+)*(?:please|pls|tolong|tlg|mohon|mau|kindly|i want to|i'd like to)?\W*(?:(?:di)?daftar(?:kan|in)?|register|book|sign up)\b/i;

/** "Suami saya, Herman Tuasikal" of a number that booked for Maryam Tuasikal: one word of it is known, and it is nobody's name here. */
function namesStranger({ reading: { people }, dialogue: { bookings } }: IntentContext): boolean {
  const known = bookings.map(({ applicant }) => new Set(foldName(applicant.name).split(" ")));
  return people.some(({ name }) => {
    const said = name ? foldName(name.value).split(" ") : [];
    return said.length > 1 && !known.some((words) => words.has(said[0] ?? ""));
  });
}

/** "Mau daftar paspor atas nama ibu saya ...", or a name with birth date and day and no question: a seat for somebody, and nothing of theirs is asked. */
function wantsSeat({ reading }: IntentContext): boolean {
  const { text, people, day } = reading;
  const whole = people.length > 0 && people.every((one) => one.name && one.birth && (one.day ?? day));
  return registers.test(text) || (whole && !asks(reading));
}
const registers =
  /\b(?:mau|ingin|pengen|pengin|tolong|mohon|minta|bade|badhe|arep|please|want)\b.{0,20}\b(?:n?da[fp]tar\w*|didaftar\w*|pesan\w*|book\w*|register\w*)/i;

/** "Jangan dibatalin", "temen saya batal ikut": polarity and owner come before every act. */
export function kept(h: IntentContext): Intent | undefined {
  const { text, exact, people } = h.reading;
  if (h.state.offer?.do === "move" && denies(text, "move") && !saysTime(h.reading))
    return intent(h, { on: "small", what: "nothing-changed" });
  if (exact || people.some(({ birth }) => birth)) return undefined;
  if (h.state.offer?.do === "cancel" && canComeAfterAll.test(text) && !speaksOf(text, "cancel") && !cannotBeThere(text))
    return keep(h);
  // "Bukan mau batal, cuma mau tanya boleh pakai kaos?" wants to know that.
  const asked = denies(text, "cancel") || denies(text, "move") ? onlyAsked(h) : undefined;
  if (asked && h.dialogue.bookings.length > 0) return keptBeside(h, asked);
  if (staysByName(h) || letsBe(h)) return keep(h);
  if (!speaksOf(text, "cancel")) return undefined;
  // "Ga jadi batal, daftar lagi bisa? tgl 16", when the place rests no more: a new one is wished for.
  const isOver = h.dialogue.bookings.length === 0 && !h.dialogue.resting.some(({ state }) => state === "cancelled");
  if (isOver && saysTime(h.reading)) return undefined;
  const one = h.dialogue.bookings.length < 2;
  // "Jangan dibatalin, undur seminggu aja": the wish in it is read behind this rule.
  if (denies(text, "cancel") && wantsMove(text)) return movedInstead(h);
  if (denies(text, "cancel") || saysMistake(text) || (one && cancelsElsewhere(text)) || fearsCancelling(text))
    return h.dialogue.bookings.length > 0 || h.state.cancelled?.length ? keep(h) : undefined;
  return undefined;
}

/** "Hmm wait, I can make it", "eh ternyata bisa kok", to the question of cancelling. */
const canComeAfterAll =
  /\b(?:i|we|she|he|they) can (?:still )?(?:make it|come|go|attend)\b|\bternyata\b.{0,20}\b(?:bisa|bs|sempat|jadi)\b|\b(?:bisa|bs|jadi)\s+(?:kok|deh|datang|dateng|dtg|hadir)\b/i;

/** "Siti tetap jadi, Joko yang belum tau": somebody stays by name, nobody goes, and nothing else is wished. */
function staysByName({ reading, dialogue: { bookings } }: IntentContext): boolean {
  const { text, people, dayWish } = reading;
  if (bookings.length < 2 || people.length > 1 || dayWish || saysTime(reading)) return false;
  if (speaksOf(text, "move") || givenUpAmong(text, bookings).length > 0 || cannotBeThere(text)) return false;
  const halves = text.split(/[,.;\n]|\b(?:tapi|tp|but|sedangkan)\b/i);
  return halves.some((half) => staysFirm.test(half) && namedAmong(half, bookings).length > 0);
}
const staysFirm =
  /\b(?:tetap|tetep|ttp|pasti|psti|udah pasti)\s+(?:jadi|ikut|datang|dateng|berangkat|hadir|ya|aja|lanjut)\b|\bstill (?:coming|going)\b|\b(?:leave|keep)\b.{1,20}\b(?:alone|as is)\b/i;

/** "Ok biarin aja dulu", "I'll keep it for now", where nothing is open: the seat stays as it is. */
function letsBe({ reading, dialogue: { bookings }, state: { offer, asked } }: IntentContext): boolean {
  const { text, dayWish } = reading;
  if (bookings.length === 0 || bookings.some(({ state }) => state === "held") || offer || asked) return false;
  if (asks(reading) || dayWish || saysTime(reading) || wordCount(text) > mostWordsOfLetting) return false;
  return lets.test(text) && !speaksOf(text, "move") && !speaksOf(text, "cancel") && !cannotBeThere(text);
}
const mostWordsOfLetting = 8;
const lets =
  /\b(?:pakai|pake|pk|ambil)\s+(?:yg|yang)\s+(?:ini|itu|lama|tadi|sekarang)\b|\bbiar(?:in|kan)?\s+(?:aja|saja|begitu|gitu|seperti|kaya|kayak|dulu)\b|\b(?:tetap|tetep|ttp)\s+(?:aja|saja|segitu|begitu|gitu|seperti|yg (?:itu|tadi)|yang (?:itu|tadi))\b|\b(?:i'?ll|i will|we'?ll|let'?s|let me|i|we)\s+(?:just\s+)?(?:keep|leave)\b|\b(?:keep|leave) (?:it|mine|my (?:booking|appointment|slot|place|seat)) (?:as|like|the way|for now)\b/i;

/** What they have stays, and what was asked beside it is answered beneath. */
function keptBeside(h: IntentContext, asked: QuestionName): Intent {
  const stays = keep(h);
  const answer = reactTo(h, asked);
  if (answer?.topic.on !== "fact") return answer ?? stays;
  return { ...stays, topic: { ...stays.topic, besides: [answer.topic.fact] } };
}

/** What is asked behind a "cuma mau tanya". */
function onlyAsked(h: IntentContext): QuestionName | undefined {
  const said = onlyAsks.exec(h.reading.masked);
  const rest = said ? h.reading.masked.slice(said.index + said[0].length) : "";
  return /\p{L}\W+\p{L}/u.test(rest) ? questionIn(rest) : undefined;
}
const onlyAsks =
  /\b(?:cuma|cuman|hanya|sekedar|sekadar|just|only|mau|pengen|ingin|want(?:ed)? to)\W+(?:\S+\W+){0,2}?(?:(?:ber|di)?tanya\w*|nanya\w*|asking|ask|tau|tahu|know)\b/i;

/** A half of the sentence speaks of moving, and does not deny it. */
function wantsMove(text: string): boolean {
  const halves = text.split(/[,.;\n]|\b(?:tapi|tp|but|just|cuma|cuman|hanya)\b/i);
  return halves.some((half) => speaksOf(half, "move") && !denies(half, "move") && !asksWhy.test(half));
}
const asksWhy = /\b(?:kenapa|knp|why|kok)\b/i;

function movedInstead(h: IntentContext): Intent | undefined {
  if (h.dialogue.bookings.length === 0) return undefined;
  const { dayWish } = h.reading;
  return (dayWish && lookForDays(h, dayWish)) ?? wantMove(h);
}

/** "Gajadi pindah", "yang tadi aja", "never mind": what was offered falls, and what they have stays. */
export function asBefore(h: IntentContext): Intent | undefined {
  const { text, exact, people } = h.reading;
  const { offer, asked, list } = h.state;
  if (exact || people.length > 0 || saysTime(h.reading) || h.reading.dayWish || asks(h.reading)) return undefined;
  if (wordCount(text) > 8 || speaksOf(text, "cancel")) return undefined;
  const isMoving = offer?.do === "move" || offer?.do === "retime" || asked?.ask === "move-day";
  const back = denies(text, "move") || theOneBefore.test(text) || (isMoving && neverMind.test(text));
  // "Yang awal" of a list of people is one of them.
  if (!back || (list?.options.some(({ do: act }) => act === "cancel" || act === "retime") && !isMoving))
    return undefined;
  // "Ok gpp tetap yang tadi" to another day than the one they hold is a yes to that.
  const held = openHolds(h);
  if (held.length > 0 && theOneBefore.test(text) && isAgreement(h)) return confirmHolds(h);
  if (isMoving) return intent(h, { on: "small", what: "nothing-changed" });
  return held.length > 0 && theOneBefore.test(text) ? intent(h, { on: "again", bookings: held }) : undefined;
}

const theOneBefore =
  /\b(?:yang|yg|nu|sing|ke)\s+(?:tadi|td|semula|lama|sebelumnya|wau|mau)\b|\b(?:seperti|kaya|kayak|kyk)\s+(?:semula|tadi|awal)\b|\b(?:keep|leave) (?:it|that|mine|the (?:old|first|original) one)\b|\bas it (?:is|was)\b|\bthe (?:old|original) (?:one|day|time)\b/i;
const neverMind =
  /\b(?:ga|gak|gk|g|nggak|ngga|enggak|tidak|tdk|teu|ora|ndak|indak|mboten)\s*(?:usah|jadi|jd|perlu|kedah|sah|sido|saestu)\b|\b(?:biarin|biarkan|keun|never ?mind|forget it|no need)\b|\bbiar\s+(?:aja|saja|lah|gitu|begitu|dulu)\b|\bbiar\W*$/i;
