import { sql, type Tx } from "../../database/index.ts";

const some = 100;

export async function nextDoubtEnd(tx: Tx, skip: readonly string[] = []): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql("nextDoubtEnd")`
    select ends_at as at from doubt where ended_at is null and doubt_id <> all(${skip}::uuid[]) order by ends_at limit 1`.execute(
    tx,
  );
  return rows[0]?.at;
}

export interface EndedDoubt {
  office: number;
  id: string;
  arrival: string;
  booking: string | null;
  endsAt: Temporal.Instant;
}

/** Doubts whose time is over, locked. One that a supervisor is just deciding is left for the next time. */
export async function doubtsOver(
  tx: Tx,
  now: Temporal.Instant,
  skip: readonly string[],
): Promise<{ office: number; id: string }[]> {
  const { rows } = await sql("doubtsOver")`
    select office_id as office, doubt_id as id from doubt
     where ended_at is null and ends_at <= ${now} and doubt_id <> all(${skip}::uuid[])
     order by ends_at limit ${some} for update skip locked`.execute(tx);
  return rows;
}

/** Ends doubts that `doubtsOver` gave, each as of its own end. */
export async function endDoubts(tx: Tx, doubts: readonly { office: number; id: string }[]): Promise<EndedDoubt[]> {
  const { rows } = await sql("endDoubts")`
    update doubt d set ended_at = d.ends_at
      from unnest(${doubts.map((d) => d.office)}::smallint[], ${doubts.map((d) => d.id)}::uuid[]) as due (office_id, doubt_id)
     where (d.office_id, d.doubt_id) = (due.office_id, due.doubt_id)
    returning d.office_id as office, d.doubt_id as id, d.arrival_id as arrival, d.booking_id as booking, d.ends_at as "endsAt"`.execute(
    tx,
  );
  return rows;
}

export async function firstFactsEnd(tx: Tx): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql("firstFactsEnd")`
    select ended_at as at from doubt where facts is not null and ended_at is not null order by ended_at limit 1`.execute(
    tx,
  );
  return rows[0]?.at;
}

/** Blanks the words of doubts that ended before this moment; that there was one, and who decided it, stays. Gives what stood there. */
export async function blankFacts(tx: Tx, endedBy: Temporal.Instant): Promise<string[]> {
  const { rows } = await sql("blankFacts")`
    with gone as (
      select office_id, doubt_id, facts from doubt where facts is not null and ended_at <= ${endedBy}
       order by ended_at limit ${some} for update skip locked)
    update doubt d set facts = null from gone
     where (d.office_id, d.doubt_id) = (gone.office_id, gone.doubt_id)
    returning gone.facts`.execute(tx);
  return rows.flatMap(({ facts }) => facts ?? []);
}
