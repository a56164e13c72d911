import { limitsOf, type OwnRule, ownRules, type RulesAsk } from "../../office/index.ts";

/** A form of the rules as it was sent: the ask, and what was typed, for the page that shows it again. */
export interface ReadRules {
  ask: RulesAsk & { reason: string };
  /** The first day is no day of the calendar. */
  noSuchDay: boolean;
  typed: Readonly<Record<string, string>>;
}

/** What cannot be a value is passed on as it is, so that the office's own check refuses it by the rule's name. */
export function readRules(form: Readonly<Record<string, string>>): ReadRules {
  const values = Object.fromEntries(
    ownRules.filter((rule) => form[rule] !== undefined).map((rule) => [rule, valueOf(rule, (form[rule] ?? "").trim())]),
  );
  const written = (form["firstDay"] ?? "").trim();
  const firstDay = written ? dayOf(written) : undefined;
  return {
    ask: { values, firstDay, seen: Number(form["seen"]), reason: (form["reason"] ?? "").trim().slice(0, 300) },
    noSuchDay: written !== "" && !firstDay,
    typed: form,
  };
}

function valueOf(rule: OwnRule, written: string): string | number {
  if (rule === "release") return written === "" ? "all open" : hourOf(written);
  if ("hour" in limitsOf(rule)) return hourOf(written);
  return /^\d{1,6}$/.test(written) ? Number(written) : written;
}

/** "9.30" as people write hours. */
function hourOf(written: string): string {
  const [, hour = "", minute = ""] = /^(\d{1,2})[.:](\d{2})$/.exec(written) ?? [];
  return hour ? `${hour.padStart(2, "0")}:${minute}` : written;
}

function dayOf(written: string): Temporal.PlainDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) return undefined;
  try {
    return Temporal.PlainDate.from(written, { overflow: "reject" });
  } catch {
    return undefined;
  }
}
