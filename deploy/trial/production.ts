import { type Program, startProgram } from "../../test/child.ts";
import type { Meta } from "../../test/meta.ts";
import { publicName } from "./outside.ts";

/** One of our programs, set up as for real people; only Meta is pretended. */
export function startProduction(meta: Meta, settings: Record<string, string>): Promise<Program> {
  return startProgram({
    NODE_ENV: "production",
    PUBLIC_URL: `https://${publicName}`,
    UNKNOWN_OUTCOME_WAIT: "5 s",
    ...meta.settings,
    ...settings,
  });
}

export interface OpenHour {
  office: string;
  day: string;
  left: number;
}

/** The days that may be asked for now at an office, as its public figures say. */
export async function openDays(read: (path: string) => Promise<string>, office: string): Promise<OpenHour[]> {
  const { days } = JSON.parse(await read(`/kantor/${office}.json`)) as {
    days: { day: string; is: string; bookable?: number }[];
  };
  return days
    .filter(({ is, bookable }) => is === "open" && (bookable ?? 0) > 0)
    .map(({ day, bookable }) => ({ office, day, left: bookable as number }));
}

/** `2026-12-01` as people write it to the office: 01122026. */
export const asWritten = (day: string) => day.split("-").toReversed().join("");
