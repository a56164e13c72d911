import { servicesOn } from "../../office/index.ts";
import type { ArrivalView } from "../../queue/index.ts";
import type { Visitor } from "./snapshot.sql.ts";
import { diceOf, type Stage } from "./stage.ts";

export type DeskOutcome = "complete" | "returned" | "back-today" | "absent" | "other-desk" | "doubt" | "one-returned";

/** Sent for copies, and not back yet at any hour: the how-manieth who came alone. */
export const stillAway = 5;

/** What the first who come alone meet, so that every day has one of each; after them it is chance. */
const first: Readonly<Record<number, DeskOutcome>> = {
  3: "returned",
  [stillAway]: "back-today",
  8: "doubt",
  11: "other-desk",
};

/** What a document desk finds. Real people, and who was here before or has no booking, have all their papers. */
export function deskOutcomeOf(stage: Stage, one: Visitor, arrival: ArrivalView): DeskOutcome {
  const { nth, alone, since, doubted } = one;
  if (nth === null || doubted || isKnown(arrival)) return "complete";
  const die = diceOf(stage, "papers", nth, since.epochMilliseconds).roll();
  if (arrival.people.length > 1) return die < 0.4 ? "one-returned" : "complete";
  const fate = first[alone ?? 0];
  if (fate) return fate;
  if (die < 0.07) return "returned";
  if (die < 0.13) return "back-today";
  return die < 0.16 ? "absent" : "complete";
}

function isKnown({ secondVisit, people }: ArrivalView): boolean {
  return secondVisit || people.some(({ outcome, booking }) => outcome !== undefined || booking === undefined);
}

/** The same in the desk's ticks, one for each person. */
export function findings(stage: Stage, { nth }: Visitor, { people }: ArrivalView, fate: DeskOutcome) {
  const usual = servicesOn(stage.office, stage.day)[0]!.code;
  const differs = diceOf(stage, "differs", nth ?? 0).roll() < 0.3;
  return people.map(({ id, service = usual }, i) => {
    const complete = { visitor: id, service, missing: [], differs: [] };
    const isLast = i === people.length - 1;
    if (fate === "other-desk") return { ...complete, otherDesk: true as const };
    if (fate === "back-today")
      return { ...complete, missing: [{ paper: 0, copy: true as const }], backToday: true as const };
    if (fate === "returned" && differs) return { ...complete, differs: ["name" as const] };
    if (fate === "returned" || (fate === "one-returned" && isLast)) return { ...complete, missing: [{ paper: 1 }] };
    return complete;
  });
}
