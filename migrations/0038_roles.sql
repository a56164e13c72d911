-- runs-with: 0013
-- Owner, runtime and reader apart (docs/decisions/0044). What the runtime role must do to the journal and may not do at will goes through
-- functions of the owner, and each of them says only yes to what the program really does. Who may call them is given in
-- src/database/privileges.sql.ts.

-- What the roles were given last, so that it is given anew only when something changed.
create table privileges_given (
  one boolean not null default true,
  digest text not null,
  constraint privileges_given_pkey primary key (one),
  constraint privileges_given_one_check check (one)
);

-- How long the journal is kept: as long as any version of any office's rules ever asked. A version that has begun stays, because who could
-- take it away could shorten the time.
create function keep_rules_in_force() returns trigger language plpgsql as $$
begin
  if old.first_day <= (select (clock_timestamp() + make_interval(secs => coalesce(max(ahead_ms), 0) / 1000.0)) at time zone 'Asia/Jakarta'
                         from public.clock)::date then
    raise exception 'rules that have begun stay' using errcode = 'integrity_constraint_violation';
  end if;
  return old;
end $$;
create trigger rules_in_force_stay before delete on rules for each row execute function keep_rules_in_force();

-- The moment before which lines of the journal are past their time. The clock of a demonstration is moved at will, so there it is whenever
-- the program says; anywhere else the time is the database's own.
create function journal_kept_until(wanted timestamptz) returns timestamptz
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case when exists (select from public.installation where kind = 'demonstration') then wanted
              else least(wanted, clock_timestamp() - interval '24 hours' * 365.25 * (
                select coalesce(max((content ->> 'journalYears')::integer), 30) from public.rules)) end
$$;

-- The end of retention, the only way in which the runtime role deletes from the journal. Returns how many lines went.
create function forget_journal(of_office smallint, before timestamptz, at_once integer) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  gone integer;
  latest timestamptz := public.journal_kept_until(before);
begin
  -- Not a `set` of the function's own: PostgreSQL lets only a superuser make one with a setting that it does not know.
  perform set_config('antrean.retention', 'on', true);
  delete from public.journal where ctid = any(array(
    select ctid from public.journal where office_id = of_office and happened_at < latest limit at_once));
  get diagnostics gone = row_count;
  perform set_config('antrean.retention', 'off', true);
  return gone;
end $$;

-- The blocks of lines that are gone; the heads of their days stay. A day later than the lines: no zone has one left.
create function forget_journal_blocks(of_office smallint, before date, at_once integer) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  gone integer;
  latest date := (public.journal_kept_until('infinity') - interval '24 hours') at time zone 'Asia/Jakarta';
begin
  delete from public.journal_block where ctid = any(array(
    select ctid from public.journal_block where office_id = of_office and day < least(before, latest) limit at_once));
  get diagnostics gone = row_count;
  return gone;
end $$;

-- The next block of an office's chain, and its day's head. It has to go on where the chain ends; returns its number.
create function append_journal_block(
  of_office smallint, new_nr integer, of_day date, lines_before integer, ids uuid[], new_macs bytea, before bytea, new_head bytea,
  new_mac bytea, is_unsigned boolean) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare last record;
begin
  select nr, day, head, before_lines + cardinality(entry_ids) as lines into last
    from public.journal_block where office_id = of_office order by nr desc limit 1;
  if new_nr is distinct from coalesce(last.nr, 0) + 1
     or before is distinct from coalesce(last.head, decode(repeat('00', 32), 'hex'))
     or of_day < last.day
     or lines_before is distinct from (case when of_day = last.day then last.lines else 0 end) then
    raise exception 'a block goes on where the chain ends' using errcode = 'integrity_constraint_violation';
  end if;
  insert into public.journal_block (office_id, nr, day, before_lines, entry_ids, macs, head_before, head, mac, unsigned)
  values (of_office, new_nr, of_day, lines_before, ids, new_macs, before, new_head, new_mac, is_unsigned);
  insert into public.journal_head (office_id, day, lines, head)
  values (of_office, of_day, lines_before + cardinality(ids), new_head)
  on conflict (office_id, day) do update set lines = excluded.lines, head = excluded.head;
  return new_nr;
end $$;

-- How far the chain is. It only goes forward, never further than now, and signatures that were once asked for are asked for ever.
create function mark_journal_chained(until timestamptz, walked_office smallint, walked_entry uuid, walked boolean, signed timestamptz) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update public.journal_chain set
    chained_until = greatest(chained_until, least(until, clock_timestamp())),
    past_office = case when past_done then past_office else walked_office end,
    past_entry = case when past_done then past_entry else walked_entry end,
    past_done = past_done or walked,
    signed_since = coalesce(signed_since, case when signed <= clock_timestamp() then signed end)
$$;

-- Releases that do not know these migrations do not start any more: to be called where they would not understand what they find.
create function refuse_releases_before(names text[]) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update public.migration set runs_with = null where name = any(names)
$$;

-- To nobody but the owner, until they are given.
revoke all on function journal_kept_until(timestamptz), forget_journal(smallint, timestamptz, integer),
  forget_journal_blocks(smallint, date, integer),
  append_journal_block(smallint, integer, date, integer, uuid[], bytea, bytea, bytea, bytea, boolean),
  mark_journal_chained(timestamptz, smallint, uuid, boolean, timestamptz), refuse_releases_before(text[]) from public;
