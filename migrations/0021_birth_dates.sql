-- runs-with: 0013
-- What a sender may say of a birth date: that only its year is known, and once, before the hour, that it was another one. The desk
-- sees both beside the name. Neither names anybody, so they stay when the person's row is blanked.
alter table applicant add column birth_unknown boolean not null default false;
-- `birth_replaced`: the correction was more than a slip of the pen, so the name stays as it is. Null, like false, says no: the release
-- before this one writes whole rows of `booking`, with null for each column that it does not know.
alter table booking
  add column birth_corrected_at timestamptz,
  add column birth_replaced boolean;
