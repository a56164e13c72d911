import type { PackOffice } from "../pack.ts";
import type { Service } from "../service.ts";
import type { DayFacts, OfficeText, PackFact, Place, TextName } from "./fact.ts";

/** The oldest facts hold on all days before the first change. */
const always = Temporal.PlainDate.from("1970-01-01");

/**
 * Everything an office says, by the days from which it holds: first what the pack said, then one entry for each day on which a change begins
 * or ends. Of two changes of the same thing the one with the later first day holds, of the same day the one that was made later.
 * @param facts of all offices, in the order in which they were made
 */
export function factsOfOffice(office: PackOffice, facts: readonly PackFact[]): DayFacts[] {
  const own = facts
    .filter(({ scope }) => scope === "nasional" || scope === office.code)
    .toSorted((a, b) => (a.firstDay < b.firstDay ? -1 : a.firstDay > b.firstDay ? 1 : 0));
  const days = new Set(own.flatMap(({ firstDay, until }) => (until ? [firstDay, until] : [firstDay])));
  return [undefined, ...[...days].sort()].map((day) => dayFacts(office, day, own));
}

/** @param day undefined: before every change */
function dayFacts(office: PackOffice, day: string | undefined, facts: readonly PackFact[]): DayFacts {
  const holding = facts.filter(({ firstDay, until }) => day && firstDay <= day && (!until || day < until));
  const texts: Partial<Record<TextName, OfficeText>> = {};
  let place = placeOf(office);
  let fees: DayFacts["fees"];
  const papers = new Map<string, Partial<Service>>();
  for (const fact of holding) {
    if (fact.what === "place") place = fact.value;
    else if (fact.what === "fees") fees = { ...fact.value, from: Temporal.PlainDate.from(fact.firstDay) };
    else if (fact.what === "papers") papers.set(fact.about, fact.value);
    else if (fact.value.id === "") delete texts[fact.about];
    else texts[fact.about] = fact.value;
  }
  const firstDay = day ? Temporal.PlainDate.from(day) : always;
  return { firstDay, services: servicesOf(office, papers), place, fees, texts };
}

function servicesOf({ services }: PackOffice, changed: ReadonlyMap<string, Partial<Service>>): Service[] {
  return services
    .toSorted((a, b) => a.content.place - b.content.place)
    .map(({ code, content: { place: _place, ...words } }) => {
      const numbers = words.papers.map((_, at) => at);
      const { en: before, ...inBoth } = words;
      const now = changed.get(code);
      if (!now) return { ...words, numbers, code };
      // What is changed is changed whole: an English list of before does not stand beside a new one.
      const en = now.en && { ...(before?.short !== undefined && { short: before.short }), ...now.en };
      return { ...inBoth, numbers, ...now, ...(en && { en }), code };
    });
}

export function placeOf({ content: { address, point } }: PackOffice): Place | undefined {
  if (address === undefined && point === undefined) return undefined;
  return { address: address ?? "", ...(point && { point }) };
}
