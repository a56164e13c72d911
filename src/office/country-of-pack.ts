import type { Country, FactVersion, PackQuestion } from "./country.ts";
import type { WrittenCountry, WrittenFacts } from "./country-shape.ts";

/** The country of a checked pack, in the form in which it is stored. */
export function countryOf(written: WrittenCountry, facts: WrittenFacts): Country {
  const { zones, zone, currency, holidayKinds, demo, sides = [], ...rest } = written;
  return {
    ...rest,
    zones,
    zone: zones.find(({ name }) => name === zone)!.zone,
    currency: { ...currency, after: currency.after ?? false },
    holidayKinds: holidayKinds.map(({ code, written, ...words }) => ({ code, written, words })),
    demo,
    sides,
    facts: Object.fromEntries(Object.entries(facts).map(([question, fact]) => [question, versionsOf(fact)])) as Partial<
      Record<PackQuestion, FactVersion[]>
    >,
  };
}

/** An answer that never changes is one version. */
export function versionsOf(fact: NonNullable<WrittenFacts[PackQuestion]>): FactVersion[] {
  const versions: { from?: string; id?: string; en?: string }[] = Array.isArray(fact) ? fact : [fact];
  return versions.map(({ from, ...words }) => ({ ...(from !== undefined && { from }), words }));
}
