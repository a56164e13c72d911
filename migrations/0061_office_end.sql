-- runs-with: 0013
-- An office closes for good or is merged into another: its last day, and which office takes over.
create table office_end (
  office_id smallint not null,
  last_day date not null,
  -- None: people go to the nearest offices of the province.
  successor smallint,
  -- What people read: "digabung ke Kantor Imigrasi Depok".
  name text not null,
  constraint office_end_pkey primary key (office_id),
  constraint office_end_office_id_fkey foreign key (office_id) references office (office_id),
  constraint office_end_successor_fkey foreign key (successor) references office (office_id),
  constraint office_end_successor_check check (successor <> office_id),
  constraint office_end_name_check check (length(name) between 1 and 80)
);

alter table calendar_change drop constraint calendar_change_kind_check;
-- squawk-ignore constraint-missing-not-valid
alter table calendar_change add constraint calendar_change_kind_check
  check (kind = any (array['closed', 'opened', 'special-day', 'hours', 'decreed-year', 'yearly', 'ended']));

alter table displacement drop constraint displacement_because_check;
-- squawk-ignore constraint-missing-not-valid
alter table displacement add constraint displacement_because_check
  check (because in ('holiday', 'closure', 'closed-early', 'unopened', 'disturbance', 'not-reached', 'hours', 'office-ended'));

-- Whose office ends and for whom no other has a seat yet has been told so; otherwise the first letter names the seat there.
alter table displaced add column waits_told_at timestamptz;
-- Where they went: the booking at the office that took over.
alter table displaced add column over_office smallint;
alter table displaced add column over_booking uuid;
