-- runs-with: 0013
-- A journal that its keeper cannot quietly change. Each line carries a signature of the program that wrote it (`mac`; the release before
-- writes none), and the database's own moment of writing, by which the lines that are not yet in the chain are found.
alter table journal add column mac bytea, add column written_at timestamptz;
-- Apart from adding it: lines that stand keep none, and the table is not rewritten.
alter table journal alter column written_at set default clock_timestamp();

-- The chain: lines in the order in which they were written, an office's own. `head` is a digest of the block and of the head before it.
create table journal_block (
  office_id smallint not null,
  nr integer not null,
  -- The day whose lines these are; what comes after a day's end is of the next one.
  day date not null,
  -- Lines of the day in the blocks before this one.
  before_lines integer not null,
  entry_ids uuid[] not null,
  -- 16 bytes for each of the lines, as they read when they were chained.
  macs bytea not null,
  head_before bytea not null,
  head bytea not null,
  mac bytea not null,
  -- True for blocks of lines that were written before programs signed.
  unsigned boolean not null,
  constraint journal_block_pkey primary key (office_id, nr),
  constraint journal_block_macs check (length(macs) = 16 * cardinality(entry_ids)),
  constraint journal_block_head check (length(head) = 32 and length(head_before) = 32)
);

-- What the public page shows of each day, also when its lines are gone after their years.
create table journal_head (
  office_id smallint not null,
  day date not null,
  lines integer not null,
  head bytea not null,
  constraint journal_head_pkey primary key (office_id, day)
);

-- How far the chain is: one row. `past_*`: the walk over lines that were there before it began.
create table journal_chain (
  one boolean not null default true,
  chained_until timestamptz not null,
  past_office smallint not null,
  past_entry uuid not null,
  past_done boolean not null,
  -- From here on a line without a signature was written by no program of ours.
  signed_since timestamptz,
  constraint journal_chain_pkey primary key (one),
  constraint journal_chain_one_check check (one)
);
insert into journal_chain (chained_until, past_office, past_entry, past_done)
values (clock_timestamp(), -1, '00000000-0000-0000-0000-000000000000', false);

-- A program that signs says so, so that signatures are asked for only when none of the release before is left.
alter table server add column signs boolean;
