-- The outbox: the order of letters, what went wrong with them, and who sends for which number.

-- seq is the order in which letters were written. written_at is real time (for the age of what waits).
-- unknowns: sends whose answer was lost; abandoned: sends in whose middle our process died; pauses: times the channel
-- found us too fast for this citizen; picture_faults: times it refused the picture. earlier_wamids: attempts that failed.
alter table letter
  -- Nothing is installed yet whose letters would have to wait for the rewrite.
  -- squawk-ignore adding-field-with-default
  add column seq bigint generated always as identity,
  add column written_at timestamptz not null default now(),
  add column unknowns smallint not null default 0,
  add column abandoned smallint not null default 0,
  add column pauses smallint not null default 0,
  add column picture_faults smallint not null default 0,
  add column earlier_wamids text[] not null default '{}',
  add column fault text constraint letter_fault check (fault in
    ('window', 'muted', 'erased', 'tired', 'unknown', 'unreachable', 'refused', 'our-mistake', 'template', 'operator'));

-- Replies first, then everything else, each in the order written.
-- squawk-ignore require-concurrent-index-deletion
drop index letter_due;
-- squawk-ignore require-concurrent-index-creation
create index letter_due on letter (phone_number_id, (reply_to is null), seq)
  where accepted_at is null and failed_at is null and dropped_at is null;
-- Finds what a letter of the same citizen must wait for, and what to blank when a citizen is erased.
-- squawk-ignore require-concurrent-index-deletion
drop index letter_citizen;
-- squawk-ignore require-concurrent-index-creation
create index letter_of_citizen on letter (citizen_id, phone_number_id, seq) where content is not null;
-- What grows old is blanked; a letter enters these only when it was accepted or failed. A wamid holds the telephone
-- number in base64, so it goes too.
-- squawk-ignore require-concurrent-index-deletion
drop index letter_kept;
-- squawk-ignore require-concurrent-index-creation
create index letter_kept on letter (accepted_at)
  where accepted_at is not null and (content is not null or wamid is not null);
-- squawk-ignore require-concurrent-index-creation
create index letter_with_wamid on letter (citizen_id) where wamid is not null;
-- squawk-ignore require-concurrent-index-creation
create index letter_failed on letter (failed_at) where failed_at is not null and dropped_at is null;

-- A running sender. It is gone when its session at PostgreSQL is gone or `seen_until` (real time) has passed.
create table sender (
  server_id uuid primary key,
  session integer,
  session_since timestamptz,
  seen_until timestamptz not null
);

-- One number, one sender. All moments are real time. A stopped number is silent until somebody resumes it.
create table sender_lease (
  phone_number_id text primary key references number on delete cascade,
  server_id uuid references sender on delete set null,
  taken_at timestamptz,
  freed_at timestamptz,
  paused_until timestamptz,
  stopped_at timestamptz,
  stop_code integer
);
create index sender_lease_of_server on sender_lease (server_id);

-- Receipts that came before we knew which letter has this wamid; forgotten after a day.
create table early_receipt (
  wamid text not null,
  status text not null check (status in ('sent', 'delivered', 'read', 'failed')),
  at timestamptz not null,
  verdict jsonb,
  kept_at timestamptz not null,
  primary key (wamid, status)
);
create index early_receipt_kept on early_receipt (kept_at);
