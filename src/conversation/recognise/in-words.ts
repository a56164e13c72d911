import type { ReadDate, ReadDay, Reading, ReadPerson } from "./reading.ts";

/** A reading in a few words, for the tables of the tests: only what is there, people as "name, born, day" with their doubts in brackets. */
export function inWords(reading: Reading): Record<string, unknown> {
  const { people, day, hour, masked: _, spans: __, birthDates: ___, weekday: ____, beside: _____, ...rest } = reading;
  const words: Record<string, unknown> = {};
  if (people.length > 0) words.people = people.map(shortPerson);
  if (day) words.day = shortDate(day);
  if (hour) words.hour = "hour" in hour ? hour.hour.toString({ smallestUnit: "minute" }) : hour.part;
  for (const [key, value] of Object.entries(rest)) if (value !== false && key !== "text") words[key] = value;
  return words;
}

function shortPerson({ name, kin: _kin, birth, birthParts, day, ...rest }: ReadPerson): string {
  const doubts = (name?.doubts ?? []).map((doubt) => ` (${doubt.is}${doubt.guess ? `: ${doubt.guess}` : ""})`).join("");
  const parts = [`${name?.value ?? "-"}${doubts}`, birth ? shortDate(birth) : "-", day ? shortDate(day) : "-"];
  if (birthParts) parts.push(JSON.stringify(birthParts).replace(/"/g, ""));
  return parts.concat(Object.keys(rest).sort()).join(", ");
}

function shortDate(date: ReadDate | ReadDay): string {
  if ("ambiguous" in date) return date.ambiguous;
  if ("impossible" in date) return `no ${date.impossible}${date.guess ? `, ${date.guess}?` : ""}`;
  return [date.date, ...date.doubts].join(" ");
}
