import { sql, type Tx } from "../../database/index.ts";
import type { ActContext } from "../act-context.ts";
import type { Help } from "../views.ts";

/**
 * The next number of a stream; undefined: the cap is reached. The race: ten desks on two servers want a number at once. They
 * queue at this one row until the one before has committed or taken everything back, so there is neither a double nor a gap.
 */
export async function nextNumber(
  tx: Tx,
  stream: string,
  cap: number,
  context: ActContext,
): Promise<number | undefined> {
  const { rows } = await sql("nextNumber")`
    insert into stream_day (office_id, day, stream, last)
    select ${context.office.id}::smallint, ${context.day}::date, ${stream}, 1 where ${cap}::int > 0
    on conflict (office_id, day, stream) do update set last = stream_day.last + 1 where stream_day.last < ${cap}
    returning last`.execute(tx);
  return rows[0]?.last;
}

export interface NewTicket {
  id: string;
  number: string;
  stream: string;
  seq: number;
  handwritten?: boolean;
  arrival: string | undefined;
  people: number;
  help: Help | undefined;
  rank: number;
  lineAt: Temporal.Instant;
  presentAt: Temporal.Instant;
  stage: string;
  bornAt: Temporal.Instant;
  secret: string;
}

/** Writes a waiting ticket with its order keys, which nobody changes afterwards. False: its number is given already. */
export async function insertTicket(tx: Tx, ticket: NewTicket, context: ActContext): Promise<boolean> {
  const { rows } = await sql("insertTicket")`
    insert into ticket (office_id, ticket_id, day, number, stream, seq, handwritten, arrival_id, people, help, rules_version, rank,
                        line_at, present_at, stage, state, state_at, born_at, recorded_at, secret)
    values (${context.office.id}, ${ticket.id}, ${context.day}, ${ticket.number}, ${ticket.stream}, ${ticket.seq}, ${ticket.handwritten ?? false},
            ${ticket.arrival ?? null}, ${ticket.people}, ${ticket.help ?? null}, ${context.rules.version}, ${ticket.rank},
            ${ticket.lineAt}, ${ticket.presentAt}, ${ticket.stage}, 'waiting', ${ticket.bornAt}, ${ticket.bornAt}, ${context.now}, ${ticket.secret})
    on conflict (office_id, day, number) do nothing
    returning ticket_id`.execute(tx);
  return rows.length === 1;
}
