-- runs-with: 0013
-- The digests' key is renewed after erasures (docs/decisions/0045): which key of the key file they are made with, and since when.
alter table installation
  add column digest_no integer not null default 1,
  add column digests_since timestamptz;
