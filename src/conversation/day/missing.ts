import type { Office } from "../../office/index.ts";
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
  const service = office.services.find((one) => one.code === code);
  const papers = service ? lists.inLanguage(service).papers : [];
  const lines = missing.map(({ paper, copy }) => {
    const name = paper === "other" ? undefined : papers[paper];
    if (!name) return say.missingOther;
    return copy ? say.missingCopy(name) : name;
  });
  const fields = differs.flatMap((field) => (field === "other" ? [] : [say.fields[field]]));
  if (fields.length > 0) lines.push(say.differ(fields, office));
  if (differs.includes("other")) lines.push(say.differOther);
  return lines.length > 0 ? [...new Set(lines)] : [say.allAgain];
}
