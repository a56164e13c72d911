// The statements of `fillHistory`. `past` is one row a booking with all ids, in the order of time; it goes at the end.

/** Slots, citizens with their addresses, and `past`. */
export function people(today: string, days: number, bookings: number, keptDays: number): string[] {
  return [
    `insert into slot (office_id, day, pool, starts, capacity, opened, taken)
     select office_id, date '${today}' - d, 'public', h::time, 30, 30, 30
       from office, generate_series(1, ${days}) d, unnest(array['08:00','09:00','10:00','11:00','13:30']) h
     on conflict do nothing`,
    `create unlogged table past_citizen as
     select n, uuidv7() as citizen_id from generate_series(0, ${Math.ceil(bookings / 2)}) n`,
    "create unique index on past_citizen (n)",
    `create unlogged table past as
     select row_number() over (order by day, starts, n, office_id) - 1 as nr, row_number() over (partition by office_id, day order by starts, n) as seq,
            office_id, day, starts, day + starts at time zone 'Asia/Jakarta' as hour, day >= date '${today}' - ${keptDays} as kept,
            day = date '${today}' - 1 as last, uuidv7() as booking_id, uuidv7() as arrival_id, uuidv7() as visitor_id, uuidv7() as ticket_id, uuidv7() as call_id
       from slot, generate_series(1, 30) n where pool = 'public' and day < '${today}'`,
    `delete from past where nr >= ${bookings}`,
    "create unique index on past (nr)",
    "analyze past, past_citizen",
    `insert into citizen (citizen_id, digest, phone, user_id, heard_at, erased_at, place)
     select citizen_id, decode(md5('c' || n), 'hex'), case when kept then '6200' || n end, case when kept then 'ID.6200' || n end, greatest(hour - interval '7 days', case when kept then date '${today}' - ${keptDays} end),
            case when not kept then hour + interval '30 days' end, '{}'
       from past_citizen join past on nr = n * 2`,
    `insert into address (digest, citizen_id)
     select decode(md5(kind || n), 'hex'), citizen_id from past_citizen join past on nr = n * 2, unnest(array['p','u']) kind where kept on conflict do nothing`,
  ];
}

const of = "from past p join past_citizen c on c.n = p.nr / 2 where p.nr between $1 and $2";

/** A step of the bookings, from $1 to $2; six of seven people came, and nine of ten of those got a number. */
export const growing = [
  `insert into booking (office_id, booking_id, citizen_id, applicant_digest, code, code_digest, day, pool, starts, source, phone_number_id, rules_version,
                        consent_version, created_at, confirmed_at, visited_at, forfeited_at)
   select office_id, booking_id, citizen_id, decode(md5('a' || nr), 'hex'), case when kept then upper(left(md5('k' || nr), 8)) end, decode(md5('k' || nr), 'hex'),
          day, 'public', starts, 'whatsapp', '108111100333', 1, '1', hour - interval '7 days', hour - interval '7 days',
          case when nr % 7 > 0 then hour end, case when nr % 7 = 0 then hour + interval '15 min' end ${of}`,
  `insert into applicant (office_id, booking_id, name, birth_date, erased_at)
   select office_id, booking_id, case when kept then 'past ' || nr end, case when kept then date '1980-01-01' end,
          case when not kept then hour + interval '30 days' end ${of}`,
  `insert into letter (letter_id, phone_number_id, citizen_id, office_id, booking_id, kind, reply_to, reply_ordinal, content, created_at, window_until,
                       accepted_at, sent_at, delivered_at, read_at, wamid)
   select uuidv7(), '108111100333', citizen_id, office_id, case when kind <> 'called' then booking_id end, kind,
          case when kind = 'confirmed' then 'past.' || booking_id end, case when kind = 'confirmed' then 0 end,
          case when last then jsonb_build_object('type', 'text', 'text', repeat(kind, 20)) end, at, at + interval '1 day',
          accepted, accepted, accepted, accepted, case when last then kind || booking_id end
     from (select p.*, c.citizen_id, kind, case kind when 'confirmed' then hour - interval '7 days' else hour end as at,
                  case when last then now() else hour end as accepted
             from past p join past_citizen c on c.n = p.nr / 2, unnest(array['confirmed', 'called']) kind
            where p.nr between $1 and $2 and (kind = 'confirmed' or p.nr % 4 = 0)) p`,
  `insert into arrival (office_id, arrival_id, day, starts, stream, source, present_at, scanned_at, verdict, state, state_at, eligible_from, rank, line_at,
                        officer, taken_at, checked_at)
   select office_id, arrival_id, day, starts, 'booked', 'desk', hour, hour, 'in-window', 'checked', hour, hour, 20, hour, 'staff', hour, hour ${of} and p.nr % 7 > 0`,
  `insert into visitor (office_id, visitor_id, arrival_id, day, booking_id, service, outcome, outcome_at, ticket_id)
   select office_id, visitor_id, arrival_id, day, booking_id, 'new', case when nr % 10 = 1 then 'returned' else 'complete' end, hour,
          case when nr % 10 <> 1 then ticket_id end ${of} and p.nr % 7 > 0`,
  `insert into ticket (office_id, ticket_id, day, number, stream, seq, arrival_id, rules_version, rank, line_at, present_at, stage, state, state_at, calls,
                       last_called_at, born_at, recorded_at)
   select office_id, ticket_id, day, 'A' || lpad(seq::text, 3, '0'), 'booked', seq, arrival_id, 1, 20, hour, hour, 'foto', 'served', hour, 1, hour, hour, hour
     ${of} and p.nr % 7 > 0 and p.nr % 10 <> 1`,
  `insert into call (office_id, call_id, day, ticket_id, counter, stage, kind, nth, actor, waited_since, called_at, reached_at, ended_at, outcome)
   select office_id, call_id, day, ticket_id, (1 + nr % 6)::text, 'foto', 'next', 1, 'staff', hour, hour + interval '10 min', hour + interval '11 min',
          hour + interval '20 min', 'served' ${of} and p.nr % 7 > 0 and p.nr % 10 <> 1`,
  `insert into ticket_told (office_id, ticket_id, stage, told_at)
   select office_id, ticket_id, 'three-before', hour ${of} and p.nr % 7 > 0 and p.nr % 10 <> 1 and p.nr % 4 = 0`,
  `insert into ticket_follow (office_id, ticket_id, citizen_id, phone_number_id, since)
   select office_id, ticket_id, citizen_id, '108111100333', hour ${of} and p.nr % 7 > 0 and p.nr % 10 <> 1 and kept and p.nr % 4 = 0`,
  `insert into journal (office_id, entry_id, act, booking_id, arrival_id, ticket_id, actor, source, rules_version, happened_at, recorded_at, written_at)
   select office_id, uuidv7(), act, booking_id, case when act <> 'booked' then arrival_id end, case when act in ('called', 'served') then ticket_id end,
          case when act = 'booked' then 'citizen' else 'staff' end, 'whatsapp', 1, at, at, null
     from past p, lateral (values ('booked', hour - interval '7 days'), ('arrived', hour), ('papers', hour), ('called', hour), ('served', hour)) a(act, at)
    where p.nr between $1 and $2 and (act = 'booked' or p.nr % 7 > 0)`,
];

