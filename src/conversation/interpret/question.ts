import type { FactName } from "../../phrasebook/index.ts";
import { emptyDraft } from "../place.ts";
import type { Topic as ReadTopic } from "../read/reading.ts";
import { papersOf } from "./choose.ts";
import { number } from "./day.ts";
import { type Hearing, mean } from "./hearing.ts";
import { offerMove, wantMove } from "./move.ts";
import { withTime } from "./people.ts";
import { lookForDay, wantSeat } from "./seat.ts";
import { saysTime, timeSaid } from "./time.ts";
import type { Meant } from "./topic.ts";

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
export function questionFirst(h: Hearing): Meant | undefined {
  const { topic, exact } = h.reading;
  return topic && first.has(topic) && !exact ? question(h) : undefined;
}

/** A question or a remark: most are a fact of the phrasebook. */
export function question(h: Hearing): Meant | undefined {
  const { topic } = h.reading;
  if (!topic) return undefined;
  // "Sudah nomor berapa?" of somebody who is here is about their own number.
  const { tickets = [], arrivals = [] } = h.scene.today ?? {};
  if (topic === "live-queue" && tickets.length + arrivals.length > 0) return number(h);
  if (topic in acts) return acts[topic as ActTopic](h);
  const { day } = timeSaid(h.reading);
  return mean(h, { on: "fact", fact: topic as Exclude<ReadTopic, ActTopic>, ...(day && { day }) });
}

type ActTopic = Exclude<ReadTopic, FactName> | "opening-hours";

/** Those that need more than a fact. */
const acts: Record<ActTopic, (h: Hearing) => Meant> = {
  spam: (h) => mean(h, { on: "silence" }),
  // The menu once; to the next one silence.
  garbage: (h) =>
    mean(h, h.place.last === "not-understood" ? { on: "silence" } : { on: "menu", why: "not-understood" }),
  reschedule: wantMove,
  late,
  papers: (h) =>
    h.reading.service
      ? papersOf(h, h.reading.service)
      : mean(h, { on: "papers", service: undefined, booking: undefined }),
  "papers-abroad": (h) => papersOf(h, "renewal-before-2009"),
  "no-reply": (h) => mean(h, { on: "status", why: "no-reply" }),
  "free-days": freeDays,
  quota: (h) => lookForDay(h, "quota"),
  "other-office": otherOffice,
  "opening-hours": openingHours,
};

/** "Jam berapa saya harus datang?" is about their own hour; else the office's. */
function openingHours(h: Hearing): Meant {
  if (h.scene.bookings.length > 0 && /\b(?:saya|sy|aku|harus|datang)\b/i.test(h.reading.text))
    return mean(h, { on: "status", why: "asked" });
  const { day } = timeSaid(h.reading);
  return mean(h, { on: "fact", fact: "opening-hours", ...(day && { day }) });
}

/** "Kapan kosong?": the first free days; with a day in it, that day is what is wanted. */
function freeDays(h: Hearing): Meant {
  if (!saysTime(h.reading)) return lookForDay({ ...h, draft: h.draft ?? emptyDraft() }, "free-days");
  const [booking] = h.scene.bookings;
  if (booking && !h.draft?.people.length) return offerMove(h, booking, timeSaid(h.reading));
  const { draft, troubles } = withTime(h.draft ?? emptyDraft(), h);
  if (draft.people.length > 0 || !draft.day) return wantSeat(h, draft, troubles);
  // Nobody is named yet: whether that day is free is all that was asked.
  return lookForDay({ ...h, draft }, "free-days", Temporal.PlainDate.from(draft.day));
}

/** Running late: the rule of the booking of today, with the minutes where they were said. */
function late(h: Hearing): Meant {
  const booking = h.scene.bookings.find(({ day }) => day.equals(h.today)) ?? h.scene.bookings[0];
  if (!booking && h.scene.today?.ended.length) return mean(h, { on: "status", why: "asked" });
  if (!booking) return mean(h, { on: "small", what: "unknown-booking" });
  const minutes = /(\d{1,3})\s*(?:menit|mnt|min\b|minutes?)/i.exec(h.reading.text)?.[1];
  return mean(h, { on: "late", booking, minutes: minutes ? Number(minutes) : undefined });
}

function otherOffice(h: Hearing): Meant {
  const others = h.named.filter(({ id }) => id !== h.office.id);
  return mean(h, { on: "other-office", offices: others.map(({ id }) => id).slice(0, 5) });
}
