-- runs-with: 0013
-- Each index has a price on every write, so one that another does as well goes. The release before finds the others too.

-- Letters to erase: letter_window begins with the citizen as well.
-- squawk-ignore require-concurrent-index-deletion
drop index letter_with_wamid;

-- Whoever never came is found by booking_day: the same columns.
-- squawk-ignore require-concurrent-index-deletion
drop index booking_no_show;

-- blankFacts (queue/papers/doubt-dues.sql.ts): the words of a doubt go some days after its end. A small table: some doubts a day.
-- squawk-ignore require-concurrent-index-creation
create index doubt_facts on doubt (ended_at) where facts is not null and ended_at is not null;
