-- no transaction
-- runs-with: 0013
-- windowOf (conversation/day/whom.sql.ts): until when free words may be sent to a citizen, asked ahead of every telling; and whether
-- somebody was told of today's lateness. Without it each of them reads all letters of all years. It also finds the letters to erase.
create index concurrently letter_window on letter (citizen_id, phone_number_id, window_until);
