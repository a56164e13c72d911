-- runs-with: 0013
-- How many senders claim one person is nobody's limit any more: a third who was refused learned that two others had booked, and two
-- strangers kept the person out. `ordinal` only keeps the claims of a person apart. The release before still gives 1 and 2.
alter table claim drop constraint claim_ordinal_check;
-- A person's identity was seen at the desk while others claim the same person: those claims end a little later, when the desk's act
-- can no longer be undone. A few rows a day; each goes when it is settled.
create table proved_identity (
  office_id smallint not null,
  booking_id uuid not null,
  proved_at timestamptz not null,
  constraint proved_identity_pkey primary key (office_id, booking_id)
);
