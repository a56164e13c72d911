import type { Applicant, Booking } from "../../booking/index.ts";
import { lastDayOfHorizon, today } from "../../office/index.ts";
import { carriesMore, isAgreement } from "./carries-more.ts";
import { factOf } from "./fact.ts";
import type { Intent } from "./intent.ts";
import { confirmedBookings, type IntentContext, intent, openHolds, refOf } from "./intent-context.ts";
import { asks } from "./speech.ts";
import { timeSaid } from "./time.ts";
import { wordCount } from "./word-count.ts";

type Answer = "take-offer" | "pass-offer" | "end-wish";

/**
 * AMBIL, LEWAT, AKHIRI to what the list offered, or a yes that carries nothing else; a no passes the seat on and keeps the place. Where something
 * else waits for a yes too, both are shown: nothing is taken that was not meant.
 */
export function offerAgreed(h: IntentContext): Intent | undefined {
  const { waiting } = h.dialogue;
  if (waiting.length === 0 || wordCount(h.reading.text) > mostWords || carriesMore(h)) return undefined;
  const offered = waiting.filter(({ offer }) => offer);
  const says = ownWords[h.reading.keyword ?? ""];
  if (says) {
    const [one, more] = offered.length === 0 && says === "end-wish" ? waiting : offered;
    if (!one) return openHolds(h).length > 0 || h.state.offer ? undefined : answerWish(h, says, 0);
    return more ? showList(h) : answerWish(h, says, one.no);
  }
  const [one, more] = offered;
  if (!one || openHolds(h).length > 0 || h.state.asked) return undefined;
  const answer = isAgreement(h) ? "take-offer" : h.reading.keyword === "no" ? "pass-offer" : undefined;
  if (!answer) return undefined;
  return more || h.state.offer ? showList(h) : answerWish(h, answer, one.no);
}
const mostWords = 6;
const ownWords: Readonly<Record<string, Answer>> = { take: "take-offer", pass: "pass-offer", leave: "end-wish" };

/** LEWAT or AKHIRI where nothing waits; "sudah lewat" is no answer. */
export function answerAlone(h: IntentContext, says: Answer): Intent | undefined {
  return wordCount(h.reading.text) === 1 ? answerWish(h, says, 0) : undefined;
}

/** The button of an offer's letter, whichever letter came since. */
export function offerTapped(h: IntentContext, id: string): Intent | undefined {
  const [, wish, says] = /^wish-(\d+)\.(take-offer|pass-offer|end-wish)$/.exec(id) ?? [];
  return wish && says ? answerWish(h, says as Answer, Number(wish)) : undefined;
}

export function answerWish(h: IntentContext, act: Answer, wish: number): Intent {
  return intent(h, { on: "offer-answer" }, [{ act, wish }]);
}

/** "Kalau ada yang batal tanggal 31 kabari saya ya": in so many words, whatever else the words would mean. */
export function asksToBeTold(h: IntentContext): Intent | undefined {
  const { text } = h.reading;
  // "Daftar tunggu" begins like "daftar", and is no name.
  if (namesList.test(text) && !h.reading.exact)
    return asks(h.reading) && h.dialogue.waiting.length === 0 ? factOf(h, "waiting-list") : wantsToWait(h);
  return tells.test(text) && whenFree.test(text) && !h.reading.exact ? wantsToWait(h) : undefined;
}
const namesList = /\b(?:daftar|antri?an|list) (?:tunggu|cadangan)\b|\bwait(?:ing)?[- ]?list(?:ed)?\b/i;
const tells =
  /\b(?:kabar(?:i|in|kan)?|infokan|info(?:in)? (?:saya|sy|ya|dong)|hubungi|(?:beri|kasih|kasi)\s?(?:tahu|tau|kabar)|beritahu|let me know|notify|tell me|inform me|message me|text me|alert me)\b/i;
const whenFree =
  /\b(?:kalau|kalo|klo|kl|jika|bila|begitu|saat|if|when|once|as soon as)\b[^.!?\n]{0,40}\b(?:batal\w*|cancel\w*|kosong|lebih (?:awal|cepat|cepet|dulu)|free|earlier|sooner|opens?|opened|available|dibuka|buka|slot|kuota|tempat)\b/i;

/**
 * To be put on the list: for the day that was full, is not open yet or is named here, for the people who are known; or, of whoever has a seat, for an
 * earlier one. Whoever waits already and names nothing new hears where they stand.
 */
export function wantsToWait(h: IntentContext): Intent {
  const people = peopleKnown(h);
  const own = ownTogether(h);
  const said = timeSaid(h.reading).day ?? dayOf(h);
  const offices = [...new Set([h.office, ...h.named].map(({ id }) => id))];
  if (people.length > 0) {
    const { now } = h.dialogue;
    const days = said
      ? { firstDay: said, lastDay: said }
      : { firstDay: today(h.office, now), lastDay: lastDayOfHorizon(h.office, now) };
    return wait(h, { offices, people, bookings: [], ...days });
  }
  const named = timeSaid(h.reading).day;
  if (h.dialogue.waiting.length > 0 && !named) return showList(h);
  if (own.length === 0) return intent(h, { on: "wait-who" });
  const wanted = h.named.length > 0 ? offices : [...new Set(own.map(({ office }) => office))];
  return wait(h, {
    offices: wanted,
    people: [],
    bookings: own.map(refOf),
    ...(named && { firstDay: named, lastDay: named }),
  });
}

export function showList(h: IntentContext): Intent {
  return intent(h, { on: "list" }, [{ act: "list-place" }]);
}

interface Wanted {
  offices: number[];
  people: Applicant[];
  bookings: { office: number; id: string }[];
  firstDay?: Temporal.PlainDate;
  lastDay?: Temporal.PlainDate;
}

function wait(h: IntentContext, wanted: Wanted): Intent {
  return intent(h, { on: "wait" }, [{ act: "wait", office: h.office.id, ...wanted }]);
}

/** Those of the request that is being made, if all of them are known; nobody who has a seat. */
function peopleKnown({ draft }: IntentContext): Applicant[] {
  const people = (draft?.people ?? []).flatMap(({ name, birth, unknown }) =>
    name && birth
      ? [{ name, birthDate: Temporal.PlainDate.from(birth), ...(unknown && { birthUnknown: true as const }) }]
      : [],
  );
  return people.length === draft?.people.length ? people : [];
}

/** The sure seat that comes first, with those of its people who come together. */
function ownTogether(h: IntentContext): Booking[] {
  const sure = confirmedBookings(h);
  const [first] = sure;
  if (!first) return [];
  return sure.filter(
    (one) =>
      one.id === first.id || (first.party !== undefined && one.party === first.party && one.day.equals(first.day)),
  );
}

function dayOf({ draft }: IntentContext): Temporal.PlainDate | undefined {
  const day = draft?.day ?? draft?.refused;
  return day === undefined ? undefined : Temporal.PlainDate.from(day);
}
