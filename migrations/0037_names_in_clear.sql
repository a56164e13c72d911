-- no transaction
-- runs-with: 0013
-- Who is still to be sealed: `npm run keys -- seal` goes through them in steps. Nobody, in a database that was sealed.
create index concurrently applicant_in_clear on applicant (office_id, booking_id) where key_no is null and name is not null;
