import { type Office, paperOf } from "../../office/index.ts";
import type { Phrases } from "../../phrasebook/index.ts";
import type { DifferingField, MissingPaper } from "../../queue/index.ts";
import { isChild } from "../age.ts";

/** What is still to be brought or put right, a line each, by the list of the person's service. */
export function missingLines(
  { day: say, papers: lists }: Pick<Phrases, "day" | "papers">,
  office: Office,
  person: { service: string | null | undefined; birthDate: Temporal.PlainDate; day: Temporal.PlainDate },
  missing: readonly MissingPaper[],
  differs: readonly DifferingField[],
): string[] {
  const code = person.service ?? (isChild(person.birthDate, person.day) ? "child" : "new");
  const lines = missing.map(({ paper, copy }) => {
    const known = paper === "other" ? undefined : paperOf(office, code, paper);
    const name = known && lists.called(known);
    if (!name) return say.missingOther;
    return copy ? say.missingCopy(name) : name;
  });
  const fields = differs.flatMap((field) => (field === "other" ? [] : [say.fields[field]]));
  if (fields.length > 0) lines.push(say.differ(fields, office));
  if (differs.includes("other")) lines.push(say.differOther);
  return lines.length > 0 ? [...new Set(lines)] : [say.allAgain];
}
