import { dayIsBefore } from "../../calendar/index.ts";
import { alike } from "../calendar/alike.ts";
import type { Office } from "../office.ts";
import type { Service } from "../service.ts";
import type { DayFacts, TextName } from "./fact.ts";

/** What an office says on a day: papers, fees, address, texts. */
export function factsOn({ facts }: Pick<Office, "facts">, day: Temporal.PlainDate): DayFacts {
  return facts.findLast(({ firstDay }) => !dayIsBefore(day, firstDay)) ?? facts[0]!;
}

/** The services as they are on a day, in the order in which people see them. */
export function servicesOn(office: Pick<Office, "facts">, day: Temporal.PlainDate): readonly Service[] {
  return factsOn(office, day).services;
}

/** Does the office offer this service? Which ones it has does not change with a day. */
export function offers({ facts }: Pick<Office, "facts">, code: string | null | undefined): boolean {
  return facts[0]!.services.some((service) => service.code === code);
}

/** What a service is called on a day; undefined: the office does not have it. */
export function serviceOn(
  office: Pick<Office, "facts">,
  day: Temporal.PlainDate,
  code: string | null | undefined,
): Service | undefined {
  return servicesOn(office, day).find((service) => service.code === code);
}

/** A paper by its number, in whichever version it stands, the newest first: a list that was given out stays readable. */
export function paperOf({ facts }: Pick<Office, "facts">, code: string, number: number): Paper | undefined {
  for (const { services } of facts.toReversed()) {
    const service = services.find((one) => one.code === code);
    const at = service ? service.numbers.indexOf(number) : -1;
    const name = service?.papers[at];
    if (service && name !== undefined) return { number, name, en: service.en?.papers[at] ?? name };
  }
  return undefined;
}

export interface Paper {
  number: number;
  name: string;
  /** In Indonesian where nobody has put it into English. */
  en: string;
}

/** So far ahead a change is said beside what holds today. */
const soon = { days: 30 };

/** The next day after `day` on which something of this is another, as far as it is near: what then holds. */
export function comingFacts<T>(
  { facts }: Pick<Office, "facts">,
  day: Temporal.PlainDate,
  of: (facts: DayFacts) => T,
): { firstDay: Temporal.PlainDate; next: T } | undefined {
  const now = of(factsOn({ facts }, day));
  const last = day.add(soon);
  for (const one of facts) {
    if (!dayIsBefore(day, one.firstDay) || dayIsBefore(last, one.firstDay)) continue;
    const next = of(one);
    if (!alike(now ?? null, next ?? null)) return { firstDay: one.firstDay, next };
  }
  return undefined;
}

/** The list of a service that soon takes the place of today's. */
export function comingService(
  office: Pick<Office, "facts">,
  day: Temporal.PlainDate,
  code: string,
): { firstDay: Temporal.PlainDate; next: Service } | undefined {
  const coming = comingFacts(office, day, ({ services }) => services.find((one) => one.code === code));
  return coming?.next && { firstDay: coming.firstDay, next: coming.next };
}

/** So long after an office has moved its letters say where it is. */
const long = { days: 90 };

/** The address on a day, where it is a new one that people may not know; undefined: it is where it was. */
export function newAddressOn(office: Pick<Office, "facts">, day: Temporal.PlainDate): string | undefined {
  const { place } = factsOn(office, day);
  if (!place) return undefined;
  const since = office.facts.findLast(
    (one, at) =>
      !dayIsBefore(day, one.firstDay) &&
      at > 0 &&
      one.place?.address === place.address &&
      office.facts[at - 1]!.place?.address !== place.address,
  );
  return since && dayIsBefore(day.subtract(long), since.firstDay) ? place.address : undefined;
}

/** What an office says in its own words on a day; in Indonesian where nobody has put it into English. */
export function textOn(
  office: Pick<Office, "facts">,
  day: Temporal.PlainDate,
  name: TextName,
  language: "id" | "en",
): string | undefined {
  const text = factsOn(office, day).texts[name];
  return text && ((language === "en" && text.en) || text.id);
}
