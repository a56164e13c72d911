/**
 * On top of the past: 1 August 2017 at its busiest. Partial indexes hold only what is being worked on; with nothing to do they would be
 * recorded as empty, and any of them would do for anything.
 */
export const busyDay: readonly string[] = [
  `create temp table today as
   select office_id, n, uuidv7() as booking_id, uuidv7() as arrival_id, uuidv7() as visitor_id, uuidv7() as ticket_id, uuidv7() as citizen_id
     from office, generate_series(1, 150) n`,
  `insert into citizen (citizen_id, digest, phone, heard_at)
   select citizen_id, uuid_send(citizen_id), '6203' || (row_number() over ())::text, '2017-07-31' from today`,
  `insert into slot (office_id, day, pool, starts, capacity, opened, taken)
   select office_id, '2017-08-01', 'second', '08:00', 150, 150, 150 from office on conflict do nothing`,
  `insert into booking (office_id, booking_id, citizen_id, applicant_digest, code, code_digest, day, pool, starts, source, phone_number_id, rules_version,
                        consent_version, created_at, hold_until, confirmed_at)
   select office_id, booking_id, citizen_id, uuid_send(booking_id), left(md5(booking_id::text), 8), uuid_send(booking_id), '2017-08-01', 'second', '08:00',
          'whatsapp', '108111100333', 1, '1', '2017-07-31', case when n > 140 then timestamptz '2017-08-01 09:30+07' end,
          case when n <= 140 then timestamptz '2017-07-31' end from today`,
  `insert into arrival (office_id, arrival_id, day, stream, source, present_at, scanned_at, verdict, state, state_at, eligible_from, rank, line_at, desk)
   select office_id, arrival_id, '2017-08-01', 'booked', 'desk', at, at, 'in-window',
          case when n <= 2 then 'at-desk' when n <= 60 then 'waiting' else 'checked' end, at, at, 20, at, case when n <= 2 then 'berkas-' || n end
     from today, lateral (select timestamptz '2017-08-01 07:30+07' + n * interval '1 min' as at) m where n <= 120`,
  `insert into visitor (office_id, visitor_id, arrival_id, day, booking_id, ticket_id)
   select office_id, visitor_id, arrival_id, '2017-08-01', booking_id, case when n > 60 then ticket_id end from today where n <= 120`,
  `insert into ticket (office_id, ticket_id, day, number, stream, seq, arrival_id, rules_version, rank, line_at, present_at, stage, state, state_at, counter, calls,
                       last_called_at, born_at, recorded_at, secret)
   select office_id, ticket_id, '2017-08-01', 'B' || lpad(n::text, 3, '0'), 'booked', n, arrival_id, 1, 20, at, at, 'foto',
          case when n <= 66 then 'serving' when n <= 75 then 'missed' else 'waiting' end, at, case when n <= 66 then (n - 60)::text end, 0, at, at, at, md5(ticket_id::text)
     from today, lateral (select timestamptz '2017-08-01 07:30+07' + n * interval '1 min' as at) m where n between 61 and 120`,
  `insert into doubt (office_id, doubt_id, arrival_id, facts, opened_by, opened_at, ends_at, ended_at)
   select office_id, uuidv7(), arrival_id, 'facts', 'a', '2017-07-31', '2017-08-02', case when n > 2 then timestamptz '2017-07-31' end from today where n <= 5`,
  `insert into disturbance (office_id, disturbance_id, kind, began_at, actor, recorded_at)
   select office_id, uuidv7(), 'declared', '2017-08-01 08:00+07', 'staff', '2017-08-01 08:00+07' from office where office_id <= 3`,
  `insert into rest (office_id, rest_id, booking_id, citizen_id, day, pool, starts, because, rested_at, until)
   select office_id, uuidv7(), booking_id, citizen_id, '2017-08-01', 'second', '08:00', 'cancelled', '2017-08-01', '2017-08-01 10:00+07' from today where n > 145`,
  `insert into message (message_id, phone_number_id, citizen_id, sent_at, heard_at, recorded_at, said, set_aside_at)
   select 'now' || booking_id, '108111100333', citizen_id, now(), now(), now(), '{"text": "#Budi#25011987#07082017"}', case when n > 148 then now() end from today`,
  `insert into letter (letter_id, phone_number_id, citizen_id, office_id, booking_id, kind, reply_to, reply_ordinal, content, created_at, window_until, failed_at, fault)
   select uuidv7(), '108111100333', citizen_id, office_id, booking_id, 'booked', 'now' || booking_id, 0, '{"type": "text", "text": "Kode booking"}', '2017-08-01', '2017-08-02',
          case when n > 140 then now() end, case when n > 140 then 'unreachable' end from today`,
  `update citizen set erased_at = '2017-08-01' where citizen_id in (select citizen_id from today where n > 148)`,
  "drop table today",
];
