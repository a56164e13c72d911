import { countryFaults } from "./check-country.ts";
import { floorFaults } from "./check-floor.ts";
import { hoursFaults, specialDayFaults } from "./check-hours.ts";
import { isDate, rulesFaults, versionFaults } from "./check-rules.ts";
import type { Fault } from "./fault.ts";
import type { PackFile, Way } from "./pack-file.ts";
import type { Written } from "./written.ts";

/** What is wrong with one office, seen beside the rest of the pack. */
export function officeFaults({ page, value }: Written["offices"][number], pack: Written): Fault[] {
  const rules = pack.rules.value.map((version) => ({ ...version, ...value.rules }));
  const codes = pack.offices.map((office) => office.value.code);
  const services = pack.services.value.map((service) => service.code);
  const served = pack.numbers.value.some((number) => number.offices.includes(value.code));
  return [
    ...unless(
      page.file === `offices/${value.code}.yaml`,
      page,
      ["code"],
      `The code is ${value.code}, so the file must be called ${value.code}.yaml.`,
    ),
    ...unless(served, page, ["code"], `${value.code} has no number: wanted is an entry in numbers.yaml that names it.`),
    ...(value.near ?? []).flatMap((near, at) => [
      ...unless(
        codes.includes(near) && near !== value.code,
        page,
        ["near", at],
        `The neighbour ${near} is no other office of this pack.`,
      ),
    ]),
    ...unless(
      !value.end?.successor || successors(pack).includes(value.end.successor),
      page,
      ["end", "successor"],
      `The office ${value.end?.successor} does not take over: wanted is one of this pack that does not end itself.`,
    ),
    ...unless(
      value.end === undefined || isDate(value.end.lastDay),
      page,
      ["end", "lastDay"],
      `${value.end?.lastDay} is no day of the calendar.`,
    ),
    ...(value.services ?? []).flatMap((service, at) =>
      unless(
        services.includes(service),
        page,
        ["services", at],
        `The service ${service} does not stand in services.yaml.`,
      ),
    ),
    ...sourcesWanted(value).flatMap((name) =>
      unless(
        value.sources[name] !== undefined,
        page,
        ["sources"],
        `The source of ${name} is missing: a link, or the word invented.`,
      ),
    ),
    ...(value.rules && rules[0] ? rulesFaults(page, ["rules"], rules[0]) : []),
    ...(value.floor ? floorFaults(page, ["floor"], value.floor) : []),
    ...versionFaults(page, ["hours"], value.hours),
    ...value.hours.flatMap((hours, at) => hoursFaults(page, ["hours", at], hours, rules)),
    ...(value.specialDays ?? []).flatMap((special, at) => [
      ...unless(isDate(special.day), page, ["specialDays", at, "day"], `${special.day} is no day of the calendar.`),
      ...specialDayFaults(page, ["specialDays", at], special, rules),
    ]),
    ...twice(
      (value.specialDays ?? []).map(({ day }, at) => ({ page, way: ["specialDays", at, "day"], key: day })),
      "The special day",
    ),
  ];
}

/** What is wrong between the files of a pack. */
export function packFaults(pack: Written): Fault[] {
  const { rules, services, floors } = pack;
  return [
    ...twice(
      pack.offices.map(({ page, value }) => ({ page, way: ["id"], key: value.id })),
      "The id",
    ),
    ...twice(
      pack.offices.map(({ page, value }) => ({ page, way: ["code"], key: value.code })),
      "The code",
    ),
    ...twice(
      services.value.map(({ code }, at) => ({ page: services.page, way: [at, "code"], key: code })),
      "The service",
    ),
    ...services.value.flatMap(({ code, papers, en }, at) =>
      unless(
        !en || en.papers.length === papers.length,
        services.page,
        [at, "en", "papers"],
        `The English papers of ${code} are ${en?.papers.length}, wanted are ${papers.length}: one for each of its papers.`,
      ),
    ),
    ...versionFaults(rules.page, [], rules.value),
    ...rules.value.flatMap((version, at) => rulesFaults(rules.page, [at], version)),
    ...versionFaults(floors.page, [], floors.value),
    ...floors.value.flatMap((version, at) => floorFaults(floors.page, [at], version)),
    ...numberFaults(pack),
    ...holidayFaults(pack),
    ...countryFaults(pack),
    ...announcedFaults(pack),
  ];
}

/** One thing an entry, of an office or a service of this pack; where an office is and what it says in its own words is of one office. */
function announcedFaults({ announced, offices, services }: Written): Fault[] {
  if (!announced) return [];
  const { page, value } = announced;
  return value.flatMap((fact, at) => [
    ...unless(isDate(fact.firstDay), page, [at, "firstDay"], `${fact.firstDay} is no day of the calendar.`),
    ...unless(
      [fact.papers, fact.fees, fact.place, fact.text].filter(Boolean).length === 1,
      page,
      [at],
      "Wanted is one of papers, fees, place and text in each entry.",
    ),
    ...unless(
      fact.scope === undefined || offices.some((office) => office.value.code === fact.scope),
      page,
      [at, "scope"],
      `The scope ${fact.scope} is no office of this pack; without one it holds for the whole country.`,
    ),
    ...unless(!fact.place || fact.scope !== undefined, page, [at], "A place is of one office: wanted is its scope."),
    ...unless(
      !fact.papers || services.value.some(({ code }) => code === fact.papers?.service),
      page,
      [at, "papers", "service"],
      `The service ${fact.papers?.service} does not stand in services.yaml.`,
    ),
    ...unless(
      !fact.papers?.en || fact.papers.en.papers.length === fact.papers.papers.length,
      page,
      [at, "papers", "en"],
      "Wanted is one English paper for each paper.",
    ),
  ]);
}

