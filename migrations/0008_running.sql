-- ran_at: when a program last ran on this database, in real time; how long an outage of our own was.
-- jumped_to: where the last jump of the clock led, in domain time; nobody could act in the time it left out.
alter table clock add column ran_at timestamptz;
alter table clock add column jumped_to timestamptz;
