import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { closureWritten } from "./check-country.ts";
import { officeFaults, packFaults } from "./check-pack.ts";
import { shaped } from "./check-shape.ts";
import { countryOf } from "./country-of-pack.ts";
import { CountryFile, FactsFile, type WrittenCountry } from "./country-shape.ts";
import type { DecreedFees, OfficeText, Place } from "./facts/fact.ts";
import { BrokenPack, type Fault } from "./fault.ts";
import type { FloorContent } from "./floor.ts";
import { dayContent, hoursContent } from "./hours-content.ts";
import { shippedPack } from "./load-country.ts";
import type { Announced, Pack, PackOffice } from "./pack.ts";
import { type PackFile, readPackFile } from "./pack-file.ts";
import {
  FloorFile,
  HolidaysFile,
  NumbersFile,
  OfficeFile,
  RulesFile,
  ServicesFile,
  type WrittenOffice,
} from "./shape.ts";
import { AnnouncedFile, type WrittenFact } from "./shape-facts.ts";
import type { Written } from "./written.ts";

/**
 * Reads and checks the office pack in `folder`: `rules.yaml`, `services.yaml`, `numbers.yaml`, `holidays.yaml` and one file
 * an office in `offices/`. Throws BrokenPack with all faults it found, each with file, line and what was wanted.
 */
export function loadPack(folder: string): Pack {
  const faults: Fault[] = [];
  const written = readFolder(folder, faults);
  if (faults.length > 0 || !written) throw new BrokenPack(faults);
  faults.push(...written.offices.flatMap((office) => officeFaults(office, written)), ...packFaults(written));
  if (faults.length > 0) throw new BrokenPack(faults);
  return packOf(basename(resolve(folder)), written);
}

function readFolder(folder: string, faults: Fault[]): Written | undefined {
  const country = ours("country.yaml", CountryFile);
  const ownCountry = existsSync(join(folder, "country.yaml"));
  const facts = ownCountry ? file("facts.yaml", FactsFile) : ours("facts.yaml", FactsFile);
  const offices = officeFiles(folder, faults).map((page) => ({ page, value: shaped(page, OfficeFile, faults) }));
  const rules = file("rules.yaml", RulesFile);
  const services = file("services.yaml", ServicesFile);
  const numbers = file("numbers.yaml", NumbersFile);
  const holidays = file("holidays.yaml", HolidaysFile);
  const floors = ours("floor.yaml", FloorFile);
  const announced = existsSync(join(folder, "announced.yaml")) ? file("announced.yaml", AnnouncedFile) : undefined;
  return faults.length > 0
    ? undefined
    : ({ country, ownCountry, facts, offices, rules, services, numbers, holidays, floors, announced } as Written);

  // A pack from before there were floors, or countries, is still a pack: its offices are furnished as ours and stand in our country.
  function ours(name: string, schema: Parameters<typeof shaped>[1]) {
    if (existsSync(join(folder, name))) return file(name, schema);
    const page = packFileAt(shippedPack, name, faults);
    return { page, value: page && shaped(page, schema, faults) };
  }

  function file(name: string, schema: Parameters<typeof shaped>[1]) {
    const page = packFileAt(folder, name, faults);
    return { page, value: page && shaped(page, schema, faults) };
  }
}

function officeFiles(folder: string, faults: Fault[]): PackFile[] {
  const inside = join(folder, "offices");
  const names = existsSync(inside)
    ? readdirSync(inside)
        .filter((name) => /\.ya?ml$/.test(name))
        .sort()
    : [];
  if (names.length === 0)
    faults.push({
      file: "offices",
      line: undefined,
      sentence: "Wanted is a folder with one file an office, there is none.",
    });
  return names.map((name) => packFileAt(folder, `offices/${name}`, faults)).filter((page) => page !== undefined);
}

function packFileAt(folder: string, name: string, faults: Fault[]): PackFile | undefined {
  const path = join(folder, name);
  if (existsSync(path)) return readPackFile(name, readFileSync(path, "utf8"));
  faults.push({ file: name, line: undefined, sentence: "This file is missing." });
  return undefined;
}

