-- runs-with: 0013
-- Nobody has opened an office by its first hour plus a rule's minutes: its head and the head office are alarmed, once a day.
create table unopened_alarm (
  office_id smallint not null,
  day date not null,
  raised_at timestamptz not null,
  -- People with a seat of that day who had not been seen when it was raised.
  expected integer not null,
  -- The first act of an officer. Never: nobody opened that day at all.
  opened_at timestamptz,
  -- The day first: screens ask for the alarms of today in all offices.
  constraint unopened_alarm_pkey primary key (day, office_id),
  constraint unopened_alarm_office_id_fkey foreign key (office_id) references office (office_id),
  constraint unopened_alarm_opened check (opened_at >= raised_at)
);
