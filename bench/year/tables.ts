import type pg from "pg";

// The year reads the product's tables by itself, and writes none: what it asks must not be what the product answers about itself.

/** A booking as the tables have it. */
export interface Row {
  id: string;
  citizen: string | null;
  /** Of one message. */
  party: string | null;
  day: string;
  starts: string;
  created: string;
  held: boolean;
  waits: boolean;
  ended: "lapsed" | "cancelled" | "forfeited" | "visited" | null;
}

const columns = `b.booking_id as id, b.citizen_id as citizen, b.party, b.day::text as day, to_char(b.starts, 'HH24:MI') as starts, b.created_at::text as created,
  b.confirmed_at is null as held, b.displaced_at is not null as waits,
  case when b.lapsed_at is not null then 'lapsed' when b.cancelled_at is not null then 'cancelled'
       when b.forfeited_at is not null then 'forfeited' when b.visited_at is not null then 'visited' end as ended`;

/** Bookings of a day that nobody has ended, who came first first. */
export async function liveOn(pool: pg.Pool, day: Temporal.PlainDate): Promise<Row[]> {
  const { rows } = await pool.query<Row>(
    `select ${columns} from booking b
      where b.day = $1 and num_nonnulls(b.lapsed_at, b.cancelled_at, b.forfeited_at, b.visited_at) = 0
      order by b.starts, b.created_at, b.booking_id`,
    [day.toString()],
  );
  return rows;
}

/** What these citizens have that nobody has ended and that is not over, by citizen. */
export async function liveOf(
  pool: pg.Pool,
  citizens: readonly string[],
  from: Temporal.PlainDate,
): Promise<Map<string, Row[]>> {
  const { rows } = await pool.query<Row & { citizen: string }>(
    `select ${columns} from booking b
      where b.citizen_id = any($1::uuid[]) and (b.day >= $2 or b.displaced_at is not null)
        and num_nonnulls(b.lapsed_at, b.cancelled_at, b.forfeited_at, b.visited_at) = 0
      order by b.day, b.starts, b.created_at, b.booking_id`,
    [citizens, from.toString()],
  );
  return Map.groupBy(rows, ({ citizen }) => citizen);
}

/** Whoever has written, by the digest of where they are reached. */
export async function citizensBy(pool: pg.Pool, digests: readonly Buffer[]): Promise<Map<string, string>> {
  const { rows } = await pool.query<{ digest: string; citizen: string }>(
    "select encode(digest, 'hex') as digest, citizen_id as citizen from address where digest = any($1::bytea[])",
    [digests],
  );
  return new Map(rows.map(({ digest, citizen }) => [digest, citizen]));
}

/** Who of an arrival stands before the document desk. */
export async function peopleBefore(
  pool: pg.Pool,
  arrival: string,
): Promise<{ visitor: string; service: string | null; citizen: string | null }[]> {
  const { rows } = await pool.query(
    `select v.visitor_id as visitor, coalesce(v.service, b.service) as service, b.citizen_id as citizen
       from visitor v left join booking b using (office_id, booking_id)
      where v.arrival_id = $1 and v.undone_at is null and (v.outcome is null or v.outcome = 'back-today')
      order by v.visitor_id`,
    [arrival],
  );
  return rows;
}
