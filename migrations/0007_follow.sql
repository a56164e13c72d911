-- Who follows a number on the telephone: the paper's QR opened the chat, or the citizen asked for help. It is consent for this visit.
create table ticket_follow (
  office_id smallint not null,
  ticket_id uuid not null,
  citizen_id uuid not null,
  -- The number of ours that was written to: its 24 hours are open.
  phone_number_id text not null,
  since timestamptz not null,
  primary key (office_id, ticket_id, citizen_id),
  foreign key (office_id, ticket_id) references ticket on delete cascade
);
create index ticket_follow_citizen on ticket_follow (citizen_id, since);

-- "Three before you" was said, once a stage. Not on the ticket, and no reference to it: whoever writes here must not hold the ticket's
-- row, or the counter that calls next would pass it over.
create table ticket_told (
  office_id smallint not null,
  ticket_id uuid not null,
  stage text not null,
  told_at timestamptz not null,
  primary key (office_id, ticket_id, stage)
);
