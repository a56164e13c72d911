import { alike } from "../calendar/alike.ts";
import { national } from "../calendar/index.ts";
import { placeOf } from "../facts/facts-of-office.ts";
import type { FactAsk } from "../facts/index.ts";
import type { StoredPack } from "../offices-of-pack.ts";
import type { Announced, Pack, PackOffice } from "../pack.ts";
import type { ImportPlan } from "./import-plan.ts";

/**
 * Papers, fees, places and texts that the pack has otherwise: announced ones from their own first day, papers and places of offices that are there
 * from tomorrow on. What was brought in once is not brought again: it may have been changed on the page since.
 */
export function factsOf(plan: ImportPlan, stored: StoredPack, pack: Pack, today: Temporal.PlainDate): void {
  const asks = [...announced(stored, pack, today), ...places(stored, pack), ...papers(stored, pack)];
  const tomorrow = today.add({ days: 1 });
  for (const { firstDay, ...ask } of asks)
    plan.steps.push({
      step: "fact",
      ask: { ...ask, firstDay: firstDay ? Temporal.PlainDate.from(firstDay) : tomorrow } as FactAsk,
    });
}

/** `firstDay`: undefined is tomorrow. */
type Wanted = Omit<Announced, "firstDay"> & { firstDay?: string };

function announced(stored: StoredPack, pack: Pack, today: Temporal.PlainDate): Wanted[] {
  return pack.announced.filter(
    (one) =>
      one.firstDay > today.toString() &&
      !stored.facts.some((fact) => fact.firstDay === one.firstDay && fact.scope === one.scope && isSame(fact, one)),
  );
}

function places(stored: StoredPack, pack: Pack): Wanted[] {
  return both(stored, pack).flatMap(({ has, wanted }) => {
    const value = placeOf(wanted);
    const one = { what: "place", about: "", scope: has.code, value } as Wanted;
    return !value?.address || alike(placeOf(has), value) || isKnown(stored, one) ? [] : [one];
  });
}

/** Of the country where every office that offers the service gets the same list; else of each office by itself. */
function papers(stored: StoredPack, pack: Pack): Wanted[] {
  const offices = both(stored, pack);
  const codes = new Set(stored.offices.flatMap(({ services }) => services.map(({ code }) => code)));
  return [...codes].flatMap((code) => {
    const offering = stored.offices.filter(({ services }) => services.some((one) => one.code === code));
    const others = offices.flatMap(({ has, wanted }) => {
      const one = otherList(stored, code, has, wanted);
      return one ? [one] : [];
    });
    const [first] = others;
    const same = others.length === offering.length && others.every((one) => alike(one.value, first?.value));
    return same && first ? [{ ...first, scope: national }] : others;
  });
}

function otherList(stored: StoredPack, code: string, has: PackOffice, wanted: PackOffice): Wanted | undefined {
  const now = has.services.find((one) => one.code === code)?.content;
  const then = wanted.services.find((one) => one.code === code)?.content;
  if (!now || !then) return undefined;
  const { place: _now, ...old } = now;
  const { place: _then, ...value } = then;
  const one: Wanted = { what: "papers", about: code, scope: has.code, value } as Wanted;
  return alike(old, value) || isKnown(stored, one) ? undefined : one;
}

/** Was this value brought before, for this office or for the country, or does it hold anyway? */
function isKnown(stored: StoredPack, one: Wanted): boolean {
  return stored.facts.some((fact) => [national, one.scope].includes(fact.scope) && isSame(fact, one));
}

function isSame(fact: StoredPack["facts"][number], one: Wanted): boolean {
  const { numbers: _numbers, ...value } = fact.value as { numbers?: number[] };
  return fact.what === one.what && fact.about === one.about && alike(value, one.value);
}

function both(stored: StoredPack, pack: Pack): { has: PackOffice; wanted: PackOffice }[] {
  return stored.offices.flatMap((has) => {
    const wanted = pack.offices.find(({ code }) => code === has.code);
    return wanted ? [{ has, wanted }] : [];
  });
}
