-- no transaction
-- runs-with: 0013
-- All bookings of one person, also those that ended: the front desk looks for them by name and birth date, whose digest this is.
create index concurrently booking_applicant on booking (applicant_digest);
