-- runs-with: 0013
-- What all offices of an installation share: the country they are of, as a pack says it (docs/decisions/0068-another-country.md).
-- One row. A database that has offices and no row is of a release before: its country is written at the next start.
create table country (
  one boolean primary key default true check (one),
  content jsonb not null
);
