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

-- The stage in which "three before you" was said: once a stage.
alter table ticket add column told_three text;
