import { readFileSync } from "node:fs";

/** The rows of messages.tsv: what is written, and its kind. */
export const messageRows = readFileSync(new URL("messages.tsv", import.meta.url), "utf8")
  .split("\n")
  .slice(1)
  .filter(Boolean)
  .map((line) => line.split("\t") as [string, string]);

/** The moment at which they are written. */
export const messagesClock = "2017-08-08T09:00:00+07:00";

const published = "#Budi Santoso#25011987#14082017";
const loose = "Budi Santoso, 25-01-1987, 14-08-2017";

/** What a row of this kind follows. */
export function saidBefore(kind: string): string[] {
  if (kind === "cancel-none") return [];
  if (kind === "cancel-two") return [published, "#Rina Wati#12041989#14082017"];
  if (kind === "confirm-duplicate") return [loose, "ya"];
  if (kind.startsWith("confirm-")) return [loose];
  if (kind === "followup-date") return ["Siti Aminah lahir 3 Mei 1992"];
  if (kind === "followup-choice") return ["#Siti Aminah#03051992#10082017"];
  if (kind === "followup-hour") return ["Siti Aminah, 03-05-1992, 14-08-2017 jam 13.30"];
  const booked = /^(cancel|reschedule|status|late|duplicate|second-person|edited|opt-out|privacy-erase)/;
  return booked.test(kind) ? [published] : [];
}

/** The moments at which rows of these kinds are written: they move the clock, which no other row would like. */
export const saidLater: Record<string, string> = {
  "confirm-expired": "2017-08-08T09:31:00+07:00",
  late: "2017-08-14T07:35:00+07:00",
};