function packOf(name: string, written: Written): Pack {
  const idOf = new Map(written.offices.map(({ value }) => [value.code, value.id]));
  const { decrees, decreedYears, days, everyYear = [] } = written.holidays.value;
  return {
    name,
    country: countryOf(written.country.value, written.facts.value),
    offices: written.offices.map(({ value }) => packOffice(value, written)).sort((a, b) => a.id - b.id),
    numbers: written.numbers.value.map(({ phoneNumberId, phone, name, offices, source, portfolio }) => ({
      phoneNumberId,
      phone,
      content: { name, documented: source !== undefined, ...(portfolio && { portfolio }) },
      offices: offices.map((code) => idOf.get(code)!),
    })),
    holidays: days.map(({ day, scope = "nasional", kind, name, decree }) => ({
      day,
      scope,
      kind: kindOf(kind, written.country.value),
      name,
      decree: decrees[decree]!.name,
    })),
    yearlyHolidays: everyYear.map(({ day, kind, name, decree, firstYear }) => ({
      monthDay: day,
      kind: kindOf(kind, written.country.value),
      name,
      decree: decrees[decree]!.name,
      firstYear,
    })),
    decreedYears: Object.entries(decreedYears).map(([year, decree]) => ({
      year: Number(year),
      decree: decrees[decree]!.name,
    })),
    facts: [],
    announced: (written.announced?.value ?? []).map(announcedOf),
  };
}

function announcedOf({ firstDay, scope = "nasional", papers, fees, place, text }: WrittenFact): Announced {
  const when = { firstDay, scope };
  if (papers) {
    const { service, notes = [], en, ...words } = papers;
    const value = { ...words, notes, ...(en && { en: { ...en, notes: en.notes ?? [] } }) };
    return { ...when, what: "papers", about: service, value };
  }
  if (fees) return { ...when, what: "fees", about: "", value: fees as DecreedFees };
  if (text) {
    const { about, ...value } = text;
    return { ...when, what: "text", about, value: value as OfficeText };
  }
  return { ...when, what: "place", about: "", value: place as Place };
}

function packOffice(office: WrittenOffice, { rules, services, floors }: Written): PackOffice {
  const { id, code, name, short, city, province, zone, address, point, near = [], real, sources } = office;
  const offered = services.value.filter((service) => !office.services || office.services.includes(service.code));
  return {
    id,
    code,
    content: {
      name,
      short,
      city,
      province,
      zone,
      ...(address !== undefined && { address }),
      ...(point !== undefined && { point }),
      near,
      real,
      sources,
    },
    rules: rules.value.map(({ version, firstDay, ...rest }) => ({
      version,
      firstDay,
      content: { ...rest, ...office.rules },
    })),
    hours: office.hours.map((hours) => ({
      version: hours.version,
      firstDay: hours.firstDay,
      content: hoursContent(hours),
    })),
    ...(office.end && { end: { ...office.end, successor: office.end.successor ?? null } }),
    specialDays: (office.specialDays ?? []).map(({ day, name, doorsOpen, ...hours }) => ({
      day,
      name,
      content: dayContent(hours, doorsOpen ?? hours.opens),
    })),
    floors: (office.floor ? [office.floor] : floors.value).map(({ version, firstDay, ...content }) => ({
      version,
      firstDay,
      content: content as FloorContent,
    })),
    services: offered.map(({ code, name, short, brief, papers, notes = [], en }, at) => ({
      code,
      content: {
        place: at + 1,
        name,
        ...(short !== undefined && { short }),
        brief,
        papers,
        notes,
        ...(en && { en: { ...en, notes: en.notes ?? [] } }),
      },
    })),
  };
}

/** The code by which a kind of holiday is stored; a pack from before there were countries may have a word of its own. */
function kindOf(written: string, { holidayKinds }: WrittenCountry): string {
  return written === closureWritten
    ? "closure"
    : (holidayKinds.find((kind) => kind.written === written)?.code ?? written);
}
