-- runs-with: 0013
-- An office's year changes while it runs: days of its own, days the law fixes, and every change with who, why and when.

-- A kind of closed day is a word: besides holidays and joint leave there are closures of an office's own, and other countries have others.
alter table holiday drop constraint holiday_kind_check;
-- squawk-ignore constraint-missing-not-valid
alter table holiday add constraint holiday_kind_check check (length(kind) between 1 and 40);

-- Days that the law closes in every year, such as 17 August: they hold also in a year whose list nobody has signed yet.
create table yearly_holiday (
  month_day text not null,
  kind text not null,
  name text not null,
  decree text not null,
  first_year smallint not null,
  constraint yearly_holiday_pkey primary key (month_day),
  constraint yearly_holiday_month_day_check check (month_day ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  constraint yearly_holiday_kind_check check (length(kind) between 1 and 40)
);

-- One date of an office with hours and seats of its own: half a day, an extra Saturday. A holiday closes it all the same.
create table special_day (
  office_id smallint not null,
  day date not null,
  name text not null,
  content jsonb not null,
  constraint special_day_pkey primary key (office_id, day),
  constraint special_day_office_id_fkey foreign key (office_id) references office (office_id)
);

-- Every change of a calendar: the rows it took away and the rows it put there. It is taken back by a change the other way round.
create table calendar_change (
  change_id uuid not null,
  -- `nasional`, a province, or the code of an office.
  scope text not null,
  kind text not null,
  first_day date not null,
  last_day date not null,
  before jsonb not null,
  after jsonb not null,
  actor text not null,
  reason text not null,
  changed_at timestamptz not null,
  takes_back uuid,
  constraint calendar_change_pkey primary key (change_id),
  constraint calendar_change_once unique (takes_back),
  constraint calendar_change_takes_back_fkey foreign key (takes_back) references calendar_change (change_id),
  constraint calendar_change_kind_check check (kind = any (array['closed', 'opened', 'special-day', 'hours', 'decreed-year', 'yearly'])),
  constraint calendar_change_days_check check (first_day <= last_day)
);
create index calendar_change_scope on calendar_change (scope, changed_at);

-- The offices whose seats a change still has to be fitted to, and what came of it: one transaction an office.
create table seats_to_fit (
  change_id uuid not null,
  office_id smallint not null,
  displacement uuid,
  moved integer not null default 0,
  waiting integer not null default 0,
  due_at timestamptz not null,
  done_at timestamptz,
  constraint seats_to_fit_pkey primary key (change_id, office_id),
  constraint seats_to_fit_change_id_fkey foreign key (change_id) references calendar_change (change_id),
  constraint seats_to_fit_office_id_fkey foreign key (office_id) references office (office_id)
);
create index seats_to_fit_due on seats_to_fit (due_at) where done_at is null;
