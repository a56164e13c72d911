-- runs-with: 0013
-- What the front desk does for somebody who stands there.

-- A booking taken off its telephone with the identity card in hand: for a day whoever writes its new code takes it over.
alter table booking add column handed_over_at timestamptz;

-- A group beyond five people (hajj, schools), asked for by one officer and granted by another, for one telephone. Its people are counted
-- at that telephone, so what holds stands in the telephone's own row, as a caution does.
create table group_allowance (
  office_id smallint not null references office,
  group_id uuid not null,
  citizen_id uuid not null,
  people smallint not null,
  reason text not null,
  asked_by text not null,
  asked_at timestamptz not null,
  until_day date not null,
  granted_by text,
  granted_at timestamptz,
  ended_by text,
  ended_at timestamptz,
  constraint group_allowance_pkey primary key (office_id, group_id),
  constraint group_allowance_people check (people between 6 and 60),
  constraint group_allowance_second_person check (granted_by <> asked_by),
  constraint group_allowance_granted check ((granted_by is null) = (granted_at is null)),
  constraint group_allowance_ended check ((ended_by is null) = (ended_at is null))
);
create index group_allowance_citizen on group_allowance (citizen_id);

alter table citizen add column group_people smallint, add column group_until timestamptz;

-- The places of a sender were five; a group has more of them.
alter table claim add constraint claim_citizen_places check (citizen_ordinal between 1 and 60) not valid;
alter table claim drop constraint claim_citizen_ordinal_check;
