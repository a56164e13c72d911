import { changeAtDesk } from "../../booking/index.ts";
import type { Tx } from "../../database/index.ts";
import {
  type ActContext,
  type ActRefusal,
  isRefused,
  ownWords,
  readApplicant,
  takeFromBudget,
} from "../../queue/index.ts";
import { handOf, ofThisOffice, refusalOf } from "./of-this-office.ts";

/** `card`: the officer holds the original identity card, and reads this from it. */
interface Correction {
  booking: string;
  card?: boolean;
  reason?: string;
}

/**
 * The name. Another spelling once without a card; with the card in hand, and a reason, any name. Name and birth date never both become
 * another person's. Refused: `unreadable`, `card-wanted`, `reason-wanted`, `no-booking`, `visit-over`, `other-person`, `too-many`.
 * Journal: renamed, with `card`.
 */
export function correctName(tx: Tx, ask: Correction & { name: string }, context: ActContext) {
  return correct(tx, ask, { name: ask.name }, context);
}

/** The birth date: only with the card in hand, and a reason. Refused and journal: as above, with birth-corrected. */
export async function correctBirthDate(
  tx: Tx,
  ask: Correction & { birth: string },
  context: ActContext,
): Promise<{ booking: string } | ActRefusal> {
  if (!ask.card) return { refused: "card-wanted" };
  return correct(tx, ask, { birth: ask.birth }, context);
}

async function correct(
  tx: Tx,
  ask: Correction,
  to: { name?: string; birth?: string },
  context: ActContext,
): Promise<{ booking: string } | ActRefusal> {
  const card = ask.card === true;
  const because = ownWords(ask.reason);
  if (card && !because) return { refused: "reason-wanted" };
  const spent = await takeFromBudget(tx, "identity", context);
  if (spent) return spent;
  const found = await ofThisOffice(tx, ask.booking, context);
  if (isRefused(found)) return found;
  const { booking } = found;
  const { name, birthDate } = booking.applicant;
  const person = readApplicant({ name: to.name ?? name, birth: to.birth ?? birthDate.toString() }, context.day);
  if (!person) return { refused: "unreadable" };
  if (person.name === name && person.birthDate.equals(birthDate) && !booking.applicant.birthUnknown)
    return { refused: "nothing-changes" };
  const sure = { booking, ...(card && { card }) };
  const wish =
    to.name === undefined
      ? { act: "correct-birth" as const, ...sure, birthDate: person.birthDate }
      : { act: "rename" as const, ...sure, name: person.name };
  const outcome = await changeAtDesk(tx, wish, { by: handOf(context), because }, context);
  if (outcome.is !== "renamed" && outcome.is !== "birth-corrected") return refusalOf(outcome, context);
  if (outcome.booking.state === "confirmed")
    context.events.push({ is: "changed-at-desk", booking: booking.id, office: booking.office, did: outcome.is });
  return { booking: booking.id };
}
