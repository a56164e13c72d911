import pg from "pg";

/**
 * Fills the past: bookings that were made, kept and are over, as the retention leaves them (no names, no codes), each with
 * its letter and two journal lines, by half as many citizens; and the messages of the last month.
 */
export async function fillHistory(
  url: string,
  bookings: number,
  today: Temporal.PlainDate,
  tell: (done: number) => void,
): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("set synchronous_commit = off");
  await pastSlots(client, bookings, today);
  const step = 50_000;
  await client.query(
    `insert into citizen (citizen_id, digest, heard_at) select uuidv7(), decode(md5('c' || n), 'hex'), $1::date - 1 from generate_series(1, $2::int) n`,
    [today.toString(), Math.ceil(bookings / 2)],
  );
  await client.query(
    "insert into address (digest, citizen_id) select digest, citizen_id from citizen on conflict do nothing",
  );
  for (let from = 0; from < bookings; from += step) {
    await client.query(pastBookings, [from, Math.min(step, bookings - from)]);
    tell(Math.min(bookings, from + step));
  }
  await client.query(pastMessages, [Math.min(bookings, 150_000), today.toString()]);
  await client.query("drop table past");
  await client.query("vacuum analyze");
  await client.end();
}

async function pastSlots(client: pg.Client, bookings: number, today: Temporal.PlainDate) {
  const days = Math.ceil(bookings / (31 * 150));
  await client.query(
    `insert into slot (office_id, day, pool, starts, capacity, opened, taken)
     select office_id, $1::date - d, 'public', h::time, 30, 30, 30
       from office, generate_series(1, $2::int) d, unnest(array['08:00','09:00','10:00','11:00','13:30']) h
     on conflict do nothing`,
    [today.toString(), days],
  );
  await client.query(`
    create unlogged table past as
    select row_number() over () - 1 as nr, office_id, day, starts from slot where pool = 'public' and day < '${today}'`);
  await client.query("create index on past (nr)");
}

const pastBookings = `
  with slots as (select count(*) as n from past),
  new as (
    insert into booking (office_id, booking_id, citizen_id, applicant_digest, code_digest, day, pool, starts, source, rules_version, consent_version, created_at, confirmed_at)
    select p.office_id, uuidv7(), null, decode(md5('a' || n), 'hex'), decode(md5('k' || n), 'hex'), p.day, 'public', p.starts, 'whatsapp', 1, '1', p.day - 7, p.day - 7
      from generate_series($1::int, $1::int + $2::int - 1) n join past p on p.nr = n % (select n from slots)
    returning office_id, booking_id, day),
  people as (insert into applicant (office_id, booking_id, erased_at) select office_id, booking_id, day + 30 from new),
  lines as (
    insert into journal (office_id, entry_id, act, booking_id, actor, source, rules_version, happened_at, recorded_at)
    select office_id, uuidv7(), act, booking_id, 'citizen', 'whatsapp', 1, day - 7, day - 7 from new, unnest(array['held', 'confirmed']) act)
  insert into letter (letter_id, phone_number_id, citizen_id, office_id, booking_id, kind, reply_to, reply_ordinal, created_at, accepted_at, delivered_at, wamid)
  select uuidv7(), '108111100333', uuidv7(), office_id, booking_id, 'confirmed', booking_id, 0, day - 7, day - 7, day - 7, 'past.' || booking_id from new`;

const pastMessages = `
  insert into message (message_id, phone_number_id, citizen_id, sent_at, heard_at, recorded_at, attended_at)
  select 'past' || n, '108111100333', uuidv7(), $2::date - 3, $2::date - 3, $2::date - 3, $2::date - 3 from generate_series(1, $1::int) n`;
