import { alike } from "../calendar/alike.ts";
import { contentOf, officesOfPack } from "../offices-of-pack.ts";
import type { PackOffice } from "../pack.ts";
import { faultsOf } from "../rule-faults.ts";
import type { ImportPlan } from "./import-plan.ts";

interface Version<Content> {
  version: number;
  firstDay: string;
  content: Content;
}

/** New versions of an office's hours, from a day that has not come. */
export function hoursOf(plan: ImportPlan, has: PackOffice, wanted: PackOffice, today: Temporal.PlainDate) {
  return newVersions(plan, `${has.code}: its hours`, has.hours, wanted.hours, today, (one, other) =>
    alike([one.doorsOpen, one.weekdays], [other.doorsOpen, other.weekdays]),
  );
}

/** The same of its floor. */
export function floorsOf(plan: ImportPlan, has: PackOffice, wanted: PackOffice, today: Temporal.PlainDate) {
  return newVersions(plan, `${has.code}: its floor`, has.floors, wanted.floors, today, alike);
}

/** The same of its rules; they have to suit the hours that it has. */
export function rulesOf(plan: ImportPlan, has: PackOffice, wanted: PackOffice, today: Temporal.PlainDate) {
  const found = newVersions(plan, `${has.code}: its rules`, wholeRules(has), wholeRules(wanted), today, alike);
  const office = viewOf(has);
  for (const { firstDay, content } of found)
    for (const { rule, fault } of faultsOf(office, content, Temporal.PlainDate.from(firstDay)))
      plan.refused.push(`${has.code}: the rule ${rule} from ${firstDay} does not suit its hours (${fault}).`);
  return found;
}

/** With what older versions left out. */
function wholeRules(office: PackOffice) {
  return viewOf(office).rules.map((rules) => ({
    version: rules.version,
    firstDay: rules.firstDay.toString(),
    content: contentOf(rules),
  }));
}

function viewOf(office: PackOffice) {
  const offices = officesOfPack({
    offices: [office],
    numbers: [],
    holidays: [],
    yearlyHolidays: [],
    decreedYears: [],
    facts: [],
  });
  return offices.all[0]!;
}

/** Versions that the database lacks, with numbers of their own; a version that has begun stays what it is. */
function newVersions<Content>(
  plan: ImportPlan,
  whose: string,
  has: readonly Version<Content>[],
  wanted: readonly Version<Content>[],
  today: Temporal.PlainDate,
  same: (one: Content, other: Content) => boolean,
): Version<Content>[] {
  const newest = has.at(-1);
  const lacking = wanted.filter(
    ({ firstDay, content }) => !has.some((one) => one.firstDay === firstDay && same(one.content, content)),
  );
  const later = lacking.filter(({ firstDay }) => firstDay > today.toString());
  for (const { firstDay } of lacking)
    if (firstDay <= today.toString())
      plan.refused.push(
        `${whose} since ${firstDay} are others in the database, and what has begun is not rewritten: write a new version with a later first day.`,
      );
    else if (newest && newest.firstDay >= firstDay)
      plan.refused.push(`${whose} have a version from ${newest.firstDay} on already: nothing comes before it.`);
  return later.map((version, at) => ({ ...version, version: (newest?.version ?? 0) + 1 + at }));
}
