-- The letters about a booking: asked whenever one is forfeited, and on the page of one code.
-- Older than files without a transaction, and no database had many rows: README.md.
-- squawk-ignore require-concurrent-index-creation
create index letter_booking on letter (booking_id) where booking_id is not null;
