import type { Tx } from "../../database/index.ts";
import { storedWords } from "../../keys/index.ts";
import {
  type ChangedFact,
  changeFacts,
  type FactAsk,
  type FactRefusal,
  type FactWish,
  factChangeOf,
  factsOn,
  lookAtFacts,
} from "../../office/index.ts";
import { type ActContext, ownWords, writeEntry } from "../../queue/index.ts";
import { noteFactsToTell, peopleFrom, stopTelling } from "./facts-people.sql.ts";

export type FactNo = FactRefusal | { refused: "reason-wanted" | "not-yours" };

/** What an act has done. */
export interface FactDone {
  change: string;
  /** Who has booked for its first day or a later one. */
  people: number;
  /** Offices in which they are written to now, one after another. */
  offices: number;
}

type Reasoned<T> = T & { reason: string };

/** May a head of office say this of the own office? Papers and fees are decreed for the country. */
export function isOwnFact({ scope, what }: { scope: string; what: string }, office: string): boolean {
  return scope === office && (what === "place" || what === "text");
}

/** Another address, map point or text of the own office. Refused: see `FactRefusal`, and `not-yours`, `reason-wanted`. */
export async function changeOwnFacts(
  tx: Tx,
  { reason, ...ask }: Reasoned<FactAsk>,
  context: ActContext,
): Promise<FactDone | FactNo> {
  return isOwnFact(ask, context.office.code) ? make(tx, ask, reason, context) : { refused: "not-yours" };
}

/** The same of any office or of all, and papers and fees. */
export async function changeAnyFacts(
  tx: Tx,
  { reason, ...ask }: Reasoned<FactAsk>,
  context: ActContext,
): Promise<FactDone | FactNo> {
  return make(tx, ask, reason, context);
}

/** Takes a change of the own office back, before its first day or after it. */
export async function withdrawOwnFacts(
  tx: Tx,
  { id, reason }: Reasoned<{ id: string }>,
  context: ActContext,
): Promise<FactDone | FactNo> {
  const found = await factChangeOf(tx, id);
  if (found && !isOwnFact(found, context.office.code)) return { refused: "not-yours" };
  return make(tx, { what: "take-back", id }, reason, context);
}

/** The same of any change. */
export async function withdrawAnyFacts(
  tx: Tx,
  { id, reason }: Reasoned<{ id: string }>,
  context: ActContext,
): Promise<FactDone | FactNo> {
  return make(tx, { what: "take-back", id }, reason, context);
}

async function make(tx: Tx, wish: FactWish, typed: string, context: ActContext): Promise<FactDone | FactNo> {
  const reason = ownWords(typed);
  if (!reason) return { refused: "reason-wanted" };
  const by = { actor: context.hand.actor, reason: storedWords(context.keys, reason), at: context.now };
  const made = await changeFacts(tx, wish, by, context.day);
  if ("refused" in made) return made;
  const { scope, what, about, firstDay } = made.fact;
  await writeEntry(tx, context, made.takesBack ? "facts-taken-back" : "facts-changed", {
    reason,
    detail: { change: made.id, scope, what, about, firstDay, ...(made.takesBack && { until: made.from.toString() }) },
  });
  const offices = await tellOf(tx, made, context);
  return { change: made.id, people: await peopleOf(tx, made), offices };
}

/**
 * Whoever has booked hears of other papers and of another address (`facts-told`); where a change is taken back, only who has heard of it. In
 * how many offices that is to be done.
 */
export async function tellOf(
  tx: Tx,
  made: ChangedFact & { id: string },
  context: Pick<ActContext, "offices" | "now">,
): Promise<number> {
  const heard = made.takesBack && (await stopTelling(tx, made.id, context.now));
  const touched = made.takesBack ? (heard ? made.touched : []) : made.touched.filter((id) => isTold(made, id, context));
  await noteFactsToTell(tx, made.id, touched, made.takesBack, context.now.add(shortly));
  return touched.length;
}

/** By then every server knows of it, and who sees the mistake in the yes has taken it back. */
const shortly = { minutes: 1 };

/** A new map point of the same address is no news. */
function isTold({ fact, from, offices }: ChangedFact, id: number, context: Pick<ActContext, "offices">): boolean {
  if (fact.what === "papers") return true;
  const [then, now] = [offices.byId.get(id), context.offices.byId.get(id)];
  const address = now && factsOn(now, from).place?.address;
  return fact.what === "place" && then !== undefined && factsOn(then, from).place?.address !== address;
}

/** What a wish would change, and how many people have booked for a day on which it holds; writes nothing. */
export interface FactPreview {
  changed: ChangedFact;
  people: number;
}

export async function previewFacts(
  tx: Tx,
  wish: FactWish,
  context: Pick<ActContext, "day">,
): Promise<FactPreview | FactRefusal> {
  const changed = await lookAtFacts(tx, wish, context.day);
  return "refused" in changed ? changed : { changed, people: await peopleOf(tx, changed) };
}

export function peopleOf(tx: Tx, { fact, from, touched }: ChangedFact): Promise<number> {
  return peopleFrom(tx, touched, from, fact.what === "papers" ? fact.about : undefined);
}
