-- runs-with: 0013
-- What officers typed is sealed, also where it stood in clear before (docs/decisions/0055).

-- Only ever appended to, but for two things that say so in their own transaction: the end of retention, and the sealing of a reason in its
-- place. What another hand puts there does not open to what its line's signature was made of, and `journal verify` names it.
create or replace function journal_is_append_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_setting('antrean.retention', true) = 'on' then
    return null;
  end if;
  if tg_op = 'UPDATE' and current_setting('antrean.sealing', true) = 'on' then
    return null;
  end if;
  raise exception 'the journal is only ever appended to';
end $$;

-- Puts sealed reasons in the place of those that stand in clear, the only way in which the runtime role changes a line. Only lines that the
-- chain holds, so that none is changed before its signature was taken. Returns how many it sealed.
create function seal_journal_reasons(of_office smallint, ids uuid[], sealed text[]) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare done integer;
begin
  perform set_config('antrean.sealing', 'on', true);
  update public.journal j set reason = w.reason
    from unnest(ids, sealed) as w (id, reason), public.journal_chain c
   where j.office_id = of_office and j.entry_id = w.id and w.reason like 'sealed:own:%' and j.reason not like 'sealed:own:%'
     and c.past_done and (j.written_at is null or j.written_at < c.chained_until);
  get diagnostics done = row_count;
  perform set_config('antrean.sealing', 'off', true);
  return done;
end $$;
revoke all on function seal_journal_reasons(smallint, uuid[], text[]) from public;

-- The people of a demonstration are sealed too: they are found by keyed digests of their number and user id.
alter table emulator.citizen add column addresses bytea[] not null default '{}';
