import type { Country, InLanguages } from "./country.ts";
import type { DayFacts } from "./facts/fact.ts";
import type { Floor } from "./floor.ts";

/** What exists: offices with their zones, rules and hours. Everything here is read only and safe to share. */

/** Which line of seats: for everybody, for a second visit with completed papers, or kept for the desk. */
export type Pool = "public" | "second" | "desk";
export const pools: readonly Pool[] = ["public", "second", "desk"];

/** One version of an office's rules; a booking carries `version`, so a later rule never judges an earlier booking. */
export interface Rules {
  version: number;
  /** From this day on; before the first version the first one holds. */
  firstDay: Temporal.PlainDate;
  /** "Come 30 minutes before": the come-time is the hour minus this. */
  comeMinutes: number;
  /** From this long before the hour somebody at the door is expected; earlier ones wait, and are never late. */
  arrivalWindowMinutes: number;
  /** How long after the hour the seat lives. 0: the hour itself is the last moment. */
  graceMinutes: number;
  /** `at-once`: a well-formed message gets seat and code at once; `ask`: everybody confirms with YA. */
  confirmation: "at-once" | "ask";
  holdMinutes: number;
  /** After so many lapsed holds in 24 hours there is an echo without a hold. */
  lapsedHolds: number;
  /** How many days ahead one may book: today plus this many. */
  horizonDays: number;
  /** The hour at which each working day opens a new day; undefined: all of the horizon is open. */
  releaseAt: Temporal.PlainTime | undefined;
  /** So many minutes before a day's release requests for it are equal, and drawn at its hour; 0: whoever comes first. Only with an hour of release. */
  drawMinutes: number;
  /** Today's hours may be booked while at least this far ahead. */
  sameDayHours: number;
  /** People with a live booking per citizen, and new people in `peopleNewDays` days. */
  peopleLive: number;
  peopleNew: number;
  peopleNewDays: number;
  /** After so many people of a citizen who did not come, and until one comes, `peopleUnproved` with a live booking. */
  noShows: number;
  peopleUnproved: number;
  /** After so many seats of a citizen that nobody used, and until one comes: a hold first; one person at a time, and `unusedNew` new ones in `peopleNewDays`. */
  unusedAsks: number;
  unusedOne: number;
  unusedNew: number;
  /** Moving ends so long before the hour, and after so many times. Cancelling is free until the hour. */
  moveHours: number;
  moves: number;
  /** After so many moves of a citizen, those of a party at once being one, nothing more is moved until one of theirs comes. */
  movesUnproved: number;
  /** A seat given back rests for a random time between these. */
  restingMinutesLeast: number;
  restingMinutesMost: number;
  /** A second visit is possible for so many days, first proposed so many working days ahead. */
  secondVisitDays: number;
  secondVisitFirst: number;
  secondVisitLast: number;
  /** A ticket is called so often, so many minutes apart, and stays valid after the last call. */
  calls: number;
  callMinutes: number;
  callValidMinutes: number;
  /** `none`, or `when-open`: letters of the day go to those who wrote today or asked for them. */
  dayLetters: "none" | "when-open";
  /** From this hour of an evening until that of the next morning we begin no letter; the same hour twice: never quiet. */
  quietFrom: Temporal.PlainTime;
  quietUntil: Temporal.PlainTime;
  /** Who is coming is reminded on the evening before, and on the morning too, or by nobody. */
  reminder: "none" | "evening" | "evening-and-morning";
  /** Nobody forfeits when no officer acted for so long, our own outage lasted so long, or the clock was off so far. */
  disturbanceMinutes: number;
  outageMinutes: number;
  clockSeconds: number;
  /** Nobody has acted at the office so long after its first hour: its head and the head office are alarmed. */
  unopenedMinutes: number;
  /** When set-aside texts, the person and the journal go. */
  textDays: number;
  personDays: number;
  journalYears: number;
}

export interface HourSeats {
  pool: Pool;
  starts: Temporal.PlainTime;
  seats: number;
}

