import { alike } from "../calendar/alike.ts";
import { today } from "../day.ts";
import { shippedCountry } from "../load-country.ts";
import { officesOfPack, type StoredPack } from "../offices-of-pack.ts";
import type { Pack, PackOffice } from "../pack.ts";
import type { ImportPlan } from "./import-plan.ts";
import { calendarOf } from "./plan-calendar.ts";
import { factsOf } from "./plan-facts.ts";
import { numbersOf } from "./plan-numbers.ts";
import { floorsOf, hoursOf, rulesOf } from "./plan-versions.ts";

/**
 * What has to be written so that a filled database has what a pack says. Nothing of a pack takes anything out: what it does not name stays.
 * Versions that have begun are not rewritten. @param stored what the tables say
 */
export function planImport(stored: StoredPack, pack: Pack, now: Temporal.Instant): ImportPlan {
  const plan: ImportPlan = { steps: [], refused: [], left: [] };
  const known = new Map(stored.offices.map((office) => [office.code, office]));
  const offices = officesOfPack(stored);
  countryOf(plan, stored, pack);
  for (const wanted of pack.offices) {
    const has = known.get(wanted.code);
    if (has) addChanges(plan, has, wanted, today(offices.byId.get(has.id)!, now));
    else addOffice(plan, stored, wanted);
  }
  numbersOf(plan, stored, pack);
  const first = offices.all[0] ?? officesOfPack(pack).all[0];
  if (first) factsOf(plan, stored, pack, today(first, now));
  if (first) calendarOf(plan, stored, pack, today(first, now));
  plan.left.push(
    ...[...known.keys()]
      .filter((code) => !pack.offices.some((office) => office.code === code))
      .map((code) => `The office ${code} is not in the pack.`),
  );
  return plan;
}

/** Hours of bookings are those of the zone; it does not change under people who have booked. */
function countryOf(plan: ImportPlan, stored: StoredPack, { country }: Pack): void {
  const has = stored.country ?? shippedCountry();
  if (alike(has, country)) return;
  const moved = has.zones.flatMap(({ name, zone }) => {
    const wanted = country.zones.find((one) => one.name === name)?.zone;
    const stands = stored.offices.some(({ content }) => content.zone === name);
    return stands && wanted !== zone ? [`The zone ${name} is ${zone} and cannot become ${wanted ?? "none"}.`] : [];
  });
  plan.refused.push(...moved);
  if (moved.length === 0) plan.steps.push({ step: "country", country });
}

function addOffice(plan: ImportPlan, stored: StoredPack, wanted: PackOffice): void {
  const taken = stored.offices.find(({ id }) => id === wanted.id);
  if (taken) plan.refused.push(`${wanted.code}: its id ${wanted.id} belongs to ${taken.code}.`);
  // Its end is a change of the calendar, which comes after all offices are there.
  else plan.steps.push({ step: "office", office: { ...wanted, end: null } });
}

function addChanges(plan: ImportPlan, has: PackOffice, wanted: PackOffice, today: Temporal.PlainDate): void {
  const { code, id } = has;
  if (wanted.id !== id) plan.refused.push(`${code}: its id is ${id}, the pack says ${wanted.id}.`);
  textsOf(plan, has, wanted);
  servicesOf(plan, has, wanted);
  for (const version of hoursOf(plan, has, wanted, today)) {
    const firstDay = Temporal.PlainDate.from(version.firstDay);
    plan.steps.push({
      step: "calendar",
      ask: { change: "hours", scope: code, firstDay, hours: version.content },
    });
  }
  for (const version of floorsOf(plan, has, wanted, today))
    plan.steps.push({ step: "floor", office: id, code, version });
  for (const version of rulesOf(plan, has, wanted, today))
    plan.steps.push({ step: "rules", office: id, code, version });
}

/** Names and neighbours have no versions: they hold from now on. Zone and province do not change under people who have booked. */
function textsOf(plan: ImportPlan, { id, code, content }: PackOffice, other: PackOffice): void {
  // Where it is, is a change with a first day: see `factsOf`.
  const { address, point } = content;
  const { address: _address, point: _point, ...words } = other.content;
  const wanted = { content: { ...words, ...(address !== undefined && { address }), ...(point && { point }) } };
  if (alike(content, wanted.content)) return;
  const fixed = (["zone", "province"] as const).filter((name) => content[name] !== wanted.content[name]);
  plan.refused.push(
    ...fixed.map((name) => `${code}: its ${name} is ${content[name]} and cannot become ${wanted.content[name]}.`),
  );
  if (fixed.length === 0) plan.steps.push({ step: "texts", office: id, code, content: wanted.content });
}

/** A service that is offered goes on: papers of people who have booked name it. Other papers are a change with a first day: see `factsOf`. */
function servicesOf(plan: ImportPlan, { id, code, services }: PackOffice, wanted: PackOffice): void {
  for (const service of wanted.services)
    if (!services.some((one) => one.code === service.code))
      plan.steps.push({ step: "service", office: id, code, service });
  plan.left.push(
    ...services
      .filter((one) => !wanted.services.some((other) => other.code === one.code))
      .map((one) => `${code}: the service ${one.code} is not in the pack.`),
  );
}
