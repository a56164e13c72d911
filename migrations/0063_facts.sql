-- runs-with: 0013
-- What an office says of itself changes with a day: papers and fees of services, address and map point, texts. Each change is a row that is
-- never edited; what holds on a day is the newest of those that have begun, else what the pack said.
create table fact_change (
  change_id uuid not null,
  -- `nasional` or the code of an office.
  scope text not null,
  what text not null,
  -- The code of the service, the name of the text; empty for fees and the place.
  about text not null,
  value jsonb not null,
  first_day date not null,
  actor text not null,
  reason text not null,
  changed_at timestamptz not null,
  -- Taken back: from this day on it holds no more; the first day itself where it never held.
  until date,
  taken_back_at timestamptz,
  taken_back_by text,
  taken_back_reason text,
  constraint fact_change_pkey primary key (change_id),
  constraint fact_change_what_check check (what = any (array['papers', 'fees', 'place', 'text'])),
  constraint fact_change_until_check check (first_day <= until),
  constraint fact_change_taken_back_check check (num_nonnulls(until, taken_back_at, taken_back_by, taken_back_reason) in (0, 4))
);
create index fact_change_scope on fact_change (scope, changed_at);
