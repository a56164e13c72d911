import type { Tx } from "../../database/index.ts";
import { storedWords } from "../../keys/index.ts";
import {
  type CalendarAsk,
  type CalendarRefusal,
  type CalendarWish,
  type Changed,
  changeCalendar,
  changeOf,
  lookAtChange,
  officeOf,
} from "../../office/index.ts";
import { type ActContext, ownWords, writeEntry } from "../../queue/index.ts";
import { fitOffice, previewOffice } from "./fit-office.ts";
import { markFitted, noteSeatsToFit, unansweredOf } from "./seats-to-fit.sql.ts";

export type CalendarNo = CalendarRefusal | { refused: "reason-wanted" | "not-yours" };

/** What an act of the calendar has done. */
export interface CalendarDone {
  change: string;
  /** Of the own office; where other offices are concerned too, theirs follow at once, one after another. */
  moved: number;
  waiting: number;
  offices: number;
}

type Reasoned<T> = T & { reason: string };
type Own<Ask> = Ask extends { scope: string } ? Omit<Ask, "scope" | "change"> : never;
type Of<Change extends CalendarAsk["change"]> = Extract<CalendarAsk, { change: Change }>;

/** A change of the own office's calendar; its seats become what it says in the same transaction. Refused: see `CalendarRefusal`. */
export function ownChange<Change extends "closed" | "opened" | "special-day" | "hours">(change: Change) {
  return (tx: Tx, ask: Reasoned<Own<Of<Change>>>, context: ActContext): Promise<CalendarDone | CalendarNo> =>
    make(tx, { ...ask, change, scope: context.office.code } as unknown as CalendarAsk, ask.reason, context);
}

/** A change of the country's calendar, of a province's or of all offices'. The seats follow, an office a transaction (`seats-fitted`). */
export function countryChange<Change extends "closed" | "opened" | "decreed-year">(change: Change) {
  return (tx: Tx, ask: Reasoned<Omit<Of<Change>, "change">>, context: ActContext): Promise<CalendarDone | CalendarNo> =>
    make(tx, { ...ask, change } as unknown as CalendarAsk, ask.reason, context);
}

/** Takes a change of the own office back before its first day. Refused: `not-yours` for the country's. */
export async function withdrawOwnChange(
  tx: Tx,
  ask: Reasoned<{ id: string }>,
  context: ActContext,
): Promise<CalendarDone | CalendarNo> {
  const found = await changeOf(tx, ask.id);
  if (found && found.scope !== context.office.code) return { refused: "not-yours" };
  return make(tx, { change: "take-back", id: ask.id }, ask.reason, context);
}

/** The same for any change. */
export function withdrawAnyChange(
  tx: Tx,
  ask: Reasoned<{ id: string }>,
  context: ActContext,
): Promise<CalendarDone | CalendarNo> {
  return make(tx, { change: "take-back", id: ask.id }, ask.reason, context);
}

async function make(
  tx: Tx,
  wish: CalendarWish,
  typed: string,
  context: ActContext,
): Promise<CalendarDone | CalendarNo> {
  const reason = ownWords(typed);
  if (!reason) return { refused: "reason-wanted" };
  const by = { actor: context.hand.actor, reason: storedWords(context.keys, reason), at: context.now };
  const made = await changeCalendar(tx, wish, by, context.day);
  if ("refused" in made) return made;
  const { id, change, touched } = made;
  await writeEntry(tx, context, change.takesBack ? "calendar-taken-back" : "calendar-changed", {
    reason,
    detail: {
      change: id,
      kind: change.kind,
      scope: change.scope,
      firstDay: change.firstDay.toString(),
      lastDay: change.lastDay.toString(),
      ...(change.takesBack && { takesBack: change.takesBack }),
    },
  });
  await noteSeatsToFit(tx, id, touched, context.now);
  const own = change.scope === context.office.code ? await fitOwn(tx, made, context) : { moved: 0, waiting: 0 };
  return { change: id, ...own, offices: touched.length };
}

async function fitOwn(tx: Tx, { id, change, offices }: Changed & { id: string }, context: ActContext) {
  const office = officeOf(offices, context.office.id);
  const { actor, source } = context.hand;
  const fitted = await fitOffice(tx, office, change, { actor, source }, { ...context, offices });
  context.events.push(...fitted.events);
  await markFitted(tx, id, office.id, fitted, context.now);
  return { moved: fitted.moved, waiting: fitted.waiting };
}

/** What a wish would change, and whom it would touch, by office and hour; writes nothing. */
export interface CalendarPreview {
  changed: Changed;
  people: number;
  /** Of a change that is taken back: who has the seat of before again. */
  back: number;
  offices: { office: number; people: number; hours: Awaited<ReturnType<typeof previewOffice>>["hours"] }[];
}

export async function previewChange(
  tx: Tx,
  wish: CalendarWish,
  context: Pick<ActContext, "now" | "day">,
): Promise<CalendarPreview | CalendarRefusal> {
  const changed = await lookAtChange(tx, wish, context.day);
  if ("refused" in changed) return changed;
  const offices: CalendarPreview["offices"] = [];
  for (const id of changed.touched)
    offices.push({
      office: id,
      ...(await previewOffice(tx, officeOf(changed.offices, id), changed.change, context.now)),
    });
  const back = changed.change.takesBack ? await unansweredOf(tx, changed.change.takesBack) : 0;
  return { changed, offices, back, people: offices.reduce((sum, { people }) => sum + people, 0) };
}
