import { dayIn } from "../calendar/index.ts";
import { sql, type Tx } from "../database/index.ts";
import type { Keys } from "../keys/index.ts";
import type { Offices } from "../office/index.ts";
import { hasEndedUnvisited, wasGivenBack } from "./booking-states.sql.ts";
import { caseRules, type SeatFact } from "./case-facts.ts";
import { foldName } from "./fold-name.ts";
import { alikeLetters, opened } from "./sealed-person.ts";

/** Days that are looked back. */
export const lookedBackDays = 60;

/** The span that is looked at, and where. */
interface Looked {
  offices: readonly number[];
  since: Temporal.Instant;
}

/** A seat `b` that was sure, and that its contact did not take to another office. */
const sureSeat = ({ offices, since }: Looked) =>
  sql.fragment(
    "sureSeat",
  )`b.office_id = any(${offices}::smallint[]) and b.day >= ${since.toZonedDateTimeISO("UTC").toPlainDate()}
     and b.created_at >= ${since} and b.citizen_id is not null and b.confirmed_at is not null
     and not (${wasGivenBack} and exists (
       select from booking n where n.citizen_id = b.citizen_id and n.previous = b.booking_id))`;

/**
 * The sure seats of contacts that are worth a look: those with seats that nobody used, pairs of whom one took what the other had given
 * back, and those who ask for people of one birth date and a name that begins or ends alike. Names are opened for the last ones alone,
 * are compared in memory and stay there. Everybody else is counted by PostgreSQL and read by nobody.
 */
export async function seatsToLookAt(tx: Tx, offices: Offices, now: Temporal.Instant, keys: Keys): Promise<SeatFact[]> {
  const looked = { offices: offices.all.map(({ id }) => id), since: now.subtract({ hours: 24 * lookedBackDays }) };
  const alike = await contactsOfAlikeNames(tx, looked);
  const contacts = [...alike, ...(await contactsWithUnused(tx, looked)), ...(await contactsWhoSwap(tx, looked))];
  return seatsOf(tx, offices, { contacts: [...new Set(contacts)], alike }, looked, keys);
}

async function contactsWithUnused(tx: Tx, looked: Looked): Promise<string[]> {
  const { rows } = await sql("contactsWithUnused")`
    with unused as (
      select b.citizen_id, count(distinct coalesce(b.party, b.booking_id)) as occasions from booking b
       where ${hasEndedUnvisited} and ${sureSeat(looked)}
       group by 1 having count(distinct coalesce(b.party, b.booking_id)) >= ${caseRules.burstUnused})
    select u.citizen_id as contact from unused u
     where u.occasions >= ${caseRules.unused}
        or not exists (select from booking b where b.citizen_id = u.citizen_id and b.visited_at is not null and ${sureSeat(looked)})`.execute(
    tx,
  );
  return rows.map(({ contact }) => contact!);
}

async function contactsWhoSwap(tx: Tx, looked: Looked): Promise<string[]> {
  const { swapMinutes, swaps } = caseRules;
  const { rows } = await sql("contactsWhoSwap")`
    with given as materialized (
      select b.office_id, b.day, b.starts, b.citizen_id, b.cancelled_at from booking b
       where b.cancelled_at is not null and ${sureSeat(looked)}),
    often as (
      select citizen_id from given group by 1 having count(distinct date_trunc('hour', cancelled_at)) >= ${swaps}),
    pairs as (
      select g.citizen_id as giver, b.citizen_id as taker
        from often join given g using (citizen_id) join booking b on b.office_id = g.office_id and b.day = g.day and b.starts = g.starts
         and b.created_at between g.cancelled_at + ${swapMinutes.least} * interval '1 minute'
                              and g.cancelled_at + ${swapMinutes.most} * interval '1 minute'
       where b.citizen_id <> g.citizen_id and ${sureSeat(looked)} group by 1, 2
      having count(distinct date_trunc('hour', g.cancelled_at)) >= ${swaps})
    select giver as contact from pairs union select taker from pairs`.execute(tx);
  return rows.map(({ contact }) => contact!);
}

// First by keys that enough seats have at all: to tell contacts apart among them takes sorting, and few are left to sort.
async function contactsOfAlikeNames(tx: Tx, looked: Looked): Promise<string[]> {
  const { rows } = await sql("contactsOfAlikeNames")`
    with named as materialized (
      select b.citizen_id, k.key from claim c join booking b using (office_id, booking_id) join applicant a using (office_id, booking_id)
       cross join lateral unnest(case
         when a.alike is not null then array[encode(a.alike[1], 'hex'), encode(a.alike[2], 'hex')]
         else array[a.birth_date || '<' || left(upper(a.name), ${alikeLetters}), a.birth_date || '>' || right(upper(a.name), ${alikeLetters})]
       end) as k (key)
       where a.name is not null and ${sureSeat(looked)}),
    crowded as (select key from named group by key having count(*) >= ${caseRules.nameContacts})
    select distinct unnest(array_agg(distinct n.citizen_id)) as contact from crowded join named n using (key)
     group by key having count(distinct n.citizen_id) >= ${caseRules.nameContacts}`.execute(tx);
  return rows.map(({ contact }) => contact!);
}

/** Names only of `alike`. */
async function seatsOf(
  tx: Tx,
  offices: Offices,
  { contacts, alike }: { contacts: readonly string[]; alike: readonly string[] },
  looked: Looked,
  keys: Keys,
): Promise<SeatFact[]> {
  const { rows: found } = await sql("seatsToLookAt")`
    select b.citizen_id as contact, coalesce(b.party, b.booking_id) as party, b.office_id as office, b.day, b.starts,
           b.created_at as "createdAt", b.cancelled_at as "cancelledAt", b.forfeited_at as "forfeitedAt", b.visited_at as "visitedAt",
           a.key_no as "keyNo", a.name, a.birth_date as "birthDate"
      from unnest(${contacts}::uuid[]) as c (citizen_id) join booking b using (citizen_id)
      left join applicant a on (a.office_id, a.booking_id) = (b.office_id, b.booking_id) and b.citizen_id = any(${alike}::uuid[])
     where ${sureSeat(looked)}`.execute(tx);
  const rows = found.map((row) => opened(keys, row));
  return rows.flatMap((row): SeatFact[] => {
    const zone = offices.byId.get(row.office)?.zone;
    const end = endOf(row);
    const { contact, party, office, name, birthDate: birth } = row;
    if (!zone || !contact) return [];
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
