-- runs-with: 0013
-- The moments at which a citizen moved a sure seat to another day or hour, as `given_back` has those at which they gave one back.
alter table citizen add column moved timestamptz[] not null default '{}';
