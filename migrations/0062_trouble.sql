-- runs-with: 0013
-- A number whose channel is in trouble: since when, how often it was tried since, and what the channel says.
alter table sender_lease
  add column trouble_since timestamptz,
  add column trouble_probes smallint not null default 0,
  add column trouble_code integer,
  -- Meta holds back what we begin on this number (131048); answers go on.
  add column templates_paused_until timestamptz;

-- `unfamiliar`: an error number that we do not know; the letter is kept for an operator. One word more, so every row passes.
alter table letter drop constraint letter_fault;
-- squawk-ignore constraint-missing-not-valid
alter table letter add constraint letter_fault check (fault in (
  'window', 'muted', 'erased', 'tired', 'unknown', 'unreachable', 'refused', 'our-mistake', 'template', 'operator', 'over', 'unfamiliar'));
