import { dayIsBefore } from "../../calendar/index.ts";
import { alike } from "../calendar/alike.ts";
import { national } from "../calendar/plan-change.ts";
import { officesOfPack, type StoredPack } from "../offices-of-pack.ts";
import type { FactContent, PapersContent } from "./fact.ts";
import type { FactAsk, FactRefusal, PlannedFact } from "./fact-ask.ts";
import { contentFault } from "./fact-faults.ts";
import { factsOn } from "./facts-on.ts";

/** What a change would be; writes nothing. @param today the day of the office that asks */
export function planFact(stored: StoredPack, ask: FactAsk, today: Temporal.PlainDate): PlannedFact | FactRefusal {
  const inScope = stored.offices.filter(({ code }) => ask.scope === national || code === ask.scope);
  // Where an office is, is said of each by itself.
  if (inScope.length === 0 || (ask.what === "place" && ask.scope === national)) return { refused: "no-such-scope" };
  const earliest = ask.what === "papers" ? today.add({ days: 1 }) : today;
  if (dayIsBefore(ask.firstDay, earliest)) return { refused: "day-past" };
  const offering = inScope.filter(
    ({ services }) => ask.what !== "papers" || services.some(({ code }) => code === ask.about),
  );
  if (offering.length === 0) return { refused: "no-such-service" };
  const fault = contentFault(ask);
  if (fault) return { refused: fault };
  const firstDay = ask.firstDay.toString();
  const planned = stored.facts.some(
    (one) => one.scope === ask.scope && one.what === ask.what && one.about === ask.about && one.firstDay === firstDay,
  );
  if (planned) return { refused: "planned", firstDay: ask.firstDay };
  const content: FactContent = ask.what === "papers" ? { ...ask, value: numbered(stored, ask) } : ask;
  const { what, about, value } = content;
  const fact = { what, about, value, scope: ask.scope, firstDay, until: null } as PlannedFact["fact"];
  const touched = changedBy(stored, fact);
  return touched.length === 0 ? { refused: "nothing-changed" } : { fact, touched };
}

/** Offices that say another thing on the change's first day because of it. */
function changedBy(stored: StoredPack, fact: PlannedFact["fact"]): number[] {
  const day = Temporal.PlainDate.from(fact.firstDay);
  const before = officesOfPack(stored);
  const after = officesOfPack({ ...stored, facts: [...stored.facts, fact] });
  return after.all
    .filter((office) => {
      const { firstDay: _now, fees, ...now } = factsOn(office, day);
      const { firstDay: _was, fees: fee, ...was } = factsOn(before.byId.get(office.id)!, day);
      return !alike(now, was) || !alike({ ...fees, from: undefined }, { ...fee, from: undefined });
    })
    .map(({ id }) => id);
}

/** A paper that stood in any list of this service keeps its number; a new one gets the next. */
function numbered(stored: StoredPack, ask: Extract<FactAsk, { what: "papers" }>): PapersContent {
  const known = new Map<string, number>();
  const note = (papers: readonly string[], numbers: readonly number[]) =>
    papers.forEach((paper, at) => known.set(paper, numbers[at]!));
  for (const { services } of stored.offices)
    for (const { code, content } of services) if (code === ask.about) note(content.papers, [...content.papers.keys()]);
  for (const fact of stored.facts)
    if (fact.what === "papers" && fact.about === ask.about) note(fact.value.papers, fact.value.numbers);
  let next = Math.max(-1, ...known.values()) + 1;
  const numbers = ask.value.papers.map((paper) => known.get(paper) ?? next++);
  return { ...ask.value, numbers };
}
