-- runs-with: 0013
-- What each hand of the office (somebody of the staff, a key, a device, a desk) has taken of something in this minute and this day, and
-- what a supervisor allows it beyond its budget. Rows of days, swept at night; the evidence stands in the journal.
create table budget_use (
  hand text not null,
  what text not null,
  span text not null check (span in ('minute', 'day')),
  -- Where it was used last.
  office_id smallint not null references office (office_id),
  since timestamptz not null,
  used integer not null default 0,
  -- How often it was refused in this span, and when last.
  refused integer not null default 0,
  refused_at timestamptz,
  primary key (hand, what, span),
  constraint budget_use_counts check (used >= 0 and refused >= 0)
) with (fillfactor = 70);
create index budget_use_of_office on budget_use (office_id, since) where span = 'day';

create table allowance (
  office_id smallint not null references office (office_id),
  allowance_id uuid not null,
  hand text not null,
  what text not null,
  more integer not null check (more > 0),
  reason text not null,
  granted_by text not null,
  granted_at timestamptz not null,
  ends_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (office_id, allowance_id),
  constraint allowance_second_person check (granted_by <> hand),
  constraint allowance_ends check (granted_at < ends_at and ends_at <= granted_at + interval '1 day')
);
create index allowance_of_hand on allowance (hand, what);
