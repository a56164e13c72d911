-- runs-with: 0013
-- What years of rows made slow. Each index has a price on every write, so each names the statement that needs it.

-- windowOf (conversation/day/whom.sql.ts): until when free words may be sent, asked ahead of every telling; and whether somebody was
-- told of today's lateness. It also finds the letters to erase, so the index of citizens with a wamid goes.
-- squawk-ignore require-concurrent-index-creation
create index letter_window on letter (citizen_id, phone_number_id, window_until);
-- squawk-ignore require-concurrent-index-deletion
drop index letter_with_wamid;

-- blankFacts (queue/papers/doubt-dues.sql.ts): the words of a doubt go some days after its end.
-- squawk-ignore require-concurrent-index-creation
create index doubt_facts on doubt (ended_at) where facts is not null and ended_at is not null;

-- Whoever never came is found by booking_day as well: an index of the same columns beside it only cost each booking a write.
-- squawk-ignore require-concurrent-index-deletion
drop index booking_no_show;
