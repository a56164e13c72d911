-- runs-with: 0013
-- Timed acts that failed, so that all servers and commands agree on who waits, who is set aside, and since when.

-- One row for each act that failed and has not worked since; key '' is the act itself, else the one thing of it (a booking, an
-- office) that makes it fail while the others go on. not_before, failed_at and set_aside_at are real time, due_at is domain time.
create table due_fault (
  name text,
  key text,
  tries smallint not null,
  fault text not null,
  due_at timestamptz not null,
  failed_at timestamptz not null,
  not_before timestamptz not null,
  set_aside_at timestamptz,
  primary key (name, key)
);

-- How far a night's walk over the people who write to us has come, in the order of their ids. Another night begins anew.
create table retention_walk (
  one boolean primary key default true check (one),
  night date not null,
  after uuid not null
);
insert into retention_walk (night, after) values ('1970-01-01', '00000000-0000-0000-0000-000000000000');

-- What the nightly acts look for, without reading tables that grow for years. BRIN costs a write next to nothing, and these tables
-- are written in the order of their moments.
-- squawk-ignore require-concurrent-index-creation
create index booking_named on booking (day) where code is not null;
-- By id and not by heard_at: an index on a moment that each message changes would cost every message.
-- squawk-ignore require-concurrent-index-creation
create index citizen_kept on citizen (citizen_id) where erased_at is null;
-- squawk-ignore require-concurrent-index-creation
create index citizen_gone on citizen (erased_at) where erased_at is not null and phone is null and user_id is null;
-- squawk-ignore require-concurrent-index-creation
create index message_heard on message using brin (heard_at) with (pages_per_range = 32, autosummarize = on);
-- squawk-ignore require-concurrent-index-creation
create index letter_created on letter using brin (created_at) with (pages_per_range = 32, autosummarize = on);
-- squawk-ignore require-concurrent-index-creation
create index ticket_follow_since on ticket_follow (since);
