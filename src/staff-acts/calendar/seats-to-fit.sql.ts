import { sql, type Tx } from "../../database/index.ts";

/** The offices whose seats a change has to be fitted to; each is done in a transaction of its own. */
export async function noteSeatsToFit(
  tx: Tx,
  change: string,
  offices: readonly number[],
  due: Temporal.Instant,
): Promise<void> {
  await sql("noteSeatsToFit")`insert into seats_to_fit (change_id, office_id, due_at)
    select ${change}::uuid, office, ${due} from unnest(${offices}::smallint[]) as o(office)`.execute(tx);
}

export interface SeatsToFit {
  id: string;
  change: string;
  office: number;
}

/** The change that waits longest of an office that nobody else has in hand. */
export async function nextSeatsToFit(tx: Tx, skip: readonly string[]): Promise<SeatsToFit[]> {
  const { rows } = await sql("nextSeatsToFit")`
    select change_id || ' ' || office_id as id, change_id as change, office_id as office from seats_to_fit
     where done_at is null and change_id || ' ' || office_id <> all(${skip}::text[])
     order by due_at, change_id, office_id limit 1 for update skip locked`.execute(tx);
  return rows.map(({ id, ...rest }) => ({ ...rest, id: id! }));
}

export async function seatsToFitDue(tx: Tx, skip: readonly string[]): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql("seatsToFitDue")`
    select min(due_at) as due from seats_to_fit
     where done_at is null and change_id || ' ' || office_id <> all(${skip}::text[])`.execute(tx);
  return rows[0]?.due ?? undefined;
}

/** What a fit has come to. */
export interface Fitted {
  displacement: string | undefined;
  moved: number;
  waiting: number;
}

export async function markFitted(
  tx: Tx,
  change: string,
  office: number,
  fitted: Fitted,
  at: Temporal.Instant,
): Promise<void> {
  await sql("markFitted")`
    update seats_to_fit set displacement = ${fitted.displacement ?? null}, moved = ${fitted.moved}, waiting = ${fitted.waiting}, done_at = ${at}
     where change_id = ${change}::uuid and office_id = ${office}`.execute(tx);
}

/** The displacement that a change has made in an office, if it hit anybody. */
export async function displacementOf(tx: Tx, change: string, office: number): Promise<string | undefined> {
  const { rows } = await sql("displacementOfChange")`
    select displacement from seats_to_fit where change_id = ${change}::uuid and office_id = ${office}`.execute(tx);
  return rows[0]?.displacement ?? undefined;
}

/** How many people a change has moved who have not answered yet: they go back if it is taken back. */
export async function unansweredOf(tx: Tx, change: string): Promise<number> {
  const { rows } = await sql("unansweredOfChange")`
    select count(*) as count from seats_to_fit f
      join displaced d on d.office_id = f.office_id and d.displacement_id = f.displacement
     where f.change_id = ${change}::uuid and d.answered_at is null`.execute(tx);
  return rows[0]?.count ?? 0;
}

/** What the changes came to, by change: people moved and waiting, and how many offices are still to be fitted. */
export async function fittedOf(
  tx: Tx,
  changes: readonly string[],
): Promise<Map<string, { moved: number; waiting: number; open: number }>> {
  const { rows } = await sql("fittedOf")`
    select change_id as change, sum(moved)::integer as moved, sum(waiting)::integer as waiting,
           (count(*) filter (where done_at is null))::integer as open
      from seats_to_fit where change_id = any(${changes}::uuid[]) group by 1`.execute(tx);
  return new Map(
    rows.map(({ change, moved, waiting, open }) => [
      change,
      { moved: moved ?? 0, waiting: waiting ?? 0, open: open ?? 0 },
    ]),
  );
}

/** The last day of an office that has seats laid out. */
export async function lastDayWithSeats(tx: Tx, office: number): Promise<Temporal.PlainDate | undefined> {
  const { rows } = await sql("lastDayWithSeats")`select max(day) as day from slot where office_id = ${office}`.execute(
    tx,
  );
  return rows[0]?.day ?? undefined;
}
