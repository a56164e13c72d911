-- runs-with: 0013
-- Whoever came without a booking has no code to be called by until there is a number: four letters on a slip, from the first minute.
alter table arrival add column call_sign text;
