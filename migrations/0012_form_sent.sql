-- Forms of the front desk that were sent, so that a double press is one act on whichever server it is heard. `brought`: ids only.
create table form_sent (
  office_id smallint not null,
  actor text not null,
  -- The number that the page drew into the form.
  form text not null,
  brought jsonb,
  sent_at timestamptz not null,
  primary key (office_id, actor, form)
);
