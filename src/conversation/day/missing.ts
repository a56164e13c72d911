import type { Office } from "../../office/index.ts";
import type { DayWords } from "../../phrasebook/index.ts";
import type { DifferingField, MissingPaper } from "../../queue/index.ts";
import { isChild } from "../age.ts";

/** What is still to be brought or put right, a line each, by the list of the person's service. */
export function missingLines(
  say: DayWords,
  office: Office,
  person: { service: string | null | undefined; birthDate: Temporal.PlainDate; day: Temporal.PlainDate },
  missing: readonly MissingPaper[],
  differs: readonly DifferingField[],
): string[] {
  const code = person.service ?? (isChild(person.birthDate, person.day) ? "child" : "new");
  const papers = office.services.find((service) => service.code === code)?.papers ?? [];
  const lines = missing.map(({ paper, copy }) => {
    const name = paper === "other" ? undefined : papers[paper];
    if (!name) return say.missingOther;
    return copy ? say.missingCopy(say.paper(name)) : say.paper(name);
  });
  const fields = differs.flatMap((field) => (field === "other" ? [] : [say.fields[field]]));
  if (fields.length > 0) lines.push(say.differ(fields));
  if (differs.includes("other")) lines.push(say.differOther);
  return lines.length > 0 ? [...new Set(lines)] : [say.allAgain];
}
