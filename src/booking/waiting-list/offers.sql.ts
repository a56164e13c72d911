import { sql, type Tx } from "../../database/index.ts";
import { languageOfPlace } from "../../office/index.ts";
import type { FreeHour, Waiting } from "./match.ts";

/** Hours of the public pool that have free seats, of these; the caller holds their locks. */
export async function freeOfHours(
  tx: Tx,
  hours: readonly { office: number; day: Temporal.PlainDate; starts: Temporal.PlainTime }[],
): Promise<FreeHour[]> {
  const { rows } = await sql("freeOfHours")`
    select distinct s.office_id as office, s.day, s.starts, s.opened - s.taken as left
      from unnest(${hours.map((h) => h.office)}::smallint[], ${hours.map((h) => h.day)}::date[], ${hours.map((h) => h.starts)}::time[])
           as w (office_id, day, starts)
      join slot s using (office_id, day, starts)
     where s.pool = 'public' and s.taken < s.opened order by 1, 2, 3`.execute(tx);
  return rows;
}

/** What a page of the list is asked for. */
export interface ListPage {
  office: number;
  /** Only wishes that came after this one. */
  after: number;
  /** Of the office: who was offered a seat on it is left out. */
  today: Temporal.PlainDate;
  first: Temporal.PlainDate;
  last: Temporal.PlainDate;
  /** The most seats that one hour has. */
  most: number;
  limit: number;
}

/**
 * The next wishes of an office's list that want a day in [first, last] and were not offered one today, in order, locked. The race: two servers
 * that hold different hours meet here. The second waits for the first one's wishes, PostgreSQL looks at them again, and those that were
 * offered a seat meanwhile are left out. Whoever said STOP cannot be asked. A wish for an earlier day ends the day before its booking, wherever that is now.
 */
export async function nextOfList(tx: Tx, page: ListPage): Promise<Waiting[]> {
  const { rows } = await sql("nextOfList")`
    select w.wish_no as no, w.people, w.first_day as first, coalesce(w.last_day, own.day - 1) as last
      from wish_office o join wish w using (wish_no) join citizen c on c.citizen_id = w.citizen_id
      left join lateral (
        select count(*)::int as live, min(b.day) as day from booking b join claim c using (office_id, booking_id)
         where b.office_id = w.office_id and b.booking_id = any(w.bookings) and b.confirmed_at is not null) own on w.bookings is not null
     where o.office_id = ${page.office} and o.wish_no > ${page.after} and w.ended_at is null
       and (w.offered_on is null or w.offered_on < ${page.today}) and w.people <= ${page.most}
       and w.first_day <= ${page.last} and coalesce(w.last_day, own.day - 1) >= ${page.first}
       and (w.bookings is null or own.live = w.people) and c.muted_at is null and c.erased_at is null
     order by o.wish_no limit ${page.limit} for update of w`.execute(tx);
  return rows.flatMap(({ last, ...row }) => (last ? [{ ...row, last }] : []));
}

/** Seats that rest for the list: of one offer, or (without) until the morning. */
export interface KeptSeats {
  office: number;
  day: Temporal.PlainDate;
  starts: Temporal.PlainTime;
  rests: string[];
  offer: string | undefined;
  until: Temporal.Instant;
}

/** Takes free seats for the list: each counts as taken and as resting. The caller holds the locks of their hours. */
export async function keepForList(tx: Tx, kept: readonly KeptSeats[], now: Temporal.Instant): Promise<void> {
  const rows = kept.flatMap(({ office, day, starts, rests, offer, until }) =>
    rests.map((rest) => ({
      office_id: office,
      rest_id: rest,
      day: day.toString(),
      starts: starts.toString(),
      offer_id: offer,
      until: until.toString(),
    })),
  );
  await sql("keepForList")`
    with kept as (
      insert into rest (office_id, rest_id, day, pool, starts, because, rested_at, until, offer_id)
      select office_id, rest_id, day, 'public', starts, 'wished', ${now}, until, offer_id
        from jsonb_populate_recordset(null::rest, ${JSON.stringify(rows)}::jsonb)
      returning office_id, day, pool, starts)
    update slot s set taken = s.taken + k.n, resting = s.resting + k.n
      from (select office_id, day, pool, starts, count(*)::int as n from kept group by 1, 2, 3, 4) k
     where (s.office_id, s.day, s.pool, s.starts) = (k.office_id, k.day, k.pool, k.starts)`.execute(tx);
}

/** A seat, or seats of one hour, for a wish. */
export interface NewOffer extends KeptSeats {
  offer: string;
  wish: number;
  /** The office's own day. */
  on: Temporal.PlainDate;
}

/** Writes offers down; a second one to a wish on one day, or while one waits, is refused by the table. */
export async function insertOffers(tx: Tx, offers: readonly NewOffer[], now: Temporal.Instant): Promise<void> {
  const rows = offers.map(({ offer, wish, office, day, starts, rests, on, until }) => ({
    offer_id: offer,
    wish_no: wish,
    office_id: office,
    day: day.toString(),
    starts: starts.toString(),
    rests,
    offered_on: on.toString(),
    until: until.toString(),
  }));
  await sql("insertOffers")`
    with offered as (
      insert into wish_offer (offer_id, wish_no, office_id, day, starts, rests, offered_on, offered_at, until)
      select offer_id, wish_no, office_id, day, starts, rests, offered_on, ${now}, until
        from jsonb_populate_recordset(null::wish_offer, ${JSON.stringify(rows)}::jsonb)
      returning wish_no, offered_on)
    update wish w set offered_on = o.offered_on from offered o where w.wish_no = o.wish_no`.execute(tx);
}

