-- runs-with: 0013
-- Whether this database is a demonstration or production: written at the first start, for ever. Null until then.
-- One row is checked in no time.
-- squawk-ignore constraint-missing-not-valid
alter table installation add column kind text
  constraint installation_kind check (kind in ('demonstration', 'production'));

-- What is written is neither changed nor taken away, by whomever.
create function keep_installation_kind() returns trigger language plpgsql as $$
begin
  if old.kind is not null and (tg_op = 'DELETE' or new.kind is distinct from old.kind) then
    raise exception 'a database is a demonstration or production for ever' using errcode = 'integrity_constraint_violation';
  end if;
  if tg_op = 'UPDATE' and new.kind = 'production'
     and exists (select from clock where ahead_ms <> 0 or set_to is not null) then
    raise exception 'a database whose clock was moved is not production' using errcode = 'integrity_constraint_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger installation_kind_stays before update or delete on installation
  for each row execute function keep_installation_kind();

create function refuse_truncate() returns trigger language plpgsql as $$
begin
  raise exception 'a database is a demonstration or production for ever' using errcode = 'integrity_constraint_violation';
end $$;
create trigger installation_stays before truncate on installation
  for each statement execute function refuse_truncate();

-- A production database shows the real time, whatever a program believes.
create function keep_production_clock() returns trigger language plpgsql as $$
begin
  if (new.ahead_ms <> 0 or new.set_to is not null)
     and exists (select from installation where kind = 'production') then
    raise exception 'the clock of a production database shows the real time' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger production_clock_is_real before insert or update of ahead_ms, set_to on clock
  for each row execute function keep_production_clock();

-- The emulator's world and staff who sign in by one press stay out of a production database.
create function keep_production_sober() returns trigger language plpgsql as $$
begin
  if exists (select from installation where kind = 'production') then
    raise exception 'a production database has nothing of a demonstration' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger no_invented_staff before insert or update of demo on staff
  for each row when (new.demo) execute function keep_production_sober();
create trigger no_invented_citizens before insert on emulator.citizen
  for each row execute function keep_production_sober();
create trigger no_invented_days before insert on emulator.demo_day
  for each row execute function keep_production_sober();
