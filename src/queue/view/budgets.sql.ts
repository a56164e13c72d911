import { sql, type Tx } from "../../database/index.ts";

/** What hands have used at an office since a moment, the most refused first. */
export async function budgetUseAt(tx: Tx, office: number, since: Temporal.Instant, now: Temporal.Instant) {
  const { rows } = await sql("budgetUseAt")`
    select u.hand, u.what, u.since, u.used, u.refused,
           coalesce((select sum(a.more) from allowance a
                      where a.hand = u.hand and a.what = u.what and a.withdrawn_at is null and a.ends_at > ${now}), 0)::integer as more
      from budget_use u
     where u.office_id = ${office} and u.span = 'day' and u.since > ${since} and u.used + u.refused > 0
     order by u.refused desc, u.hand, u.what`.execute(tx);
  return rows;
}

/** The allowances of an office that go on, the soonest to end first. */
export async function allowancesAt(tx: Tx, office: number, now: Temporal.Instant) {
  const { rows } = await sql("allowancesAt")`
    select allowance_id as id, hand, what, more, reason, granted_by as "grantedBy", ends_at as "endsAt" from allowance
     where office_id = ${office} and withdrawn_at is null and ends_at > ${now} order by ends_at, allowance_id`.execute(
    tx,
  );
  return rows;
}
