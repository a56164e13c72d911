import type { OwnRule } from "../../office/index.ts";
import type { DeskWords } from "../../phrasebook/index.ts";

/** A rule's value as people read it: "15 menit sesudah jamnya". */
export function ruleSaid(rule: OwnRule, value: string | number, words: DeskWords["rules"]): string {
  const { unit, words: byWord } = words.rules[rule];
  const known = byWord?.[String(value)];
  if (known) return known;
  return unit ? `${value} ${unit}` : String(value).replace(":", ".");
}