/** What days and people of a country at work leave beside their bookings, and live claims on days that are far ahead. */
export function years(today: string, bookings: number): string[] {
  const live = Math.ceil(bookings / 20);
  return [
    `insert into office_day (office_id, day, first_act_at, last_act_at, closed_at)
     select office_id, day, min(hour), max(hour), max(hour) from past group by 1, 2 on conflict do nothing`,
    `insert into stream_day (office_id, day, stream, last)
     select office_id, day, stream, 200 from (select distinct office_id, day from past) d,
            unnest(array['booked','priority','collection','same-day','lost']) stream on conflict do nothing`,
    `insert into counter_day (office_id, day, counter, state, since, officer)
     select office_id, day, counter::text, 'closed', day, 'staff' from (select distinct office_id, day from past) d, generate_series(1, 6) counter on conflict do nothing`,
    `insert into stamp (office_id, stamp_id, day, moment, scans_left, actor, made_at)
     select office_id, uuidv7(), day, day, 0, 'staff', day from (select distinct office_id, day from past) d, generate_series(1, 3)`,
    `insert into disturbance (office_id, disturbance_id, kind, began_at, ended_at, actor, recorded_at)
     select office_id, uuidv7(), kind, day + interval '1 hour', day + interval '2 hours', 'clock', day
       from (select distinct office_id, day from past) d, unnest(array['declared', 'silence']) kind`,
    `insert into disturbance_told (office_id, booking_id, disturbance_id, day, told_at)
     select p.office_id, p.booking_id, d.disturbance_id, p.day, p.hour from past p
       join disturbance d on d.office_id = p.office_id and d.kind = 'declared' and d.began_at = p.day + interval '1 hour' where p.nr % 20 = 1`,
    // Forty changes of papers and places, each told to those who had booked.
    `insert into fact_change (change_id, scope, what, about, value, first_day, actor, reason, changed_at)
     select uuidv7(), 'nasional', 'fees', '', '{"law": "PP 1", "ordinary": 1}', date '2017-01-02' + n, 'staff', '', '2017-01-01'
       from generate_series(0, 39) as n`,
    `insert into fact_told (office_id, booking_id, change_id, day, told_at)
     select p.office_id, p.booking_id, c.change_id, p.day, p.hour from past p
       join (select change_id, first_day - date '2017-01-02' as n from fact_change) c on c.n = p.nr / 10 % 40 where p.nr % 10 = 1`,
    `insert into reminder (office_id, booking_id, day, moment, reminded_at, as_template, answer, answered_at)
     select office_id, booking_id, day, 'evening', hour - interval '15 hours', true, case when nr % 2 = 0 then 'coming' end, case when nr % 2 = 0 then hour - interval '14 hours' end
       from past where nr % 4 = 0`,
    `insert into displacement (office_id, displacement_id, because, actor, made_at)
     select office_id, uuidv7(), 'closed-early', 'staff', day from (select distinct office_id, day from past) d`,
    `insert into displaced (office_id, displacement_id, booking_id, from_day, from_pool, from_starts, from_moves, from_given_up, to_day, to_pool, to_starts, placed_at,
                            answered_at, answer)
     select p.office_id, m.displacement_id, p.booking_id, p.day, 'public', p.starts, 0, false, p.day + 1, 'public', p.starts, p.hour, p.hour, 'passed'
       from past p join displacement m on m.office_id = p.office_id and m.made_at = p.day where p.nr % 30 = 1`,
    `insert into doubt (office_id, doubt_id, booking_id, arrival_id, opened_by, opened_at, ends_at, decided_by, decided_at, decision, ended_at)
     select office_id, uuidv7(), booking_id, arrival_id, 'a', hour, hour + interval '1 hour', 'b', hour, 'lifted', hour from past where nr % 35 = 1`,
    `insert into message (message_id, phone_number_id, citizen_id, sent_at, heard_at, recorded_at, attended_at)
     select 'past' || nr, '108111100333', citizen_id, at, at, at, at
       from past p join past_citizen c on c.n = nr / 2,
            lateral (select date '${today}' - interval '25 days' + (nr::float8 / ${bookings}) * interval '24 days' as at)
      where nr % 7 = 0`,
    // The chain of that journal, with invented signatures.
    `insert into journal_block (office_id, nr, day, before_lines, entry_ids, macs, head_before, head, mac, unsigned)
     select b.office_id, coalesce(last, 0) + row_number() over (partition by b.office_id order by day, part), day, part * 200, ids,
            decode(repeat('00', 16 * cardinality(ids)), 'hex'), sha256('before'), sha256(convert_to(b.office_id || ' ' || day || ' ' || part, 'UTF8')),
            decode(repeat('00', 16), 'hex'), true
       from (select office_id, day, (n - 1) / 200 as part, array_agg(entry_id) as ids
               from (select office_id, entry_id, happened_at::date as day, row_number() over (partition by office_id, happened_at::date) as n
                       from journal where written_at is null) j group by 1, 2, 3) b
            left join (select office_id, max(nr) as last from journal_block group by 1) l on l.office_id = b.office_id`,
    `insert into journal_head (office_id, day, lines, head)
     select distinct on (office_id, day) office_id, day, before_lines + cardinality(entry_ids), head from journal_block order by office_id, day, nr desc
         on conflict do nothing`,
    "update journal_chain set past_done = true, signed_since = now()",
    `insert into slot (office_id, day, pool, starts, capacity, opened, taken)
     select office_id, date '${today}' + 20 + d, 'desk', '07:00', ${live}, ${live}, 0 from office, generate_series(0, 6) d on conflict do nothing`,
    `create unlogged table past_live as
     select n, (select array_agg(office_id order by office_id) from office) as offices, uuidv7() as booking_id, uuidv7() as citizen_id from generate_series(1, ${live}) n`,
    `insert into citizen (citizen_id, digest, phone, user_id, heard_at)
     select citizen_id, decode(md5('l' || n), 'hex'), '6201' || n, 'ID.6201' || n, date '${today}' - 1 from past_live`,
    `insert into booking (office_id, booking_id, citizen_id, applicant_digest, code, code_digest, day, pool, starts, source, phone_number_id, rules_version,
                          consent_version, created_at, confirmed_at)
     select offices[1 + n % cardinality(offices)], booking_id, citizen_id, decode(md5('la' || n), 'hex'), upper(left(md5('lk' || n), 8)), decode(md5('lk' || n), 'hex'),
            date '${today}' + 20 + n % 7, 'desk', '07:00', 'whatsapp', '108111100333', 1, '1', date '${today}' - 1, date '${today}' - 1 from past_live`,
    `insert into applicant (office_id, booking_id, name, birth_date)
     select offices[1 + n % cardinality(offices)], booking_id, 'live ' || n, date '1980-01-01' from past_live`,
    `insert into claim (applicant_digest, ordinal, citizen_id, citizen_ordinal, office_id, booking_id)
     select decode(md5('la' || n), 'hex'), 1, citizen_id, 1, offices[1 + n % cardinality(offices)], booking_id from past_live`,
    `update slot s set taken = n from (select office_id, day, count(*) as n from booking where pool = 'desk' and starts = '07:00' group by 1, 2) b
      where (s.office_id, s.day) = (b.office_id, b.day) and s.pool = 'desk' and s.starts = '07:00'`,
  ];
}

export const tidyUp = ["drop table past, past_citizen, past_live", "vacuum analyze", "checkpoint"];
