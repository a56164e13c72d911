import { type Fragment, sql, type Tx } from "../../database/index.ts";
import { countsAsSuch, ofHands } from "../../journal/index.ts";
import { type Keys, openedWords } from "../../keys/index.ts";
import { groupedActs, type TrailGroup } from "./trail-groups.ts";
import { momentsOf, placesOf, type TrailPlace, type TrailSpan } from "./trail-span.ts";

// The invented people of a demonstration share one name in the journal; their desks tell them apart.
const hand = sql.fragment`case when j.actor = 'demo' then 'demo ' || j.desk else j.actor end`;

/** One sum: of a hand at a kind of place (`days`: how many it worked there), of a group there, or of a group on a day. */
export interface TrailSum {
  hand: string | null;
  place: TrailPlace | null;
  /** "other": what no group counts. */
  what: TrailGroup | "other" | null;
  day: Temporal.PlainDate | null;
  times: number;
  days: number;
}

/**
 * Sums of all hands over a span: of days that the night has counted from its table, of the others from the journal, by the index
 * `journal_happened`.
 */
export async function sumsOf(tx: Tx, span: TrailSpan): Promise<TrailSum[]> {
  const { office, from, to } = span;
  const { codes, places } = placesOf(span);
  const { rows } = await sql("trailSums")`
    with uncounted as (
      select d::date as day from generate_series(${from}::date, ${to}::date, interval '1 day') d
       where not exists (select from journal_tallied t where t.office_id = ${office.id} and t.day = d::date)),
    raw as (
      select t.day, t.actor, nullif(t.desk, '') as desk, t.act, t.counts, t.times::bigint as times
        from journal_tallied d join journal_tally t on t.office_id = d.office_id and t.day = d.day
       where d.office_id = ${office.id} and d.day between ${from}::date and ${to}::date
       union all
      select d.day, j.actor, j.desk, j.act, ${countsAsSuch}, count(*)
        from uncounted d join journal j on j.office_id = ${office.id} and ${ofHands}
             and j.happened_at >= d.day::timestamp at time zone ${office.zone}
             and j.happened_at < (d.day + 1)::timestamp at time zone ${office.zone}
       group by 1, 2, 3, 4, 5),
    per as (
      select ${hand} as hand, j.day,
             case split_part(j.actor, ' ', 1) when 'key' then 'program' when 'device' then 'kiosk' else coalesce(p.place, 'none') end as place,
             case when j.counts then coalesce(g.what, 'other') else 'other' end as what,
             bool_or(j.act <> all(${groupedActs.atNoWork}::text[])) as works, sum(j.times) as times
        from raw j
        left join unnest(${groupedActs.acts}::text[], ${groupedActs.groups}::text[]) as g (act, what) on g.act = j.act
        left join unnest(${codes}::text[], ${places}::text[]) as p (code, place) on p.code = j.desk
       group by 1, 2, 3, 4)
    select hand, place, what, day, sum(times)::int as times, (count(distinct day) filter (where works))::int as days
      from per group by grouping sets ((hand, place), (hand, place, what), (what, day))`.execute(tx);
  return rows as TrailSum[];
}

/** Which lines are looked for; what is undefined does not matter. */
export interface TrailFilter {
  hand?: string | undefined;
  what?: TrailGroup | undefined;
  place?: TrailPlace | undefined;
  /** Lines with one of these reasons, as they are stored. */
  reasons?: readonly string[] | undefined;
  /** These lines, of whoever they are. */
  lines?: readonly string[] | undefined;
}

/** Where a page ends: the line it ended with. */
export interface TrailCursor {
  at: Temporal.Instant;
  id: string;
}

/** A line of the journal on the page of trails. */
export interface TrailLine {
  id: string;
  act: string;
  hand: string;
  desk: string | null;
  source: string;
  reason: string | null;
  happenedAt: Temporal.Instant;
  recordedAt: Temporal.Instant;
  detail: Record<string, unknown>;
  /** The digest of the booking's code, in hex. */
  booking: string | null;
}

/** Up to `most` lines of a span, the newest first, after a cursor. Of one hand by the index `journal_actor`, else by `journal_happened`. */
export async function linesOf(
  tx: Tx,
  keys: Keys,
  span: TrailSpan,
  filter: TrailFilter,
  { after, most }: { after?: TrailCursor | undefined; most: number },
): Promise<TrailLine[]> {
  const { since, until } = momentsOf(span);
  const from = after ?? { at: until, id: "00000000-0000-0000-0000-000000000000" };
  const { rows } = await sql("trailLines")`
    with found as (
      select j.* from journal j
       where j.office_id = ${span.office.id} and j.happened_at >= ${since} and (j.happened_at, j.entry_id) < (${from.at}, ${from.id}::uuid)
         and ${whose(filter)} and ${fits(span, filter)}
       order by j.happened_at desc, j.entry_id desc limit ${most})
    select j.entry_id as id, j.act, coalesce(${hand}, j.actor) as hand, j.desk, j.source, j.reason, j.happened_at as "happenedAt",
           j.recorded_at as "recordedAt", j.detail, encode(b.code_digest, 'hex') as booking
      from found j left join booking b on b.office_id = j.office_id and b.booking_id = j.booking_id
     order by j.happened_at desc, j.entry_id desc`.execute(tx);
  return (rows as TrailLine[]).map((row) => ({ ...row, reason: openedWords(keys, row.reason) }));
}

/** The reasons of the lines that fit, each as it is stored, and how often: one that is sealed is another one in each line. */
export async function storedReasons(
  tx: Tx,
  span: TrailSpan,
  filter: TrailFilter,
): Promise<{ reason: string; times: number }[]> {
  const { since, until } = momentsOf(span);
  const { rows } = await sql("trailReasons")`
    select j.reason, count(*)::int as times from journal j
     where j.office_id = ${span.office.id} and j.happened_at >= ${since} and j.happened_at < ${until} and j.reason is not null
       and ${whose(filter)} and ${fits(span, filter)}
     group by j.reason`.execute(tx);
  return rows.map(({ reason, times }) => ({ reason: reason ?? "", times: times ?? 0 }));
}

function whose({ hand: who, lines }: TrailFilter): Fragment {
  if (lines) return sql.fragment("trailOfLines")`j.entry_id = any(${lines}::uuid[])`;
  return who === undefined
    ? ofHands
    : sql.fragment("trailOfHand")`j.actor = ${actorOf(who)} and (j.actor <> 'demo' or 'demo ' || j.desk = ${who})`;
}

/** Of "demo 2" the journal knows "demo". */
function actorOf(who: string): string {
  return who.startsWith("demo ") ? "demo" : who;
}

function fits(span: TrailSpan, { what, place, reasons }: TrailFilter): Fragment {
  const { codes: desks, places } = placesOf(span);
  const acts = what ? groupedActs.acts.filter((_, i) => groupedActs.groups[i] === what) : null;
  return sql.fragment("trailFits")`
    (${acts}::text[] is null or (j.act = any(${acts}::text[]) and ${countsAsSuch}))
    and (${place ?? null}::text is null or ${place ?? null}::text = case split_part(j.actor, ' ', 1) when 'key' then 'program'
         when 'device' then 'kiosk' else coalesce((${places}::text[])[array_position(${desks}::text[], j.desk)], 'none') end)
    and (${reasons ?? null}::text[] is null or j.reason = any(${reasons ?? null}::text[]))`;
}
