-- no transaction
-- runs-with: 0013
-- Disturbances that nobody has ended yet, without reading those of years.
create index concurrently disturbance_open on disturbance (office_id) where ended_at is null;
