import { type Office, offers, paperOf } from "../../office/index.ts";
import { differingFields, type MissingPaper } from "../event.ts";
import { type ActRefusal, isRefused } from "../refusal.ts";
import { type PersonAtDesk, toCheck } from "./at-hand.sql.ts";
import type { PapersFound } from "./papers-found.ts";

/** What becomes of one person. */
export interface PapersOutcome {
  person: PersonAtDesk;
  service: string | null;
  outcome: "complete" | "returned" | "back-today" | "other-desk";
  missing: PapersFound["missing"];
  differs: PapersFound["differs"];
}

export interface Findings {
  people: PapersFound[];
  together?: boolean;
}

/**
 * What the desk found becomes what happens to each; nothing is written here. `backToday`: somebody sent for copies now can still be
 * back in time. Every person who is to be looked at stands in the findings once, else it is not this arrival that was seen:
 * refused not-this-person. Refused unreadable: a service, a paper or a field that this office does not have.
 */
export function judgePapers(
  people: readonly PersonAtDesk[],
  findings: Findings,
  office: Office,
  backToday: boolean,
): PapersOutcome[] | ActRefusal {
  if (!areTheirs(people, findings.people) || toCheck(people).length === 0) return { refused: "not-this-person" };
  const results: PapersOutcome[] = [];
  for (const person of toCheck(people)) {
    const found = findings.people.find(({ visitor }) => visitor === person.visitor);
    const result: PapersOutcome | ActRefusal = found
      ? judge(person, found, office, backToday)
      : { refused: "not-this-person" };
    if (isRefused(result)) return result;
    results.push(result);
  }
  return findings.together ? sharedOutcome(results) : results;
}

// Who was looked at before may stand in the list as well (the page shows the whole party), and nothing changes for them.
function areTheirs(people: readonly PersonAtDesk[], found: readonly PapersFound[]): boolean {
  const names = new Set(found.map(({ visitor }) => visitor));
  const known = found.every(({ visitor }) => people.some((person) => person.visitor === visitor));
  return known && names.size === found.length;
}

function judge(person: PersonAtDesk, found: PapersFound, office: Office, inTime: boolean): PapersOutcome | ActRefusal {
  const { service } = found;
  if (!offers(office, service) || !isReadable(found, office)) return { refused: "unreadable" };
  const missing = onceEach(found.missing);
  const differs = differingFields.filter((field) => found.differs.includes(field));
  const outcome = outcomeOf(found, missing, inTime);
  return { person, service, outcome, missing, differs };
}

// Also of an older list: on a second visit that one is looked at.
function isReadable({ service, missing, differs }: PapersFound, office: Office): boolean {
  const onList = ({ paper }: MissingPaper) => paper === "other" || paperOf(office, service, paper) !== undefined;
  return missing.every(onList) && differs.every((field) => differingFields.includes(field));
}

function onceEach(missing: readonly MissingPaper[]): MissingPaper[] {
  const papers = new Map<MissingPaper["paper"], MissingPaper>();
  // The paper itself is missing where one line says so and another only lacks the copy.
  for (const { paper, copy } of missing) {
    const known = papers.get(paper);
    papers.set(paper, copy && (!known || known.copy) ? { paper, copy } : { paper });
  }
  return [...papers.values()];
}

function outcomeOf(found: PapersFound, missing: readonly MissingPaper[], inTime: boolean): PapersOutcome["outcome"] {
  if (found.otherDesk) return "other-desk";
  if (missing.length === 0 && found.differs.length === 0) return "complete";
  const onlyCopies = found.differs.length === 0 && missing.every(({ copy }) => copy);
  return found.backToday && onlyCopies && inTime ? "back-today" : "returned";
}

// All come again together: today, where that is enough for everybody who lacks something, else on another day. Lost or damaged
// passports go to their own desk all the same.
function sharedOutcome(results: PapersOutcome[]): PapersOutcome[] {
  const lacking = results.filter(({ outcome }) => outcome === "returned" || outcome === "back-today");
  if (lacking.length === 0) return results;
  const outcome = lacking.every((result) => result.outcome === "back-today") ? "back-today" : "returned";
  return results.map((result) => (result.outcome === "other-desk" ? result : { ...result, outcome }));
}
