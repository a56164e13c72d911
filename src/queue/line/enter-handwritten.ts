import { dropClaims } from "../../booking/index.ts";
import { isBefore, momentAt } from "../../calendar/index.ts";
import { newId, type Tx } from "../../database/index.ts";
import { type Stream, slotsOf, today } from "../../office/index.ts";
import { type ActContext, writeEntry } from "../act-context.ts";
import { type ActRefusal, isRefused } from "../refusal.ts";
import { isClosed } from "./close-day.sql.ts";
import { checkedByHand, lockHandled } from "./enter-handwritten.sql.ts";
import { insertTicket } from "./issue-ticket.sql.ts";
import { firstHandwritten, type Numbered, newSecret } from "./issue-ticket.ts";

interface Written {
  /** A900 */
  number: string;
  /** When it was written. */
  at: Temporal.Instant;
  people: number;
  /** Whose it is, where they were seen at the door: their papers were looked at by hand. */
  arrival?: string;
}

/**
 * A number written by hand while we were away (900 to 999 of its stream), entered with its time: in line by its arrival's hour, or by
 * the moment it was written. In the line of the booked nobody knows whose hour a number without an arrival is: it stands behind them all. Refused: `number-not-for-handwriting`, `no-such-stream`, `not-yet` (its time is ahead),
 * `unreadable` (another day's, or nobody), `day-closed`, `number-taken`, `no-arrival`, `wrong-state`. Journal: ticket-written-by-hand.
 */
export async function enterHandwritten(tx: Tx, ask: Written, context: ActContext): Promise<Numbered | ActRefusal> {
  const read = readNumber(ask, context);
  if (isRefused(read)) return read;
  if (await isClosed(tx, context)) return { refused: "day-closed" };
  const stood = ask.arrival === undefined ? undefined : await lockHandled(tx, ask.arrival, context);
  if (ask.arrival !== undefined && !stood) return { refused: "no-arrival" };
  if (stood && !["waiting", "absent", "back-today"].includes(stood.state))
    return { refused: "wrong-state", state: stood.state };
  const { number, seq, stream, stage } = read;
  const id = newId();
  const ticket = {
    id,
    number,
    seq,
    stream: stream.code,
    stage,
    rank: stream.rank,
    handwritten: true,
    arrival: ask.arrival,
    people: ask.people,
    help: stood?.help,
    lineAt: stood?.lineAt ?? lineOf(stream, ask.at, context),
    presentAt: stood?.presentAt ?? ask.at,
    bornAt: ask.at,
    secret: newSecret(),
  };
  if (!(await insertTicket(tx, ticket, context))) return { refused: "number-taken", number };
  // As at the document desk: a visit that came to its end gives up its claim, so the person may book again.
  if (ask.arrival !== undefined)
    await dropClaims(tx, await checkedByHand(tx, { arrival: ask.arrival, ticket: id, at: ask.at }, context));
  await writeEntry(tx, context, "ticket-written-by-hand", {
    arrival: ask.arrival,
    ticket: id,
    rulesVersion: context.rules.version,
    happenedAt: ask.at,
    detail: { number, stream: stream.code, stage, people: ask.people },
  });
  return { ticket: id, number };
}

/** Behind every booked hour of the day, in the order of the pen; other streams by the pen alone. */
function lineOf(stream: Stream, at: Temporal.Instant, { office, day }: ActContext): Temporal.Instant {
  if (stream.code !== "booked") return at;
  const [last] = slotsOf(office, day)
    .map(({ starts }) => momentAt(office.zone, day, starts).add({ minutes: 1 }))
    .sort((a, b) => Temporal.Instant.compare(b, a));
  return last && isBefore(at, last) ? last : at;
}

function readNumber(
  ask: Written,
  context: ActContext,
): { number: string; seq: number; stream: Stream; stage: string } | ActRefusal {
  const number = ask.number.replaceAll(/\s/g, "").toUpperCase();
  const [, letter, digits] = /^([A-Z])(\d{3})$/.exec(number) ?? [];
  const seq = Number(digits ?? 0);
  if (letter === undefined || seq < firstHandwritten) return { refused: "number-not-for-handwriting" };
  const stream = context.floor.streams.find((one) => one.letter === letter);
  const [stage] = stream?.stages ?? [];
  if (!stream || stage === undefined) return { refused: "no-such-stream" };
  if (isBefore(context.now, ask.at)) return { refused: "not-yet", at: ask.at };
  const readable = today(context.office, ask.at).equals(context.day) && Number.isInteger(ask.people) && ask.people > 0;
  return readable ? { number, seq, stream, stage } : { refused: "unreadable" };
}