/** An offer that ended without an answer. */
export interface MissedOffer {
  office: number;
  wish: number;
  day: Temporal.PlainDate;
  starts: Temporal.PlainTime;
  /** How many of this wish were missed by now. */
  missed: number;
}

/** Ends offers whose time is over; those that were answered stay as they are. One that nobody was told of is not counted against its wish. */
export async function markMissed(tx: Tx, offers: readonly string[]): Promise<MissedOffer[]> {
  const { rows } = await sql("markMissed")`
    with over as (
      update wish_offer set answer = 'missed', answered_at = until where offer_id = any(${offers}::uuid[]) and answer is null
      returning office_id, wish_no, day, starts, told_at)
    update wish w set missed = w.missed + case when o.told_at is null then 0 else 1 end from over o where w.wish_no = o.wish_no
    returning o.office_id as office, w.wish_no as wish, o.day, o.starts, w.missed`.execute(tx);
  return rows;
}

/** Locks the seats of an offer, as long as nobody has it otherwise; how many there are. An end of the offer that is under way comes first. */
export async function lockOffered(tx: Tx, office: number, rests: readonly string[]): Promise<number> {
  const { rows } = await sql("lockOffered")`
    select rest_id from rest where office_id = ${office} and rest_id = any(${rests}::uuid[]) order by rest_id for update`.execute(
    tx,
  );
  return rows.length;
}

/** Writes down what somebody answered to an offer. */
export async function markAnswer(
  tx: Tx,
  offer: string,
  answer: "taken" | "passed",
  at: Temporal.Instant,
): Promise<void> {
  await sql("markOfferAnswer")`
    update wish_offer set answer = ${answer}, answered_at = ${at} where offer_id = ${offer} and answer is null`.execute(
    tx,
  );
}

/** The seats of an offer go on to the next one now. */
export async function endRestsNow(
  tx: Tx,
  seats: readonly { office: number; rests: readonly string[] }[],
  now: Temporal.Instant,
): Promise<void> {
  const [offices, rests] = [
    seats.flatMap(({ office, rests }) => rests.map(() => office)),
    seats.flatMap(({ rests }) => rests),
  ];
  await sql("endRestsNow")`
    update rest set until = ${now} where (office_id, rest_id) in (select * from unnest(${offices}::smallint[], ${rests}::uuid[]))`.execute(
    tx,
  );
}

/** Seats of the public, given up without a rest: the caller gives them to the list at once, and holds the locks of their hours. */
export async function leaveSeats(
  tx: Tx,
  seats: readonly { office: number; day: Temporal.PlainDate; pool: string; starts: Temporal.PlainTime }[],
): Promise<void> {
  await sql("leaveSeats")`
    update slot s set taken = s.taken - w.n
      from (select office_id, day, pool, starts, count(*)::int as n
              from unnest(${seats.map((s) => s.office)}::smallint[], ${seats.map((s) => s.day)}::date[], ${seats.map((s) => s.pool)}::text[],
                          ${seats.map((s) => s.starts)}::time[]) as w (office_id, day, pool, starts) group by 1, 2, 3, 4) w
     where (s.office_id, s.day, s.pool, s.starts) = (w.office_id, w.day, w.pool, w.starts)`.execute(tx);
}

/** An offer whose people were told of it less than so long before its end would not be one. */
const minutesToAnswer = 10;

/** An offer that nobody was told of yet, and whom it is for. */
export interface UntoldOffer {
  id: string;
  wish: number;
  citizen: string;
  number: string;
  language: "id" | "en";
  office: number;
  day: Temporal.PlainDate;
  starts: Temporal.PlainTime;
  people: number;
  /** They have a seat, which this one would replace. */
  exchanges: boolean;
  until: Temporal.Instant;
  /** Until when free words may be sent. */
  windowUntil: Temporal.Instant | null;
}

/** Offers that their people were not told of yet, and that can still be answered: at most `limit`, the oldest first; locked. */
export async function untoldOffers(
  tx: Tx,
  now: Temporal.Instant,
  limit: number,
  skip: readonly string[],
): Promise<UntoldOffer[]> {
  const { rows } = await sql("untoldOffers")`
    select f.offer_id as id, f.wish_no as wish, w.citizen_id as citizen, w.phone_number_id as number,
           ${languageOfPlace(sql.fragment`c.place`)} as language, f.office_id as office, f.day, f.starts, w.people,
           w.bookings is not null as exchanges, f.until,
           (select max(l.window_until) from letter l where l.citizen_id = w.citizen_id and l.phone_number_id = w.phone_number_id) as "windowUntil"
      from wish_offer f join wish w using (wish_no) join citizen c on c.citizen_id = w.citizen_id
     where f.told_at is null and f.answer is null and f.until > ${now.add({ minutes: minutesToAnswer })} and f.offer_id <> all(${skip}::uuid[])
     order by f.offered_at limit ${limit} for update of f skip locked`.execute(tx);
  return rows.map((row) => ({
    ...row,
    language: row.language === "en" ? "en" : "id",
    exchanges: row.exchanges ?? false,
  }));
}

/** When the first offer was made that nobody was told of, and that can still be answered. */
export async function nextUntold(
  tx: Tx,
  now: Temporal.Instant,
  skip: readonly string[],
): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql("nextUntold")`
    select offered_at as at from wish_offer
     where told_at is null and answer is null and until > ${now.add({ minutes: minutesToAnswer })} and offer_id <> all(${skip}::uuid[])
     order by offered_at limit 1`.execute(tx);
  return rows[0]?.at;
}

/** Their letters are written. */
export async function markOffersTold(tx: Tx, ids: readonly string[], at: Temporal.Instant): Promise<void> {
  await sql("markOffersTold")`update wish_offer set told_at = ${at} where offer_id = any(${ids}::uuid[])`.execute(tx);
}
