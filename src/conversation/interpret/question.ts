import type { FactName } from "../../phrasebook/index.ts";
import { emptyDraft } from "../place.ts";
import type { Topic as ReadTopic } from "../read/reading.ts";
import { papersOf } from "./choose.ts";
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

/** A question or a remark. */
export function question(h: Hearing): Meant | undefined {
  const { topic } = h.reading;
  if (!topic) return undefined;
  switch (topic) {
    case "spam":
      return mean(h, { on: "silence" });
    case "garbage":
      // The menu once; to the next one silence.
      return mean(h, h.place.last === "not-understood" ? { on: "silence" } : { on: "menu", why: "not-understood" });
    case "reschedule":
      return wantMove(h);
    case "late":
      return late(h);
    case "papers":
      return h.reading.service
        ? papersOf(h, h.reading.service)
        : mean(h, { on: "papers", service: undefined, booking: undefined });
    case "papers-abroad":
      return papersOf(h, "renewal-before-2009");
    case "no-reply":
      return mean(h, { on: "status", why: "no-reply" });
    case "free-days":
      return freeDays(h);
    case "quota":
      return lookForDay(h, "quota");
    case "other-office":
      return otherOffice(h);
    default:
      return mean(h, { on: "fact", fact: topic satisfies FactName });
  }
}

/** "Kapan kosong?": the first free days; with a day in it, that day is what is wanted. */
function freeDays(h: Hearing): Meant {
  if (!saysTime(h.reading)) return lookForDay({ ...h, draft: h.draft ?? emptyDraft() }, "free-days");
  const [booking] = h.scene.bookings;
  if (booking && !h.draft?.people.length) return offerMove(h, booking, timeSaid(h.reading));
  const { draft, troubles } = withTime(h.draft ?? emptyDraft(), h);
  return wantSeat(h, draft, troubles);
}

/** Running late: the rule of the booking of today, with the minutes where they were said. */
function late(h: Hearing): Meant {
  const booking = h.scene.bookings.find(({ day }) => day.equals(h.today)) ?? h.scene.bookings[0];
  if (!booking) return mean(h, { on: "small", what: "unknown-booking" });
  const minutes = /(\d{1,3})\s*(?:menit|mnt|min\b|minutes?)/i.exec(h.reading.text)?.[1];
  return mean(h, { on: "late", booking, minutes: minutes ? Number(minutes) : undefined });
}

function otherOffice(h: Hearing): Meant {
  const others = h.named.filter(({ id }) => id !== h.office.id);
  return mean(h, { on: "other-office", offices: others.map(({ id }) => id).slice(0, 5) });
}
