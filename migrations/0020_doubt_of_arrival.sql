-- runs-with: 0013
-- The doubt of an arrival, open or ended: without it each look at a day's visitors read all doubts that the office ever had.
-- A small table: some doubts a day.
-- squawk-ignore require-concurrent-index-creation
create index doubt_of_arrival on doubt (office_id, arrival_id);