function successors({ offices }: Written): string[] {
  return offices.flatMap(({ value }) => (value.end ? [] : [value.code]));
}

function numberFaults({ numbers: { page, value }, offices, country }: Written): Fault[] {
  const codes = offices.map((office) => office.value.code);
  return [
    ...twice(
      value.map(({ phoneNumberId }, at) => ({ page, way: [at, "phoneNumberId"], key: phoneNumberId })),
      "The phone number id",
    ),
    ...twice(
      value.map(({ phone }, at) => ({ page, way: [at, "phone"], key: phone.replaceAll(" ", "") })),
      "The number",
    ),
    ...value.flatMap((number, at) => [
      ...number.offices.flatMap((code, place) =>
        unless(codes.includes(code), page, [at, "offices", place], `There is no office ${code} in this pack.`),
      ),
      ...twice(
        number.offices.map((code, place) => ({ page, way: [at, "offices", place], key: code })),
        "The office",
      ),
      ...phoneFaults(page, at, number, country.value.callingCode),
    ]),
  ];
}

// A demo that invents a number somebody owns sends strangers' messages to them. After a country code nobody ever dials
// a 0, so an invented number begins +62 0 (or the country's own code); every other one must say where it is published.
function phoneFaults(
  page: PackFile,
  at: number,
  { phone, source }: { phone: string; source?: string },
  callingCode: string,
): Fault[] {
  const cannotExist = phone.replaceAll(" ", "").startsWith(`+${callingCode}0`);
  if (source === undefined) {
    return unless(
      cannotExist,
      page,
      [at, "phone"],
      `${phone} could be somebody's number: wanted is its source, or a number that cannot exist such as +${callingCode} 000 0000 101.`,
    );
  }
  return unless(!cannotExist, page, [at, "phone"], `${phone} has a source but cannot be dialled.`);
}

function holidayFaults({ holidays: { page, value }, offices }: Written): Fault[] {
  const { decrees, decreedYears, days, everyYear = [] } = value;
  const scopes = new Set(["nasional", ...offices.flatMap((office) => [office.value.province, office.value.code])]);
  return [
    ...Object.entries(decreedYears).flatMap(([year, decree]) =>
      unless(
        decree in decrees,
        page,
        ["decreedYears", year],
        `The decree ${decree} of ${year} does not stand under decrees.`,
      ),
    ),
    ...days.flatMap(({ day, decree, scope = "nasional" }, at) => [
      ...unless(isDate(day), page, ["days", at, "day"], `${day} is no day of the calendar.`),
      ...unless(
        decree in decrees,
        page,
        ["days", at, "decree"],
        `The decree ${decree} of ${day} does not stand under decrees.`,
      ),
      ...unless(
        scopes.has(scope),
        page,
        ["days", at, "scope"],
        `The scope ${scope} is neither nasional nor a province or code of an office here.`,
      ),
    ]),
    ...everyYear.flatMap(({ day, decree }, at) => [
      ...unless(isDate(`2024-${day}`), page, ["everyYear", at, "day"], `${day} is no day of the calendar.`),
      ...unless(
        decree in decrees,
        page,
        ["everyYear", at, "decree"],
        `The decree ${decree} of ${day} does not stand under decrees.`,
      ),
    ]),
    ...twice(
      everyYear.map(({ day }, at) => ({ page, way: ["everyYear", at, "day"], key: day })),
      "The day",
    ),
    ...twice(
      days.map(({ day, scope = "nasional" }, at) => ({ page, way: ["days", at, "day"], key: `${day} (${scope})` })),
      "The day",
    ),
  ];
}

function sourcesWanted({ address, point }: Written["offices"][number]["value"]): string[] {
  return ["hours", "quota", ...(address === undefined ? [] : ["address"]), ...(point === undefined ? [] : ["point"])];
}

function unless(fine: boolean, page: PackFile, way: Way, sentence: string): Fault[] {
  return fine ? [] : [page.fault(way, sentence)];
}

function twice(entries: { page: PackFile; way: Way; key: string | number }[], what: string): Fault[] {
  const first = new Map<string | number, PackFile>();
  return entries.flatMap(({ page, way, key }) => {
    const before = first.get(key);
    if (!before) first.set(key, page);
    const where = before && before !== page ? ` in ${before.file}` : "";
    return before ? [page.fault(way, `${what} ${key} is there twice${where}, wanted is one of each.`)] : [];
  });
}
