import { dayIn } from "../calendar/index.ts";
import { sql, type Tx } from "../database/index.ts";
import type { Offices } from "../office/index.ts";
import { hasEnded, hasEndedUnvisited, wasGivenBack } from "./booking-states.sql.ts";
import { caseRules, type SeatFact } from "./case-facts.ts";
import { foldName } from "./fold-name.ts";

/** Days that are looked back. */
export const lookedBackDays = 60;

/**
 * The sure seats of contacts that are worth a look: those with seats that nobody used, pairs of whom one took what the other had given
 * back, and those who ask for people of one birth date and a name that begins or ends alike. Names are read for the last ones alone, are
 * compared in memory and stay there. A seat that went to another office is not one that was given back.
 */
export async function seatsToLookAt(tx: Tx, offices: Offices, now: Temporal.Instant): Promise<SeatFact[]> {
  const since = now.subtract({ hours: 24 * lookedBackDays });
  const ids = offices.all.map(({ id }) => id);
  const { swapMinutes } = caseRules;
  const { rows } = await sql("seatsToLookAt")`
    with sure as materialized (
      select b.office_id, b.booking_id, b.citizen_id, coalesce(b.party, b.booking_id) as party, b.day, b.starts, b.created_at,
             b.cancelled_at, b.forfeited_at, b.visited_at, ${hasEnded} as ended, ${hasEndedUnvisited} as unused
        from booking b
       where b.office_id = any(${ids}::smallint[]) and b.day >= ${since.toZonedDateTimeISO("UTC").toPlainDate()}
         and b.created_at >= ${since} and b.citizen_id is not null and b.confirmed_at is not null
         and not (${wasGivenBack} and exists (
           select from booking n where n.citizen_id = b.citizen_id and n.previous = b.booking_id))),
    unused as (
      select citizen_id from sure group by citizen_id
      having count(distinct party) filter (where unused) >= ${caseRules.burstUnused}
         and (count(visited_at) = 0 or count(distinct party) filter (where unused) >= ${caseRules.unused})),
    swapping as (
      select g.citizen_id as giver, t.citizen_id as taker
        from sure g join sure t on t.office_id = g.office_id and t.day = g.day and t.starts = g.starts
         and t.created_at between g.cancelled_at + ${swapMinutes.least} * interval '1 minute'
                              and g.cancelled_at + ${swapMinutes.most} * interval '1 minute'
       where t.citizen_id <> g.citizen_id group by 1, 2
      having count(distinct date_trunc('hour', g.cancelled_at)) >= ${caseRules.swaps}),
    named as (
      select s.citizen_id, a.birth_date, upper(a.name) as name from sure s join applicant a using (office_id, booking_id)
       where not s.ended and a.name is not null and a.birth_date is not null),
    alike as (
      select unnest(array_agg(distinct citizen_id)) as citizen_id from named
       group by birth_date, left(name, 4) having count(distinct citizen_id) >= ${caseRules.nameContacts}
      union
      select unnest(array_agg(distinct citizen_id)) from named
       group by birth_date, right(name, 4) having count(distinct citizen_id) >= ${caseRules.nameContacts}),
    chosen as (
      select citizen_id from unused union select giver from swapping union select taker from swapping union select citizen_id from alike)
    select s.citizen_id as contact, s.party, s.office_id as office, s.day, s.starts, s.created_at as "createdAt", s.cancelled_at as "cancelledAt",
           s.forfeited_at as "forfeitedAt", s.visited_at as "visitedAt",
           case when l.citizen_id is not null then a.name end as name, case when l.citizen_id is not null then a.birth_date end as birth
      from sure s join chosen using (citizen_id) left join alike l using (citizen_id) left join applicant a using (office_id, booking_id)`.execute(
    tx,
  );
  return rows.flatMap((row): SeatFact[] => {
    const zone = offices.byId.get(row.office)?.zone;
    const end = endOf(row);
    const { contact, party, office, name, birth } = row;
    if (!zone) return [];
    return [
      {
        contact,
        party,
        office,
        day: row.day.toString(),
        starts: row.starts.toString(),
        at: row.createdAt.epochMilliseconds,
        askedOn: dayIn(zone, row.createdAt).toString(),
        ...(name && birth && { name: foldName(name), birth: birth.toString() }),
        ...(end && { end }),
      },
    ];
  });
}

function endOf({
  cancelledAt,
  forfeitedAt,
  visitedAt,
}: Record<"cancelledAt" | "forfeitedAt" | "visitedAt", Temporal.Instant | null>): SeatFact["end"] {
  if (visitedAt) return { as: "came", at: visitedAt.epochMilliseconds };
  if (forfeitedAt) return { as: "missed", at: forfeitedAt.epochMilliseconds };
  return cancelledAt ? { as: "given-back", at: cancelledAt.epochMilliseconds } : undefined;
}
