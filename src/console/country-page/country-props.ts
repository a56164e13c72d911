import type { OfficeInCountry, Trouble } from "../../report/index.ts";
import type { StaffRequest } from "../staff/staff-route.tsx";

export interface CountryFilter {
  /** What was typed to find an office; empty: all. */
  words: string;
  /** One trouble, or `any` of them; undefined: also those that are well. */
  trouble: Trouble | "any" | undefined;
}

export interface CountryProps {
  asked: StaffRequest;
  now: Temporal.Instant;
  /** The worst first. */
  offices: readonly OfficeInCountry[];
  filter: CountryFilter;
}

/** The offices that the filter lets through; words are found anywhere in name, city and province, small or capital. */
export function found({ offices, filter }: CountryProps): readonly OfficeInCountry[] {
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
  return offices.filter(({ office, troubles }) => {
    const where = `${office.name} ${office.short} ${office.city} ${office.province}`.toLowerCase();
    const wanted =
      filter.trouble === undefined ||
      (filter.trouble === "any" ? troubles.length > 0 : troubles.includes(filter.trouble));
    return wanted && words.every((word) => where.includes(word));
  });
}

/** Whole minutes since a moment, or of an age in seconds. */
export function minutesOf(seconds: number): number {
  return Math.max(0, Math.floor(seconds / 60));
}
