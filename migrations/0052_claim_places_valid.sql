-- runs-with: 0013
-- What 0048 put in force for new rows, for those that were there: apart from it, so that no write waits for the reading.
alter table claim validate constraint claim_citizen_places;
