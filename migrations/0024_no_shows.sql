-- no transaction
-- runs-with: 0013
-- Who did not come, by citizen: asked when one with two places wants a third.
create index concurrently booking_of_no_show on booking (citizen_id) where forfeited_at is not null;
