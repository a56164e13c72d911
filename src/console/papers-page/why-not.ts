import type { Desk } from "../../office/index.ts";
import { type DeskWords, refusalSentence } from "../../phrasebook/index.ts";
import type { ActRefusal, ArrivalView } from "../../queue/index.ts";
import type { StaffRequest } from "../staff/staff-route.tsx";
import { hourAt } from "../staff/when.ts";

/** A press that can only mean that the page was older than the day: somebody else dealt with these people meanwhile. */
const stale: ReadonlySet<ActRefusal["refused"]> = new Set(["moved-on", "wrong-state", "other-counter", "no-arrival"]);

/** Is it worth looking where the arrival is by now? */
export function isStale(refusal: ActRefusal, act: string): boolean {
  return stale.has(refusal.refused) && act !== "undo";
}

/** A no in the words of a document desk. `stood`: the arrival that the press was about, as it is now, where the page was too old. */
export function whyNot(
  refusal: ActRefusal,
  act: string,
  stood: ArrivalView | undefined,
  desks: readonly Desk[],
  { asked, words }: { asked: StaffRequest; words: DeskWords["papers"] },
): string {
  if (isStale(refusal, act)) return `${whereNow(stood, desks, words)} ${words.nothingDone}`;
  if (act === "undo" && refusal.refused === "wrong-state") return words.cannotUndo;
  if (refusal.refused === "counter-closed") return words.shut;
  return refusalSentence(asked.language, refusal, (moment) => hourAt(moment, asked.office));
}

function whereNow(stood: ArrivalView | undefined, desks: readonly Desk[], words: DeskWords["papers"]): string {
  if (!stood) return words.notHereNow;
  const who = stood.lastFour ? words.lastFour(stood.lastFour) : words.thatPerson;
  const desk = desks.find(({ code }) => code === stood.desk)?.name ?? words.otherDeskOf;
  return words.now[stood.state](who, stood.state === "at-desk" ? desk : (stood.ticket?.number ?? ""));
}
