-- When a program last ran on this database, in real time: how long an outage of our own was.
alter table clock add column ran_at timestamptz;
