import { deskWords } from "../../phrasebook/index.ts";
import { type OfficeInCountry, type Trouble, waitOf } from "../../report/index.ts";
import { minutesOf } from "./country-props.ts";

/** What is wrong at an office, with the figure that says so. */
export function troubleText(
  one: OfficeInCountry,
  trouble: Trouble,
  now: Temporal.Instant,
  language: "id" | "en",
): string {
  return deskWords[language].country.troubles[trouble](countOf(one, trouble), minutesFor(one, trouble, now));
}

function countOf({ now }: OfficeInCountry, trouble: Trouble): number {
  return trouble === "stopped" ? now.stopped : trouble === "unplaced" ? now.unplaced : 0;
}

function minutesFor(one: OfficeInCountry, trouble: Trouble, now: Temporal.Instant): number {
  const since = one.now.disturbedSince;
  if (trouble === "disturbed" && since) return minutesOf(now.since(since).total("seconds"));
  return minutesOf(waitOf(one));
}
