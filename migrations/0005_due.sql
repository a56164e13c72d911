-- When each timed act last ran to its end, in domain time.
create table due (
  name text primary key,
  settled_until timestamptz not null
);
alter table clock drop column settled_until;

-- Queues: attended messages die young, so their index is kept small by an eager vacuum.
alter table message set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 2000, autovacuum_analyze_scale_factor = 0.05);
alter table letter set (autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_threshold = 2000);
alter table slot set (autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_threshold = 500);

-- A message that was in hand when a program died is attended alone; only a death alone counts as a try.
alter table message add column alone boolean not null default false;
-- One row a lane.
alter table attempt add column lane smallint not null default 0;
alter table attempt drop constraint attempt_pkey;
alter table attempt add primary key (server_id, lane);
