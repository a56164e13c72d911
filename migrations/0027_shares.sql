-- runs-with: 0013
-- The moments at which a citizen gave sure seats back, as `recent_bookings` has those of new ones: seats that nobody uses count.
alter table citizen add column given_back timestamptz[] not null default '{}';
-- A decision of a person about this citizen: until when it holds, and the case it was decided in. Both or none.
alter table citizen add column caution_until timestamptz;
alter table citizen add column caution_case integer;