/** What an office does on one weekday. Breaks are [from, until). */
export interface Weekday {
  opens: Temporal.PlainTime;
  closes: Temporal.PlainTime;
  breaks: { from: Temporal.PlainTime; until: Temporal.PlainTime }[];
  /** By hour, then pool. */
  slots: HourSeats[];
}

export interface Hours {
  version: number;
  firstDay: Temporal.PlainDate;
  doorsOpen: Temporal.PlainTime;
  /** 1 is Monday, 7 Sunday; a weekday without an entry is closed. */
  weekdays: ReadonlyMap<number, Weekday>;
}

export interface Holiday {
  day: Temporal.PlainDate;
  /** `nasional`, a province, or the code of an office. */
  scope: string;
  /** A closure is an office's own; every other is one of the country's kinds, by its code. */
  kind: "closure" | (string & {});
  /** What that kind is called; undefined: a closure. */
  said?: InLanguages;
  name: string;
  decree: string;
}

/** Closed on this day of each year by law, decreed or not, from `firstYear` on. */
export interface YearlyHoliday extends Omit<Holiday, "day" | "scope"> {
  firstYear: number;
}

/** One date with its own hours and seats: half a day, an extra Saturday. A holiday closes it all the same. */
export interface SpecialDay {
  day: Temporal.PlainDate;
  name: string;
  doorsOpen: Temporal.PlainTime;
  hours: Weekday;
}

export interface Office {
  id: number;
  code: string;
  name: string;
  /** For a row of a list: at most 24 letters. */
  short: string;
  city: string;
  province: string;
  /** By its IANA name: Asia/Jakarta. */
  zone: string;
  /** What people call it: WIB. */
  zoneName: string;
  country: Country;
  /** Papers, fees, address and texts by the day from which they hold, oldest first, at least one: see `factsOn`. */
  facts: readonly DayFacts[];
  /** Codes of neighbours, the nearest first. */
  near: readonly string[];
  /** False: the office exists only in this pack. */
  real: boolean;
  /** What of the pack's entry is documented where; `invented` says itself. */
  sources: Readonly<Record<string, string>>;
  /** Oldest first, at least one. */
  rules: readonly Rules[];
  /** Oldest first, at least one. */
  hours: readonly Hours[];
  /** Oldest first, at least one. */
  floors: readonly Floor[];
  /** Days on which this office is closed, by ISO day. */
  holidays: ReadonlyMap<string, Holiday>;
  /** Its last days that somebody closed, by ISO day: nothing is sold on them any more. */
  closedDays: ReadonlySet<string>;
  /** Days that the law closes each year, by "08-17"; a day of `holidays` says more. */
  yearlyHolidays: ReadonlyMap<string, YearlyHoliday>;
  /** Dates with hours of their own, by ISO day. */
  specialDays: ReadonlyMap<string, SpecialDay>;
  /** It closes for good, or is merged into another; undefined: it goes on. */
  end?: OfficeEnd;
}

/** An office serves nobody after this day. */
export interface OfficeEnd {
  lastDay: Temporal.PlainDate;
  /** The code of the office that takes over; undefined: whichever is near in the province. */
  successor: string | undefined;
  /** Why and where to, in words that people read. */
  name: string;
}

/** A WhatsApp number of ours. It may serve several offices; the first one is meant when nobody names another. */
export interface OurNumber {
  phoneNumberId: string;
  /** As people write it, `+62 811 1100 333`. */
  phone: string;
  name: string;
  /** False: the number cannot be dialled, it lives in the demo only. */
  documented: boolean;
  /** The portfolio at Meta that it belongs to; none where all numbers of ours are in one. */
  portfolio?: string;
  offices: readonly Office[];
}

/**
 * All offices as they are now. Hold this value and not its parts: a new version of the rules is shown in it (`refreshOffices`); an `Office`
 * never changes.
 */
export interface Offices {
  country: Country;
  all: readonly Office[];
  byId: ReadonlyMap<number, Office>;
  byCode: ReadonlyMap<string, Office>;
  numbers: ReadonlyMap<string, OurNumber>;
  /** Years whose holidays are decreed, with the decree. */
  decreedYears: ReadonlyMap<number, string>;
}
