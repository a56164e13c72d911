-- runs-with: 0013
-- Contacts whose bookings look like a broker's: what was found, what a person decided, what was objected, what somebody else answered.
-- Numbers alone, no names. Ended cases go after a season (`cases`).
create table broker_case (
  case_no integer generated always as identity,
  office_id smallint not null,
  kind text not null,
  facts jsonb not null,
  opened_at timestamptz not null,
  decision text,
  decided_by text,
  decided_at timestamptz,
  reason text,
  until timestamptz,
  objected_at timestamptz,
  objection text,
  answer text,
  answered_by text,
  answered_at timestamptz,
  answer_reason text,
  ended_at timestamptz,
  constraint broker_case_pkey primary key (case_no),
  constraint broker_case_kind_check check (kind in ('unused', 'swaps', 'names', 'burst')),
  constraint broker_case_decision_check check (decision in ('nothing', 'caution')),
  constraint broker_case_decided check (num_nonnulls(decision, decided_by, decided_at, reason) in (0, 4)),
  constraint broker_case_until check ((decision is not distinct from 'caution') = (until is not null)),
  constraint broker_case_objected check (num_nonnulls(objected_at, objection) in (0, 2)),
  constraint broker_case_answer_check check (answer in ('stays', 'lifted')),
  constraint broker_case_answered check (num_nonnulls(answer, answered_by, answered_at, answer_reason) in (0, 4)),
  -- Who decided does not judge the objection.
  constraint broker_case_second_person check (answered_by <> decided_by)
);
create index broker_case_office on broker_case (office_id, case_no);
create table case_contact (
  case_no integer not null,
  citizen_id uuid not null,
  constraint case_contact_pkey primary key (case_no, citizen_id)
);
