-- Whoever was erased and writes again is a new row, but limits that protect others are taken over by the sender's digest.
create index citizen_digest on citizen (digest);
-- Erased, but the farewell letter is not out yet: the number goes as soon as it is.
create index citizen_farewell on citizen (erased_at) where erased_at is not null and (phone is not null or user_id is not null);
create index citizen_quiet on citizen (heard_at) where erased_at is null;
