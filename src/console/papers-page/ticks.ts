import type { Office } from "../../office/index.ts";
import { differingFields, type MissingPaper, type PapersFound, type VisitorView } from "../../queue/index.ts";

/** The names of the fields of one person's list. */
export const field = {
  service: (visitor: string) => `service.${visitor}`,
  paper: (visitor: string, service: string, paper: number) => `ok.${visitor}.${service}.${paper}`,
  copy: (visitor: string, service: string, paper: number) => `copy.${visitor}.${service}.${paper}`,
  other: (visitor: string) => `other.${visitor}`,
  differs: (visitor: string, datum: string) => `differs.${visitor}.${datum}`,
};

/** What the ticks of one person say: no tick means missing, "copy" that only the copy is. On a second visit only what was missing then counts. */
export function foundOf(
  person: VisitorView,
  form: Readonly<Record<string, string>>,
  services: Office["services"],
): PapersFound {
  const asked = form[field.service(person.id)];
  const service = services.find((one) => one.code === asked) ?? serviceOf(person, services);
  const missing: MissingPaper[] = service.papers.flatMap((_name, paper) => {
    if (!isAsked(person, service.code, paper) || form[field.paper(person.id, service.code, paper)]) return [];
    return [form[field.copy(person.id, service.code, paper)] ? { paper, copy: true as const } : { paper }];
  });
  if (form[field.other(person.id)]) missing.push({ paper: "other" });
  return {
    visitor: person.id,
    service: service.code,
    missing,
    differs: differingFields.filter((datum) => form[field.differs(person.id, datum)]),
  };
}

export function completeOf(person: VisitorView, read: PapersFound): PapersFound {
  return { visitor: person.id, service: read.service, missing: [], differs: [] };
}

/** The service as known, else the first of the office. */
export function serviceOf(person: VisitorView, services: Office["services"]): Office["services"][number] {
  const known = services.find((one) => one.code === person.service) ?? services[0];
  if (!known) throw new Error("an office without services has no papers to check");
  return known;
}

/** Is this paper on the list of this visit? On a second one only what was missing then; none where all were complete. */
export function isAsked(person: VisitorView, service: string, paper: number): boolean {
  if (service !== person.service || !isKnown(person)) return true;
  return person.goesOn === undefined && person.stillMissing.some((one) => one.paper === paper);
}

/** An earlier visit says what is still to be looked at. */
export function isKnown({ goesOn, stillMissing, stillDiffers }: VisitorView): boolean {
  return goesOn !== undefined || stillMissing.length + stillDiffers.length > 0;
}
