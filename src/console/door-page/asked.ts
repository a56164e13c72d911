import { momentAt } from "../../calendar/index.ts";
import { type Office, today } from "../../office/index.ts";
import type { StaffRequest } from "../staff/staff-route.tsx";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** An id out of a form; undefined: it is none. */
export function readId(text: string | undefined): string | undefined {
  return text !== undefined && uuid.test(text) ? text : undefined;
}

/** What one reads of a box: no signs that are not for reading, not more than a QR of ours could ever hold. */
export function readText(text: string | undefined, most = 200): string {
  return (text ?? "")
    .replace(/[\p{Cc}\p{Cf}]+/gu, " ")
    .trim()
    .slice(0, most);
}

type Scan = { typed: string } | { booking: string; absent?: readonly string[] };

/** What the door is asked; undefined: nothing was typed. A digit alone, after several were found, is the row with this digit. */
export function readScan({ form, all }: Pick<StaffRequest, "form" | "all">): Scan | undefined {
  if (form["do"] === "party") return readParty(all("member"), all("absent"));
  const typed = readText(form["typed"]);
  const found = (form["found"] ?? "").split(" ");
  const chosen = readId(form["booking"]) ?? (/^[1-8]$/.test(typed) ? readId(found[+typed - 1]) : undefined);
  if (chosen) return { booking: chosen };
  return typed === "" ? undefined : { typed };
}

// Somebody of the party stands here, or there would be no party: when all are ticked, the first is the one.
function readParty(members: string[], ticked: string[]): Scan | undefined {
  const ids = members.filter(readId);
  const here = ids.find((id) => !ticked.includes(id)) ?? ids[0];
  return here === undefined
    ? undefined
    : { booking: here, absent: ids.filter((id) => id !== here && ticked.includes(id)) };
}

/** A time of today as the office's clock shows it: 08.05, 8:05, 0805. Undefined: unreadable. */
export function readMoment(
  text: string | undefined,
  office: Office,
  now: Temporal.Instant,
): Temporal.Instant | undefined {
  const [, hour, minute] = /^([01]?\d|2[0-3])[.:]?([0-5]\d)$/.exec(text?.trim() ?? "") ?? [];
  if (!hour || !minute) return undefined;
  return momentAt(office.zone, today(office, now), Temporal.PlainTime.from({ hour: +hour, minute: +minute }));
}

/** "Everyone standing here at 08.05", for the next so many scans; undefined: unreadable. */
export function readStamp({ form, office }: StaffRequest, now: Temporal.Instant) {
  const moment = readMoment(form["at"], office, now);
  const scans = Number(form["scans"]);
  return moment && Number.isInteger(scans) && scans >= 1 && scans <= 500 ? { moment, scans } : undefined;
}
