import type { FactName } from "../../phrasebook/index.ts";
import { emptyDraft } from "../dialogue-state.ts";
import type { DayTopic, Topic as ReadTopic } from "../recognise/reading.ts";
import {
  came,
  comesAgain,
  isThere,
  late,
  onTheWay,
  stillToday,
  stillValid,
  there,
  trouble,
  waiting,
  whileHeldUp,
} from "./at-office.ts";
import { papersOf } from "./choose.ts";
import { number } from "./day.ts";
import type { Intent } from "./intent.ts";
import { type IntentContext, intent } from "./intent-context.ts";
import { offerMove, wantMove } from "./move.ts";
import { withTime } from "./people.ts";
import { lookForDay, wantSeat } from "./seat.ts";
import { saysTime, timeSaid } from "./time.ts";

/** These are answered as they are, whoever else is named beside them. */
const first: ReadonlySet<ReadTopic> = new Set([
  "asks-about-other",
  "reseller",
  "lost",
  "damaged",
  "damaged-flood",
  "foreigner",
  "spam",
]);

/** What must not be taken for a request: lost passports, other people's codes, offers to sell. */
export function questionFirst(h: IntentContext): Intent | undefined {
  const { topic, exact } = h.reading;
  return topic && first.has(topic) && !exact ? question(h) : undefined;
}

/** A question or a remark: most are a fact of the phrasebook. */
export function question(h: IntentContext): Intent | undefined {
  const { topic } = h.reading;
  const again = comesAgain(h);
  if (again || !topic) return again;
  if (topic in acts) return acts[topic as ActTopic](h);
  return factOf(h, questionOf[topic as keyof typeof questionOf]);
}

/** The question that each topic of the rules asks. */
const questionOf = {
  "how-to-cancel": "how-cancel",
  "application-number": "application-number",
  fee: "fee",
  "e-passport": "e-passport",
  ramadan: "ramadan",
  address: "address",
  proxy: "proxy-apply",
  domicile: "domicile",
  "recording-letter": "no-ktp",
  "data-mismatch": "data-mismatch",
  "substitute-paper": "substitute-paper",
  "one-word-name": "name-rules",
  lost: "lost-passport",
  damaged: "damaged",
  "damaged-flood": "damaged",
  "data-change": "change-data",
  "work-abroad": "work-abroad",
  hajj: "hajj-umrah",
  group: "group",
  family: "book-for-other",
  divorced: "one-parent",
  urgent: "urgent",
  senior: "elderly",
  pregnant: "pregnant-baby",
  deaf: "disabled",
  fairness: "fairness",
  "staff-complaint": "complaint",
  "outside-complaint": "complaint",
  foreigner: "visa-stay",
  "asks-about-other": "about-other",
  reseller: "broker-offer",
  stamp: "copies-stamp",
  collection: "collection-ready",
} as const satisfies Partial<Record<ReadTopic, FactName>>;

type ActTopic = Exclude<ReadTopic, keyof typeof questionOf>;

/** Those that need more than a fact. Of the day's own topics nothing is said to whoever has nothing there today. */
const acts: Record<Exclude<ActTopic, DayTopic>, (h: IntentContext) => Intent> &
  Record<DayTopic, (h: IntentContext) => Intent | undefined> = {
  spam: (h) => intent(h, { on: "silence" }),
  // The menu once; to the next one silence.
  garbage: (h) =>
    intent(h, h.state.last === "not-understood" ? { on: "silence" } : { on: "menu", why: "not-understood" }),
  reschedule: wantMove,
  late,
  papers,
  "papers-abroad": (h) => papersOf(h, "renewal-before-2009"),
  "no-reply": (h) => intent(h, { on: "status", why: "no-reply" }),
  "free-days": freeDays,
  quota: (h) => lookForDay(h, "quota"),
  "other-office": otherOffice,
  "opening-hours": openingHours,
  "open-now": (h) => whileHeldUp(h) ?? factOf(h, "hours"),
  // "Sudah nomor berapa?" of somebody who comes or is here today is about their own number.
  "live-queue": (h) => waiting(h) ?? factOf(h, "where-in-line"),
  "still-valid": stillValid,
  "step-out": there("step-out"),
  "where-to": waiting,
  "on-the-way": onTheWay,
  order: there("order"),
  waiting,
  came,
  trouble,
};

function papers(h: IntentContext): Intent {
  const { service, text } = h.reading;
  // "Saya di meja berkas" of somebody who is there asks for no list.
  if (isThere(h) && /\bmeja\b/i.test(text)) return number(h);
  return service ? papersOf(h, service) : intent(h, { on: "papers", service: undefined, booking: undefined });
}

function factOf(h: IntentContext, fact: FactName): Intent {
  const { day } = timeSaid(h.reading);
  return intent(h, { on: "fact", fact, ...(day && { day }) });
}

/** "Jam berapa saya harus datang?" is about their own hour; else the office's. */
function openingHours(h: IntentContext): Intent {
  if (h.dialogue.bookings.length > 0 && /\b(?:saya|sy|aku|harus|datang)\b/i.test(h.reading.text))
    return intent(h, { on: "status", why: "asked" });
  return whileHeldUp(h) ?? factOf(h, "hours");
}

/** "Kapan kosong?": the first free days; with a day in it, that day is what is wanted. */
function freeDays(h: IntentContext): Intent {
  const own = stillToday(h);
  if (own) return own;
  if (!saysTime(h.reading)) return lookForDay({ ...h, draft: h.draft ?? emptyDraft() }, "free-days");
  const [booking] = h.dialogue.bookings;
  if (booking && !h.draft?.people.length) return offerMove(h, booking, timeSaid(h.reading));
  const { draft, troubles } = withTime(h.draft ?? emptyDraft(), h);
  if (draft.people.length > 0 || !draft.day) return wantSeat(h, draft, troubles);
  // Nobody is named yet: whether that day is free is all that was asked.
  return lookForDay({ ...h, draft }, "free-days", Temporal.PlainDate.from(draft.day));
}

function otherOffice(h: IntentContext): Intent {
  const others = h.named.filter(({ id }) => id !== h.office.id);
  return intent(h, { on: "other-office", offices: others.map(({ id }) => id).slice(0, 5) });
}
