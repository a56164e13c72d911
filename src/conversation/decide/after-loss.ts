import type { Draft } from "../dialogue-state.ts";
import type { Intent } from "./intent.ts";
import type { IntentContext } from "./intent-context.ts";
import { isQuestion, meaningOf } from "./meanings.ts";
import { withTime } from "./people.ts";
import { lookForDay, wantSeat } from "./seat.ts";
import { timeSaid } from "./time.ts";

/**
 * A bare day after a seat was lost ("balas harinya saja"): for everybody who lost that hour, with what is known of them. Whoever wrote of other
 * things since, and has other bookings, may mean those.
 */
export function againAfterLoss(h: IntentContext): Intent | undefined {
  const lost = lostPeople(h);
  if (!lost || asksElse(h)) return undefined;
  const office = h.dialogue.offices.byId.get(lost.office ?? -1) ?? h.office;
  const there = { ...h, office, named: [] };
  const { draft, troubles } = withTime(lost, there);
  // "Besok masih bisa?" asks, and books nothing.
  if (asks.test(h.reading.text)) return lookForDay({ ...there, draft: lost }, "free-days", timeSaid(h.reading).day);
  // They were checked at the first booking; only the day is new.
  return wantSeat(there, { ...draft, sure: true }, troubles);
}

/** Who lost an hour and has not booked since, as a request that lacks only its day. */
export function lostPeople({ dialogue }: IntentContext): Draft | undefined {
  const [last, ...others] = dialogue.today?.ended ?? [];
  if (!last) return undefined;
  const since = dialogue.heardBefore && Temporal.Instant.compare(dialogue.heardBefore, last.endedAt) >= 0;
  if (dialogue.bookings.length > 0 && since) return undefined;
  const together = others.filter(
    ({ office, day, starts }) => office === last.office && day.equals(last.day) && starts.equals(last.starts),
  );
  const people = [last, ...together];
  return {
    people: people.map(({ person }) => ({ name: person.name, birth: person.birthDate.toString() })),
    office: last.office,
    sure: true,
    ...(people.length === 1 && last.service && { service: last.service }),
  };
}

/** Whether what was begun is for those who lost their hour, after they asked what is free. */
export function isOfLost(h: IntentContext, { people }: Draft): boolean {
  const lost = lostPeople(h)?.people.map(({ name }) => name);
  return lost !== undefined && lost.join("\n") === people.map(({ name }) => name).join("\n");
}

const asks = /\?|\b(?:bisa|boleh|apakah|can|may)\b/i;

/** A question about something else than a day. */
function asksElse(h: IntentContext): boolean {
  const { first } = meaningOf(h);
  return first !== undefined && isQuestion(first) && asks.test(h.reading.text);
}
