import { type Office, type Paper, paperOf, type Service, servicesOn, today } from "../../office/index.ts";
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
  office: Office,
  now: Temporal.Instant,
): PapersFound {
  const asked = form[field.service(person.id)];
  const services = servicesOn(office, today(office, now));
  const service = services.find((one) => one.code === asked) ?? serviceOf(person, services);
  const missing: MissingPaper[] = papersAsked(person, service, office).flatMap(({ number: paper }) => {
    if (form[field.paper(person.id, service.code, paper)]) return [];
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
export function serviceOf(person: VisitorView, services: readonly Service[]): Service {
  const known = services.find((one) => one.code === person.service) ?? services[0];
  if (!known) throw new Error("an office without services has no papers to check");
  return known;
}

/** The papers of this visit: the list of today. On a second one only what was missing then, by the list of then; none where all were complete. */
export function papersAsked(person: VisitorView, service: Service, office: Office): Paper[] {
  if (service.code === person.service && isKnown(person)) {
    if (person.goesOn !== undefined) return [];
    return person.stillMissing.flatMap(({ paper }) =>
      paper === "other" ? [] : (paperOf(office, service.code, paper) ?? []),
    );
  }
  return service.numbers.flatMap((number) => paperOf(office, service.code, number) ?? []);
}

/** An earlier visit says what is still to be looked at. */
export function isKnown({ goesOn, stillMissing, stillDiffers }: VisitorView): boolean {
  return goesOn !== undefined || stillMissing.length + stillDiffers.length > 0;
}
