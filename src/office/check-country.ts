import { isDate } from "./check-rules.ts";
import { type InLanguages, type Language, type PackQuestion } from "./country.ts";
import { versionsOf } from "./country-of-pack.ts";
import { placesIn } from "./fact-places.ts";
import type { Fault } from "./fault.ts";
import type { PackFile, Way } from "./pack-file.ts";
import type { Written } from "./written.ts";

/** What is wrong with the country of a pack and with what is told of it. */
export function countryFaults(pack: Written): Fault[] {
  return [...zoneFaults(pack), ...wordFaults(pack), ...factFaults(pack), ...kindFaults(pack)];
}

function zoneFaults({ country: { page, value }, offices }: Written): Fault[] {
  const names = value.zones.map(({ name }) => name);
  const all = names.join(", ");
  return [
    ...value.zones.flatMap(({ zone }, at) =>
      isZone(zone)
        ? []
        : [page.fault(["zones", at, "zone"], `There is no zone ${zone}, wanted is an IANA name such as Asia/Jakarta.`)],
    ),
    ...(names.includes(value.zone)
      ? []
      : [page.fault(["zone"], `The zone ${value.zone} does not stand under zones: ${all}.`)]),
    ...laterZones(value).map((later) =>
      page.fault(
        ["zone"],
        `The day ends later in ${later} than in ${value.zone}, wanted is the zone where it ends last.`,
      ),
    ),
    ...offices.flatMap((office) =>
      names.includes(office.value.zone)
        ? []
        : [
            office.page.fault(
              ["zone"],
              `The zone ${office.value.zone} does not stand under zones of country.yaml: ${all}.`,
            ),
          ],
    ),
  ];
}

/** Zones in which, in winter or in summer, a day ends after that of the country's own zone. */
function laterZones({ zone: own, zones }: Written["country"]["value"]): string[] {
  const home = zones.find(({ name }) => name === own)?.zone;
  if (!home || !zones.every(({ zone }) => isZone(zone))) return [];
  const offset = (timeZone: string, month: number) =>
    Temporal.ZonedDateTime.from({ year: 2027, month, day: 15, timeZone }).offsetNanoseconds;
  return zones
    .filter(({ zone }) => [1, 7].some((month) => offset(zone, month) < offset(home, month)))
    .map(({ name }) => name);
}

/** Every word that people read is there in every language of the country. */
function wordFaults({ country: { page, value }, services }: Written): Fault[] {
  const missing = (place: PackFile, way: Way, what: string, words: InLanguages) =>
    missingIn(value.languages, words).map((language) =>
      place.fault(way, `${what} has no words in ${language}, which is a language of country.yaml.`),
    );
  return [
    ...missing(page, ["law"], "The law sentence", value.law),
    ...missing(page, ["identityCard"], "The identity card", value.identityCard),
    ...missing(page, ["registry"], "The registry", value.registry),
    ...missing(page, ["passports"], "The passports", value.passports),
    ...missing(page, ["privacyLaw"], "The privacy law", value.privacyLaw),
    ...value.holidayKinds.flatMap((kind, at) =>
      missing(page, ["holidayKinds", at], `The holiday kind ${kind.written}`, kind),
    ),
    ...twiceIn(value.holidayKinds.map(({ code }) => code)).map((at) =>
      page.fault(["holidayKinds", at, "code"], `The holiday kind ${value.holidayKinds[at]!.code} is there twice.`),
    ),
    ...twiceIn(value.holidayKinds.map(({ written }) => written)).map((at) =>
      page.fault(["holidayKinds", at, "written"], `The word ${value.holidayKinds[at]!.written} is there twice.`),
    ),
    // A service is written in the country's first language, and may say the same in English.
    ...services.value.flatMap(({ code, en }, at) =>
      en && value.languages[0] === "en"
        ? [services.page.fault([at, "en"], `${code} is in English already: wanted is no part en.`)]
        : [],
    ),
  ];
}

function kindFaults({ country, ownCountry, holidays: { page, value } }: Written): Fault[] {
  if (!ownCountry) return [];
  const known = [...country.value.holidayKinds.map(({ written }) => written), closureWritten];
  const said = `wanted is a holiday kind of country.yaml: ${known.slice(0, -1).join(", ")}`;
  return [
    ...value.days.flatMap(({ kind }, at) =>
      known.includes(kind) ? [] : [page.fault(["days", at, "kind"], `The kind ${kind} has no words, ${said}.`)],
    ),
    ...(value.everyYear ?? []).flatMap(({ kind }, at) =>
      known.includes(kind) ? [] : [page.fault(["everyYear", at, "kind"], `The kind ${kind} has no words, ${said}.`)],
    ),
  ];
}

/** How a pack writes a closure of an office's own; its words are the phrasebook's. */
export const closureWritten = "tutup";

function factFaults({ country, facts: { page, value }, services }: Written): Fault[] {
  const codes = services.value.map(({ code }) => code);
  return Object.entries(value).flatMap(([question, fact]) => {
    const versions = versionsOf(fact as NonNullable<(typeof value)[PackQuestion]>);
    return versions.flatMap(({ from, words }, at) => {
      const way = Array.isArray(fact) ? [question, at] : [question];
      const before = versions[at - 1]?.from;
      return [
        ...missingIn(country.value.languages, words).map((language) =>
          page.fault(way, `${question} has no answer in ${language}, which is a language of country.yaml.`),
        ),
        ...(from === undefined
          ? []
          : isDate(from)
            ? []
            : [page.fault([...way, "from"], `${from} is no day of the calendar.`)]),
        ...(at > 0 && (from === undefined || (before !== undefined && from <= before))
          ? [page.fault(way, `${question}: a version wants \`from\`, a day after that of the version before.`)]
          : []),
        ...Object.values(words).flatMap((text) =>
          placesIn(text, codes).faults.map((fault) => page.fault(way, `${question}: ${fault}`)),
        ),
      ];
    });
  });
}

function missingIn(languages: readonly Language[], words: InLanguages): Language[] {
  return languages.filter((language) => words[language] === undefined);
}

/** Where a word stands that stood before. */
function twiceIn(words: readonly string[]): number[] {
  return words.flatMap((word, at) => (words.indexOf(word) < at ? [at] : []));
}

function isZone(zone: string): boolean {
  // An offset such as +07:00 has no summer time and is no zone.
  if (!/^[A-Z]/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
