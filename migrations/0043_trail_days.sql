-- runs-with: 0013
-- What each hand did on a day that is over, counted at night: the page of trails adds days up, and reads of the journal only those that
-- are not counted yet. Kept as long as the page looks back; the lines themselves stand in the journal.
create table journal_tally (
  office_id smallint not null,
  day date not null,
  actor text not null,
  -- Empty: at no desk.
  desk text not null,
  act text not null,
  -- False: the act as everybody does it all day, such as taking the next of the line.
  counts boolean not null,
  times integer not null,
  constraint journal_tally_pkey primary key (office_id, day, actor, desk, act, counts)
);

-- Which days are counted, and up to which of the database's moments their lines were there. A line that came later has its day counted anew.
create table journal_tallied (
  office_id smallint not null,
  day date not null,
  tallied_at timestamptz not null,
  constraint journal_tallied_pkey primary key (office_id, day)
);
