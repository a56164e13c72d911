-- runs-with: 0013
-- Whoever has booked hears of other papers and of another address: the offices in which that is still to be written, and who has heard.
create table facts_to_tell (
  change_id uuid not null,
  office_id smallint not null,
  -- The change was taken back: those who heard of it hear what holds now.
  back boolean not null,
  due_at timestamptz not null,
  done_at timestamptz,
  constraint facts_to_tell_pkey primary key (change_id, office_id, back),
  constraint facts_to_tell_change_id_fkey foreign key (change_id) references fact_change (change_id),
  constraint facts_to_tell_office_id_fkey foreign key (office_id) references office (office_id)
);
create index facts_to_tell_due on facts_to_tell (due_at) where done_at is null;

create table fact_told (
  office_id smallint not null,
  booking_id uuid not null,
  change_id uuid not null,
  -- The day of the visit that the letter was about: after it the row is forgotten.
  day date not null,
  told_at timestamptz not null,
  -- It was taken back, and they heard that too.
  back_at timestamptz,
  constraint fact_told_pkey primary key (change_id, office_id, booking_id)
);
create index fact_told_day on fact_told (office_id, day);
