-- Forms of the front desk that were sent, so that a double press is one act on whichever server it is heard. `brought`: ids only.
create table form_sent (
  office_id smallint not null,
  actor text not null,
  -- A digest of what was sent and of the number that the page drew into it.
  form text not null,
  brought jsonb,
  sent_at timestamptz not null,
  primary key (office_id, actor, form)
);
