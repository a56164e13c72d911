-- Written by `npm run schema` from the migrations. Read it; change it with a migration.

create table address (
  digest bytea not null,
  citizen_id uuid not null,
  constraint address_pkey PRIMARY KEY (digest)
);
CREATE INDEX address_citizen ON public.address USING btree (citizen_id);

create table allowance (
  office_id smallint not null,
  allowance_id uuid not null,
  hand text not null,
  what text not null,
  more integer not null,
  reason text not null,
  granted_by text not null,
  granted_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  constraint allowance_pkey PRIMARY KEY (office_id, allowance_id),
  constraint allowance_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(office_id),
  constraint allowance_ends CHECK (((granted_at < ends_at) AND (ends_at <= (granted_at + '1 day'::interval)))),
  constraint allowance_more_check CHECK ((more > 0)),
  constraint allowance_second_person CHECK ((granted_by <> hand))
);
CREATE INDEX allowance_of_hand ON public.allowance USING btree (hand, what);

create table answered_challenge (
  challenge_digest bytea not null,
  answered_at timestamp with time zone not null,
  constraint answered_challenge_pkey PRIMARY KEY (challenge_digest)
);

create table api_key (
  key_id uuid not null,
  key_digest bytea not null,
  office_id smallint,
  rights text[] not null,
  label text not null,
  made_by text not null,
  made_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  ends_at timestamp with time zone,
  last_used_at timestamp with time zone,
  networks cidr[],
  sealed_networks text,
  constraint api_key_pkey PRIMARY KEY (key_id),
  constraint api_key_digest UNIQUE (key_digest),
  constraint api_key_rights_check CHECK ((cardinality(rights) > 0))
);

create table applicant (
  office_id smallint not null,
  booking_id uuid not null,
  name text,
  birth_date date,
  erased_at timestamp with time zone,
  birth_unknown boolean not null default false,
  key_no bigint,
  alike bytea[],
  constraint applicant_pkey PRIMARY KEY (office_id, booking_id),
  constraint applicant_sealed CHECK (((key_no IS NULL) OR (birth_date IS NULL)))
);
CREATE INDEX applicant_in_clear ON public.applicant USING btree (office_id, booking_id) WHERE ((key_no IS NULL) AND (name IS NOT NULL));

create table arrival (
  office_id smallint not null,
  arrival_id uuid not null,
  day date not null,
  starts time without time zone,
  party uuid,
  stream text not null,
  priority text,
  help text,
  source text not null,
  present_at timestamp with time zone not null,
  scanned_at timestamp with time zone not null,
  stamp_id uuid,
  verdict text not null,
  state text not null,
  state_at timestamp with time zone not null,
  eligible_from timestamp with time zone not null,
  rank smallint not null,
  line_at timestamp with time zone not null,
  put_back_at timestamp with time zone,
  desk text,
  officer text,
  taken_at timestamp with time zone,
  checked_at timestamp with time zone,
  before jsonb,
  call_sign text,
  constraint arrival_pkey PRIMARY KEY (office_id, arrival_id),
  constraint arrival_at_desk CHECK (((state = 'at-desk'::text) = (desk IS NOT NULL))),
  constraint arrival_help_check CHECK ((help = ANY (ARRAY['escort'::text, 'written'::text, 'seat'::text]))),
  constraint arrival_priority_check CHECK ((priority = ANY (ARRAY['yes'::text, 'senior'::text, 'under-five'::text, 'pregnant'::text, 'disabled'::text]))),
  constraint arrival_source_check CHECK ((source = ANY (ARRAY['desk'::text, 'api'::text, 'kiosk'::text]))),
  constraint arrival_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'at-desk'::text, 'absent'::text, 'back-today'::text, 'checked'::text, 'undone'::text]))),
  constraint arrival_verdict_check CHECK ((verdict = ANY (ARRAY['early'::text, 'in-window'::text, 'amnesty'::text, 'walk-in'::text])))
) with (fillfactor=70);
CREATE UNIQUE INDEX arrival_desk ON public.arrival USING btree (office_id, day, desk) WHERE (desk IS NOT NULL);
CREATE INDEX arrival_line ON public.arrival USING btree (office_id, day, ((put_back_at IS NULL)), rank, line_at, present_at, arrival_id) WHERE (state = 'waiting'::text);
CREATE INDEX arrival_of_day ON public.arrival USING btree (office_id, day, state);

create table attempt (
  server_id uuid not null,
  lane smallint not null,
  message_ids text[] not null,
  started_at timestamp with time zone not null,
  constraint attempt_pkey PRIMARY KEY (server_id, lane)
);

create table auth.credential (
  id uuid not null,
  account_id text not null,
  provider_id text not null,
  user_id uuid not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamp with time zone,
  refresh_token_expires_at timestamp with time zone,
  scope text,
  password text,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint credential_pkey PRIMARY KEY (id),
  constraint credential_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth.login(id) ON DELETE CASCADE
);
CREATE INDEX credential_of_user ON auth.credential USING btree (user_id);

create table auth.login (
  id uuid not null,
  name text not null,
  email text not null,
  email_verified boolean not null,
  image text,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  two_factor_enabled boolean,
  constraint login_pkey PRIMARY KEY (id),
  constraint login_email UNIQUE (email),
  constraint login_id_fkey FOREIGN KEY (id) REFERENCES staff(staff_id) ON DELETE CASCADE
);

create table auth.rate_limit (
  id uuid not null,
  key text not null,
  count integer not null,
  last_request bigint not null,
  constraint rate_limit_pkey PRIMARY KEY (id),
  constraint rate_limit_key UNIQUE (key)
);

create table auth.second_factor (
  id uuid not null,
  secret text not null,
  backup_codes text not null,
  user_id uuid not null,
  verified boolean,
  failed_verification_count integer,
  locked_until timestamp with time zone,
  last_step bigint,
  constraint second_factor_pkey PRIMARY KEY (id),
  constraint second_factor_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth.login(id) ON DELETE CASCADE
);
CREATE INDEX second_factor_of_user ON auth.second_factor USING btree (user_id);

create table auth.session (
  id uuid not null,
  expires_at timestamp with time zone not null,
  token text not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  ip_address text,
  user_agent text,
  user_id uuid not null,
  proved_at timestamp with time zone,
  by_passkey boolean not null default false,
  provider_factors smallint,
  constraint session_pkey PRIMARY KEY (id),
  constraint session_token UNIQUE (token),
  constraint session_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth.login(id) ON DELETE CASCADE,
  constraint session_provider_factors CHECK ((provider_factors = ANY (ARRAY[1, 2])))
) with (fillfactor=70);
CREATE INDEX session_of_user ON auth.session USING btree (user_id);

create table auth.verification (
  id uuid not null,
  identifier text not null,
  value text not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint verification_pkey PRIMARY KEY (id)
);
CREATE INDEX verification_identifier ON auth.verification USING btree (identifier);

create table booking (
  office_id smallint not null,
  booking_id uuid not null,
  citizen_id uuid,
  applicant_digest bytea not null,
  code text,
  code_digest bytea not null,
  day date not null,
  pool text not null,
  starts time without time zone not null,
  service text,
  source text not null,
  phone_number_id text,
  rules_version integer not null,
  consent_version text not null,
  compare boolean not null default false,
  party uuid,
  moves smallint not null default 0,
  previous uuid,
  created_at timestamp with time zone not null,
  hold_until timestamp with time zone,
  confirmed_at timestamp with time zone,
  lapsed_at timestamp with time zone,
  cancelled_at timestamp with time zone,
  displaced_at timestamp with time zone,
  forfeited_at timestamp with time zone,
  visited_at timestamp with time zone,
  renamed_at timestamp with time zone,
  returned_at timestamp with time zone,
  birth_corrected_at timestamp with time zone,
  birth_replaced boolean,
  handed_over_at timestamp with time zone,
  constraint booking_pkey PRIMARY KEY (office_id, booking_id),
  constraint booking_office_id_day_pool_starts_fkey FOREIGN KEY (office_id, day, pool, starts) REFERENCES slot(office_id, day, pool, starts),
  constraint booking_ends_once CHECK ((num_nonnulls(lapsed_at, cancelled_at, forfeited_at, visited_at) <= 1)),
  constraint booking_held_or_confirmed CHECK (((hold_until IS NOT NULL) OR (confirmed_at IS NOT NULL))),
  constraint booking_source_check CHECK ((source = ANY (ARRAY['whatsapp'::text, 'desk'::text, 'api'::text])))
) with (fillfactor=80);
CREATE INDEX booking_applicant ON public.booking USING btree (applicant_digest);
CREATE INDEX booking_citizen ON public.booking USING btree (citizen_id, created_at);
CREATE UNIQUE INDEX booking_code ON public.booking USING btree (code_digest);
CREATE INDEX booking_day ON public.booking USING btree (office_id, day, starts);
CREATE INDEX booking_hold ON public.booking USING btree (hold_until) WHERE ((confirmed_at IS NULL) AND (lapsed_at IS NULL) AND (cancelled_at IS NULL));
CREATE INDEX booking_named ON public.booking USING btree (day) WHERE (code IS NOT NULL);

create table booking_without_end (
  office_id smallint not null,
  day date not null,
  owes text not null,
  bookings integer not null,
  checked_at timestamp with time zone not null,
  constraint booking_without_end_pkey PRIMARY KEY (office_id, day, owes),
  constraint booking_without_end_bookings_check CHECK ((bookings > 0))
);

create table broker_case (
  case_no integer not null generated always as identity,
  office_id smallint not null,
  kind text not null,
  facts jsonb not null,
  opened_at timestamp with time zone not null,
  decision text,
  decided_by text,
  decided_at timestamp with time zone,
  reason text,
  until timestamp with time zone,
  objected_at timestamp with time zone,
  objection text,
  answer text,
  answered_by text,
  answered_at timestamp with time zone,
  answer_reason text,
  ended_at timestamp with time zone,
  constraint broker_case_pkey PRIMARY KEY (case_no),
  constraint broker_case_answer_check CHECK ((answer = ANY (ARRAY['stays'::text, 'lifted'::text]))),
  constraint broker_case_answered CHECK ((num_nonnulls(answer, answered_by, answered_at, answer_reason) = ANY (ARRAY[0, 4]))),
  constraint broker_case_decided CHECK ((num_nonnulls(decision, decided_by, decided_at, reason) = ANY (ARRAY[0, 4]))),
  constraint broker_case_decision_check CHECK ((decision = ANY (ARRAY['nothing'::text, 'caution'::text]))),
  constraint broker_case_kind_check CHECK ((kind = ANY (ARRAY['unused'::text, 'swaps'::text, 'names'::text, 'burst'::text]))),
  constraint broker_case_objected CHECK ((num_nonnulls(objected_at, objection) = ANY (ARRAY[0, 2]))),
  constraint broker_case_second_person CHECK ((answered_by <> decided_by)),
  constraint broker_case_until CHECK (((NOT (decision IS DISTINCT FROM 'caution'::text)) = (until IS NOT NULL)))
);
CREATE INDEX broker_case_office ON public.broker_case USING btree (office_id, case_no);

create table budget_use (
  hand text not null,
  what text not null,
  span text not null,
  office_id smallint not null,
  since timestamp with time zone not null,
  used integer not null default 0,
  refused integer not null default 0,
  refused_at timestamp with time zone,
  constraint budget_use_pkey PRIMARY KEY (hand, what, span),
  constraint budget_use_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(office_id),
  constraint budget_use_counts CHECK (((used >= 0) AND (refused >= 0))),
  constraint budget_use_span_check CHECK ((span = ANY (ARRAY['minute'::text, 'day'::text])))
) with (fillfactor=70);
CREATE INDEX budget_use_of_office ON public.budget_use USING btree (office_id, since) WHERE (span = 'day'::text);

create table calendar_change (
  change_id uuid not null,
  scope text not null,
  kind text not null,
  first_day date not null,
  last_day date not null,
  before jsonb not null,
  after jsonb not null,
  actor text not null,
  reason text not null,
  changed_at timestamp with time zone not null,
  takes_back uuid,
  constraint calendar_change_pkey PRIMARY KEY (change_id),
  constraint calendar_change_once UNIQUE (takes_back),
  constraint calendar_change_takes_back_fkey FOREIGN KEY (takes_back) REFERENCES calendar_change(change_id),
  constraint calendar_change_days_check CHECK ((first_day <= last_day)),
  constraint calendar_change_kind_check CHECK ((kind = ANY (ARRAY['closed'::text, 'opened'::text, 'special-day'::text, 'hours'::text, 'decreed-year'::text, 'yearly'::text, 'ended'::text])))
);
CREATE INDEX calendar_change_scope ON public.calendar_change USING btree (scope, changed_at);

create table call (
  office_id smallint not null,
  call_id uuid not null,
  day date not null,
  ticket_id uuid not null,
  counter text not null,
  stage text not null,
  kind text not null,
  nth smallint not null,
  actor text not null,
  waited_since timestamp with time zone not null,
  called_at timestamp with time zone not null,
  reached_at timestamp with time zone,
  ended_at timestamp with time zone,
  outcome text,
  constraint call_pkey PRIMARY KEY (office_id, call_id),
  constraint call_office_id_ticket_id_fkey FOREIGN KEY (office_id, ticket_id) REFERENCES ticket(office_id, ticket_id),
  constraint call_kind_check CHECK ((kind = ANY (ARRAY['next'::text, 'recall'::text, 'out-of-order'::text]))),
  constraint call_outcome_check CHECK ((outcome = ANY (ARRAY['served'::text, 'missed'::text, 'parked'::text, 'transferred'::text, 'put-back'::text, 'back-to-papers'::text, 'undone'::text])))
);
CREATE INDEX call_of_day ON public.call USING btree (office_id, day, called_at);
CREATE INDEX call_of_ticket ON public.call USING btree (office_id, ticket_id);

create table case_contact (
  case_no integer not null,
  citizen_id uuid not null,
  constraint case_contact_pkey PRIMARY KEY (case_no, citizen_id)
);

create table citizen (
  citizen_id uuid not null,
  digest bytea not null,
  phone text,
  user_id text,
  place jsonb not null default '{}'::jsonb,
  heard_at timestamp with time zone,
  recent_bookings timestamp with time zone[] not null default '{}'::timestamp with time zone[],
  lapsed_holds timestamp with time zone[] not null default '{}'::timestamp with time zone[],
  muted_at timestamp with time zone,
  erased_at timestamp with time zone,
  came_at timestamp with time zone,
  phone_was_of uuid,
  key_no bigint default nextval('key_no'::regclass),
  given_back timestamp with time zone[] not null default '{}'::timestamp with time zone[],
  caution_until timestamp with time zone,
  caution_case integer,
  kind text not null default 'whatsapp'::text,
  group_people smallint,
  group_until timestamp with time zone,
  moved timestamp with time zone[] not null default '{}'::timestamp with time zone[],
  constraint citizen_pkey PRIMARY KEY (citizen_id),
  constraint citizen_kind CHECK ((kind = ANY (ARRAY['whatsapp'::text])))
) with (fillfactor=70);
CREATE INDEX citizen_digest ON public.citizen USING btree (digest);
CREATE INDEX citizen_farewell ON public.citizen USING btree (erased_at) WHERE ((erased_at IS NOT NULL) AND ((phone IS NOT NULL) OR (user_id IS NOT NULL)));
CREATE INDEX citizen_gone ON public.citizen USING btree (erased_at) WHERE ((erased_at IS NOT NULL) AND (phone IS NULL) AND (user_id IS NULL));
CREATE INDEX citizen_kept ON public.citizen USING btree (citizen_id) WHERE (erased_at IS NULL);

create table claim (
  applicant_digest bytea not null,
  ordinal smallint not null,
  citizen_id uuid,
  citizen_ordinal smallint,
  office_id smallint not null,
  booking_id uuid not null,
  constraint claim_pkey PRIMARY KEY (applicant_digest, ordinal),
  constraint claim_booking UNIQUE (office_id, booking_id),
  constraint claim_citizen UNIQUE (citizen_id, citizen_ordinal),
  constraint claim_once UNIQUE (citizen_id, applicant_digest),
  constraint claim_citizen_places CHECK (((citizen_ordinal >= 1) AND (citizen_ordinal <= 60)))
);

create table clock (
  one boolean not null default true,
  ahead_ms bigint not null,
  set_to timestamp with time zone,
  ran_at timestamp with time zone,
  jumped_to timestamp with time zone,
  constraint clock_pkey PRIMARY KEY (one),
  constraint clock_one_check CHECK (one)
);
CREATE TRIGGER production_clock_is_real BEFORE INSERT OR UPDATE OF ahead_ms, set_to ON public.clock FOR EACH ROW EXECUTE FUNCTION keep_production_clock();

create table counter_day (
  office_id smallint not null,
  day date not null,
  counter text not null,
  state text not null,
  reason text,
  since timestamp with time zone not null,
  officer text,
  constraint counter_day_pkey PRIMARY KEY (office_id, day, counter),
  constraint counter_day_state_check CHECK ((state = ANY (ARRAY['open'::text, 'paused'::text, 'closed'::text])))
);

create table country (
  one boolean not null default true,
  content jsonb not null,
  constraint country_pkey PRIMARY KEY (one),
  constraint country_one_check CHECK (one)
);

create table decreed_year (
  year smallint not null,
  decree text not null,
  constraint decreed_year_pkey PRIMARY KEY (year)
);

create table device (
  device_id uuid not null,
  office_id smallint not null,
  name text not null,
  token_digest bytea not null,
  kind text not null,
  made_by text not null,
  made_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint device_pkey PRIMARY KEY (device_id),
  constraint device_token UNIQUE (token_digest),
  constraint device_kind_check CHECK ((kind = ANY (ARRAY['desk'::text, 'kiosk'::text, 'door'::text])))
);
CREATE INDEX device_of_office ON public.device USING btree (office_id);

create table displaced (
  office_id smallint not null,
  displacement_id uuid not null,
  booking_id uuid not null,
  from_day date not null,
  from_pool text not null,
  from_starts time without time zone not null,
  from_moves smallint not null,
  from_given_up boolean not null,
  to_day date,
  to_pool text,
  to_starts time without time zone,
  placed_at timestamp with time zone,
  answered_at timestamp with time zone,
  answer text,
  waits_told_at timestamp with time zone,
  over_office smallint,
  over_booking uuid,
  constraint displaced_pkey PRIMARY KEY (office_id, displacement_id, booking_id),
  constraint displaced_displacement_id_fkey FOREIGN KEY (office_id, displacement_id) REFERENCES displacement(office_id, displacement_id),
  constraint displaced_answer_check CHECK ((answer = ANY (ARRAY['kept'::text, 'moved'::text, 'given-back'::text, 'displaced-again'::text, 'taken-back'::text, 'passed'::text]))),
  constraint displaced_answered CHECK (((answer IS NULL) = (answered_at IS NULL))),
  constraint displaced_to CHECK ((num_nonnulls(to_day, to_pool, to_starts, placed_at) = ANY (ARRAY[0, 4])))
);
CREATE INDEX displaced_booking ON public.displaced USING btree (office_id, booking_id);
CREATE UNIQUE INDEX displaced_open ON public.displaced USING btree (office_id, booking_id) WHERE (answered_at IS NULL);
CREATE INDEX displaced_waiting ON public.displaced USING btree (office_id) WHERE ((answered_at IS NULL) AND (to_day IS NULL));

create table displacement (
  office_id smallint not null,
  displacement_id uuid not null,
  because text not null,
  reason text,
  actor text not null,
  made_at timestamp with time zone not null,
  taken_back_at timestamp with time zone,
  constraint displacement_pkey PRIMARY KEY (office_id, displacement_id),
  constraint displacement_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(office_id),
  constraint displacement_because_check CHECK ((because = ANY (ARRAY['holiday'::text, 'closure'::text, 'closed-early'::text, 'unopened'::text, 'disturbance'::text, 'not-reached'::text, 'hours'::text, 'office-ended'::text])))
);
CREATE INDEX displacement_made ON public.displacement USING btree (office_id, made_at);

create table disturbance (
  office_id smallint not null,
  disturbance_id uuid not null,
  kind text not null,
  began_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  reason text,
  actor text not null,
  recorded_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  constraint disturbance_pkey PRIMARY KEY (office_id, disturbance_id),
  constraint disturbance_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(office_id),
  constraint disturbance_forward CHECK ((ended_at >= began_at)),
  constraint disturbance_kind_check CHECK ((kind = ANY (ARRAY['silence'::text, 'outage'::text, 'clock'::text, 'declared'::text])))
);
CREATE INDEX disturbance_open ON public.disturbance USING btree (office_id) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX disturbance_silence ON public.disturbance USING btree (office_id) WHERE ((kind = 'silence'::text) AND (ended_at IS NULL));
CREATE INDEX disturbance_when ON public.disturbance USING btree (office_id, began_at);

create table disturbance_told (
  office_id smallint not null,
  booking_id uuid not null,
  disturbance_id uuid not null,
  day date not null,
  told_at timestamp with time zone not null,
  constraint disturbance_told_pkey PRIMARY KEY (office_id, booking_id, disturbance_id)
);
CREATE INDEX disturbance_told_day ON public.disturbance_told USING btree (office_id, day);

create table doubt (
  office_id smallint not null,
  doubt_id uuid not null,
  booking_id uuid,
  arrival_id uuid not null,
  facts text,
  opened_by text not null,
  opened_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  decided_by text,
  decided_at timestamp with time zone,
  decision text,
  ended_at timestamp with time zone,
  constraint doubt_pkey PRIMARY KEY (office_id, doubt_id),
  constraint doubt_decision_check CHECK ((decision = ANY (ARRAY['lifted'::text, 'upheld'::text]))),
  constraint doubt_two_people CHECK ((decided_by <> opened_by))
);
CREATE INDEX doubt_facts ON public.doubt USING btree (ended_at) WHERE ((facts IS NOT NULL) AND (ended_at IS NOT NULL));
CREATE INDEX doubt_of_arrival ON public.doubt USING btree (office_id, arrival_id);
CREATE INDEX doubt_open ON public.doubt USING btree (office_id, opened_at) WHERE (ended_at IS NULL);

create table draw (
  office_id smallint not null,
  day date not null,
  seed text not null,
  seed_hash bytea not null,
  made_at timestamp with time zone not null,
  lots_from timestamp with time zone not null,
  draws_at timestamp with time zone not null,
  drawn_at timestamp with time zone,
  called_off_at timestamp with time zone,
  hours jsonb,
  constraint draw_pkey PRIMARY KEY (office_id, day),
  constraint draw_ends_once CHECK (((drawn_at IS NULL) OR (called_off_at IS NULL))),
  constraint draw_forward CHECK (((made_at <= draws_at) AND (lots_from < draws_at))),
  constraint draw_has_hours CHECK (((hours IS NULL) = (drawn_at IS NULL))),
  constraint draw_hash CHECK ((octet_length(seed_hash) = 32))
);
CREATE INDEX draw_open ON public.draw USING btree (draws_at) WHERE ((drawn_at IS NULL) AND (called_off_at IS NULL));

create table due (
  name text not null,
  settled_until timestamp with time zone not null,
  constraint due_pkey PRIMARY KEY (name)
);

create table due_fault (
  name text not null,
  key text not null,
  tries smallint not null,
  fault text not null,
  due_at timestamp with time zone not null,
  failed_at timestamp with time zone not null,
  not_before timestamp with time zone not null,
  set_aside_at timestamp with time zone,
  constraint due_fault_pkey PRIMARY KEY (name, key)
);

create table early_receipt (
  wamid text not null,
  status text not null,
  at timestamp with time zone not null,
  verdict jsonb,
  kept_at timestamp with time zone not null,
  constraint early_receipt_pkey PRIMARY KEY (wamid, status),
  constraint early_receipt_status_check CHECK ((status = ANY (ARRAY['sent'::text, 'delivered'::text, 'read'::text, 'failed'::text])))
);
CREATE INDEX early_receipt_kept ON public.early_receipt USING btree (kept_at);

create table emulator.bad_day (
  scope text not null,
  copies smallint not null default 1,
  other_order boolean not null default false,
  across_numbers boolean not null default false,
  only_user_id boolean not null default false,
  answer text,
  answers_left smallint,
  later boolean not null default false,
  constraint bad_day_pkey PRIMARY KEY (scope),
  constraint bad_day_answer_check CHECK ((answer = ANY (ARRAY['130429'::text, '131056'::text, '131047'::text, '500'::text, 'no-answer'::text]))),
  constraint bad_day_answers_left_check CHECK ((answers_left >= 0)),
  constraint bad_day_copies_check CHECK (((copies >= 1) AND (copies <= 5)))
);

create table emulator.citizen (
  citizen_id text not null,
  name text,
  phone text,
  user_id text,
  born date,
  hides_phone boolean not null default false,
  made_at timestamp with time zone not null,
  forgotten_at timestamp with time zone,
  once bytea[] not null default '{}'::bytea[],
  addresses bytea[] not null default '{}'::bytea[],
  constraint citizen_pkey PRIMARY KEY (citizen_id),
  constraint citizen_phone_key UNIQUE (phone),
  constraint citizen_user_id_key UNIQUE (user_id)
);
CREATE TRIGGER no_invented_citizens BEFORE INSERT ON emulator.citizen FOR EACH ROW EXECUTE FUNCTION keep_production_sober();

create table emulator.demo_comer (
  office_id smallint not null,
  day date not null,
  nth smallint not null,
  comes timestamp with time zone not null,
  booking_id uuid,
  stream text,
  priority text,
  came_at timestamp with time zone,
  arrival_id uuid,
  alone smallint,
  constraint demo_comer_pkey PRIMARY KEY (office_id, day, nth),
  constraint demo_comer_office_id_day_fkey FOREIGN KEY (office_id, day) REFERENCES emulator.demo_day(office_id, day) ON DELETE CASCADE,
  constraint demo_comer_one CHECK ((num_nonnulls(booking_id, stream) = 1)),
  constraint demo_comer_priority_check CHECK ((priority = ANY (ARRAY['senior'::text, 'pregnant'::text])))
);
CREATE UNIQUE INDEX demo_comer_arrival ON emulator.demo_comer USING btree (office_id, arrival_id) WHERE (arrival_id IS NOT NULL);
CREATE INDEX demo_comer_when ON emulator.demo_comer USING btree (office_id, day, comes) WHERE (came_at IS NULL);

create table emulator.demo_day (
  office_id smallint not null,
  day date not null,
  played_until timestamp with time zone not null,
  picture_at timestamp with time zone not null,
  constraint demo_day_pkey PRIMARY KEY (office_id, day),
  constraint demo_day_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(office_id)
);
CREATE TRIGGER no_invented_days BEFORE INSERT ON emulator.demo_day FOR EACH ROW EXECUTE FUNCTION keep_production_sober();

create table emulator.media (
  media_id text not null,
  phone_number_id text not null,
  mime_type text not null,
  sha256 text not null,
  bytes bytea not null,
  kept_at timestamp with time zone not null,
  constraint media_pkey PRIMARY KEY (media_id)
);

create table emulator.message (
  message_id bigint not null generated always as identity,
  wamid text not null,
  phone_number_id text not null,
  citizen_id text not null,
  author text not null,
  content jsonb not null,
  callback text,
  sent_at timestamp with time zone not null,
  delivered_at timestamp with time zone,
  read_at timestamp with time zone,
  edited_at timestamp with time zone,
  deleted_at timestamp with time zone,
  constraint message_pkey PRIMARY KEY (message_id),
  constraint message_wamid_key UNIQUE (wamid),
  constraint message_phone_number_id_citizen_id_fkey FOREIGN KEY (phone_number_id, citizen_id) REFERENCES emulator.talk(phone_number_id, citizen_id) ON DELETE CASCADE,
  constraint message_author_check CHECK ((author = ANY (ARRAY['citizen'::text, 'office'::text, 'note'::text])))
);
CREATE INDEX message_of_talk ON emulator.message USING btree (phone_number_id, citizen_id, message_id);
CREATE INDEX message_unread ON emulator.message USING btree (phone_number_id, citizen_id) WHERE ((author = 'office'::text) AND (read_at IS NULL));

create table emulator.talk (
  phone_number_id text not null,
  citizen_id text not null,
  heard_at timestamp with time zone,
  typing_until timestamp with time zone,
  constraint talk_pkey PRIMARY KEY (phone_number_id, citizen_id),
  constraint talk_citizen_id_fkey FOREIGN KEY (citizen_id) REFERENCES emulator.citizen(citizen_id) ON DELETE CASCADE
);

create table emulator.template (
  name text not null,
  language text not null,
  body text not null,
  parameters smallint not null,
  constraint template_pkey PRIMARY KEY (name, language),
  constraint template_parameters_check CHECK ((parameters >= 0))
);

create table emulator.webhook (
  webhook_id bigint not null generated always as identity,
  phone_number_id text not null,
  kind text not null,
  value jsonb not null,
  wamid text not null,
  first_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  claimed_until timestamp with time zone,
  tries smallint not null default 0,
  constraint webhook_pkey PRIMARY KEY (webhook_id),
  constraint webhook_kind_check CHECK ((kind = ANY (ARRAY['message'::text, 'status'::text, 'call'::text])))
);
CREATE INDEX webhook_due ON emulator.webhook USING btree (due_at);

create table fact_change (
  change_id uuid not null,
  scope text not null,
  what text not null,
  about text not null,
  value jsonb not null,
  first_day date not null,
  actor text not null,
  reason text not null,
  changed_at timestamp with time zone not null,
  until date,
  taken_back_at timestamp with time zone,
  taken_back_by text,
  taken_back_reason text,
  constraint fact_change_pkey PRIMARY KEY (change_id),
  constraint fact_change_taken_back_check CHECK ((num_nonnulls(until, taken_back_at, taken_back_by, taken_back_reason) = ANY (ARRAY[0, 4]))),
  constraint fact_change_until_check CHECK ((first_day <= until)),
  constraint fact_change_what_check CHECK ((what = ANY (ARRAY['papers'::text, 'fees'::text, 'place'::text, 'text'::text])))
);
CREATE INDEX fact_change_scope ON public.fact_change USING btree (scope, changed_at);

create table fact_told (
  office_id smallint not null,
  booking_id uuid not null,
  change_id uuid not null,
  day date not null,
  told_at timestamp with time zone not null,
  back_at timestamp with time zone,
  constraint fact_told_pkey PRIMARY KEY (change_id, office_id, booking_id)
);
CREATE INDEX fact_told_day ON public.fact_told USING btree (office_id, day);

create table facts_to_tell (
  change_id uuid not null,
  office_id smallint not null,
  back boolean not null,
  due_at timestamp with time zone not null,
  done_at timestamp with time zone,
  constraint facts_to_tell_pkey PRIMARY KEY (change_id, office_id, back),
  constraint facts_to_tell_change_id_fkey FOREIGN KEY (change_id) REFERENCES fact_change(change_id),
  constraint facts_to_tell_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(office_id)
);
CREATE INDEX facts_to_tell_due ON public.facts_to_tell USING btree (due_at) WHERE (done_at IS NULL);

create table floor (
  office_id smallint not null,
  version integer not null,
  first_day date not null,
  content jsonb not null,
  constraint floor_pkey PRIMARY KEY (office_id, version),
  constraint floor_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(office_id),
  constraint floor_version_check CHECK ((version > 0))
);

create table form_sent (
  office_id smallint not null,
  actor text not null,
  form text not null,
  brought jsonb,
  sent_at timestamp with time zone not null,
  constraint form_sent_pkey PRIMARY KEY (office_id, actor, form)
);

create table group_allowance (
  office_id smallint not null,
  group_id uuid not null,
  citizen_id uuid not null,
  people smallint not null,
  reason text not null,
  asked_by text not null,
  asked_at timestamp with time zone not null,
  until_day date not null,
  granted_by text,
  granted_at timestamp with time zone,
  ended_by text,
  ended_at timestamp with time zone,
  constraint group_allowance_pkey PRIMARY KEY (office_id, group_id),
  constraint group_allowance_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(office_id),
  constraint group_allowance_ended CHECK (((ended_by IS NULL) = (ended_at IS NULL))),
  constraint group_allowance_granted CHECK (((granted_by IS NULL) = (granted_at IS NULL))),
  constraint group_allowance_people CHECK (((people >= 6) AND (people <= 60))),
  constraint group_allowance_second_person CHECK ((granted_by <> asked_by))
);
CREATE INDEX group_allowance_citizen ON public.group_allowance USING btree (citizen_id);

create table holiday (
  day date not null,
  scope text not null,
  kind text not null,
  name text not null,
  decree text not null,
  constraint holiday_pkey PRIMARY KEY (day, scope),
  constraint holiday_kind_check CHECK (((length(kind) >= 1) AND (length(kind) <= 40)))
);

create table hours (
  office_id smallint not null,
  version integer not null,
  first_day date not null,
  content jsonb not null,
  constraint hours_pkey PRIMARY KEY (office_id, version),
  constraint hours_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(office_id),
  constraint hours_version_check CHECK ((version > 0))
);

create table idempotent (
  key_id uuid not null,
  idem text not null,
  fingerprint bytea not null,
  status smallint,
  answer jsonb,
  at timestamp with time zone not null,
  constraint idempotent_pkey PRIMARY KEY (key_id, idem),
  constraint idempotent_key_id_fkey FOREIGN KEY (key_id) REFERENCES api_key(key_id) ON DELETE CASCADE
);
CREATE INDEX idempotent_age ON public.idempotent USING btree (at);

create table installation (
  one boolean not null default true,
  digest_key bytea,
  pack text not null default ''::text,
  kind text,
  key_check bytea,
  digest_no integer not null default 1,
  digests_since timestamp with time zone,
  digest_older integer,
  digest_next integer,
  digest_switched_at timestamp with time zone,
  constraint installation_pkey PRIMARY KEY (one),
  constraint installation_digest_key_check CHECK ((length(digest_key) = 32)),
  constraint installation_key_check CHECK ((length(key_check) = 16)),
  constraint installation_kind CHECK ((kind = ANY (ARRAY['demonstration'::text, 'production'::text]))),
  constraint installation_one_check CHECK (one)
);
CREATE TRIGGER installation_kind_stays BEFORE DELETE OR UPDATE ON public.installation FOR EACH ROW EXECUTE FUNCTION keep_installation_kind();
CREATE TRIGGER installation_stays BEFORE TRUNCATE ON public.installation FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();

create table journal (
  office_id smallint not null,
  entry_id uuid not null,
  act text not null,
  booking_id uuid,
  subject bytea,
  actor text not null,
  desk text,
  source text not null,
  reason text,
  rules_version integer,
  happened_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  detail jsonb not null default '{}'::jsonb,
  arrival_id uuid,
  ticket_id uuid,
  mac bytea,
  written_at timestamp with time zone default clock_timestamp(),
  constraint journal_pkey PRIMARY KEY (office_id, entry_id)
);
CREATE INDEX journal_actor ON public.journal USING btree (office_id, actor, happened_at, entry_id);
CREATE INDEX journal_arrival ON public.journal USING btree (office_id, arrival_id) WHERE (arrival_id IS NOT NULL);
CREATE INDEX journal_booking ON public.journal USING btree (office_id, booking_id) WHERE (booking_id IS NOT NULL);
CREATE INDEX journal_happened ON public.journal USING btree (office_id, happened_at);
CREATE INDEX journal_rules ON public.journal USING btree (office_id, happened_at) WHERE (act = ANY (ARRAY['rules-changed'::text, 'rules-withdrawn'::text]));
CREATE INDEX journal_ticket ON public.journal USING btree (office_id, ticket_id) WHERE (ticket_id IS NOT NULL);
CREATE INDEX journal_written ON public.journal USING btree (written_at);
CREATE TRIGGER journal_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.journal FOR EACH STATEMENT EXECUTE FUNCTION journal_is_append_only();

create table journal_block (
  office_id smallint not null,
  nr integer not null,
  day date not null,
  before_lines integer not null,
  entry_ids uuid[] not null,
  macs bytea not null,
  head_before bytea not null,
  head bytea not null,
  mac bytea not null,
  unsigned boolean not null,
  constraint journal_block_pkey PRIMARY KEY (office_id, nr),
  constraint journal_block_head CHECK (((length(head) = 32) AND (length(head_before) = 32))),
  constraint journal_block_macs CHECK ((length(macs) = (16 * cardinality(entry_ids))))
);

create table journal_chain (
  one boolean not null default true,
  chained_until timestamp with time zone not null,
  past_office smallint not null,
  past_entry uuid not null,
  past_done boolean not null,
  signed_since timestamp with time zone,
  constraint journal_chain_pkey PRIMARY KEY (one),
  constraint journal_chain_one_check CHECK (one)
);

create table journal_head (
  office_id smallint not null,
  day date not null,
  lines integer not null,
  head bytea not null,
  constraint journal_head_pkey PRIMARY KEY (office_id, day)
);

create table journal_tallied (
  office_id smallint not null,
  day date not null,
  tallied_at timestamp with time zone not null,
  constraint journal_tallied_pkey PRIMARY KEY (office_id, day)
);

create table journal_tally (
  office_id smallint not null,
  day date not null,
  actor text not null,
  desk text not null,
  act text not null,
  counts boolean not null,
  times integer not null,
  constraint journal_tally_pkey PRIMARY KEY (office_id, day, actor, desk, act, counts)
);

create table key_hole (
  hole_id bigint not null generated always as identity,
  numbers int8range not null,
  constraint key_hole_pkey PRIMARY KEY (hole_id),
  constraint key_hole_numbers_check CHECK (((NOT isempty(numbers)) AND (lower(numbers) >= 0) AND (upper(numbers) IS NOT NULL)))
);

create table letter (
  letter_id uuid not null,
  phone_number_id text not null,
  citizen_id uuid not null,
  office_id smallint,
  booking_id uuid,
  kind text not null,
  reply_to text,
  reply_ordinal smallint,
  content jsonb,
  created_at timestamp with time zone not null,
  window_until timestamp with time zone,
  not_before timestamp with time zone,
  claimed_by uuid,
  claimed_at timestamp with time zone,
  tries smallint not null default 0,
  media_id text,
  wamid text,
  accepted_at timestamp with time zone,
  unknown_at timestamp with time zone,
  sent_at timestamp with time zone,
  delivered_at timestamp with time zone,
  read_at timestamp with time zone,
  failed_at timestamp with time zone,
  dropped_at timestamp with time zone,
  error_code integer,
  seq bigint not null generated always as identity,
  written_at timestamp with time zone not null default now(),
  unknowns smallint not null default 0,
  abandoned smallint not null default 0,
  pauses smallint not null default 0,
  picture_faults smallint not null default 0,
  earlier_wamids text[] not null default '{}'::text[],
  fault text,
  due_at timestamp with time zone,
  good_until timestamp with time zone,
  at_night boolean not null default false,
  constraint letter_pkey PRIMARY KEY (letter_id),
  constraint letter_reply_once UNIQUE (reply_to, reply_ordinal),
  constraint letter_fault CHECK ((fault = ANY (ARRAY['window'::text, 'muted'::text, 'erased'::text, 'tired'::text, 'unknown'::text, 'unreachable'::text, 'refused'::text, 'our-mistake'::text, 'template'::text, 'operator'::text, 'over'::text, 'unfamiliar'::text])))
) with (fillfactor=70, autovacuum_vacuum_scale_factor=0.05, autovacuum_vacuum_threshold=2000);
CREATE INDEX letter_booking ON public.letter USING btree (booking_id) WHERE (booking_id IS NOT NULL);
CREATE INDEX letter_created ON public.letter USING brin (created_at) WITH (pages_per_range='32', autosummarize='on');
CREATE INDEX letter_due ON public.letter USING btree (phone_number_id, ((reply_to IS NULL)), seq) WHERE ((accepted_at IS NULL) AND (failed_at IS NULL) AND (dropped_at IS NULL));
CREATE INDEX letter_failed ON public.letter USING btree (failed_at) WHERE ((failed_at IS NOT NULL) AND (dropped_at IS NULL));
CREATE INDEX letter_kept ON public.letter USING btree (accepted_at) WHERE ((accepted_at IS NOT NULL) AND ((content IS NOT NULL) OR (wamid IS NOT NULL)));
CREATE INDEX letter_of_citizen ON public.letter USING btree (citizen_id, phone_number_id, seq) WHERE (content IS NOT NULL);
CREATE UNIQUE INDEX letter_wamid ON public.letter USING btree (wamid) WHERE (wamid IS NOT NULL);
CREATE INDEX letter_window ON public.letter USING btree (citizen_id, phone_number_id, window_until);

create table lot (
  office_id smallint not null,
  day date not null,
  lot_id text not null,
  citizen_id uuid,
  phone_number_id text,
  source text not null,
  people smallint not null,
  who jsonb,
  hour time without time zone,
  service text,
  asked_at timestamp with time zone not null,
  place integer,
  counts boolean,
  same integer[],
  starts time without time zone,
  rests uuid[],
  bookings uuid[],
  wish_no bigint,
  settled_at timestamp with time zone,
  told_at timestamp with time zone,
  constraint lot_pkey PRIMARY KEY (office_id, day, lot_id),
  constraint lot_place UNIQUE (office_id, day, place),
  constraint lot_of_draw FOREIGN KEY (office_id, day) REFERENCES draw(office_id, day) ON DELETE CASCADE,
  constraint lot_drawn CHECK ((((place IS NULL) = (counts IS NULL)) AND ((starts IS NULL) = (rests IS NULL)) AND ((starts IS NULL) OR counts))),
  constraint lot_id_form CHECK ((lot_id ~ '^[0-9A-Z]{10}$'::text)),
  constraint lot_people CHECK (((people >= 1) AND (people <= 5))),
  constraint lot_source CHECK ((source = ANY (ARRAY['whatsapp'::text, 'desk'::text, 'api'::text])))
);
CREATE INDEX lot_of_citizen ON public.lot USING btree (citizen_id) WHERE (citizen_id IS NOT NULL);
CREATE INDEX lot_unsettled ON public.lot USING btree (office_id, day, place) WHERE ((place IS NOT NULL) AND (settled_at IS NULL));
CREATE INDEX lot_untold ON public.lot USING btree (settled_at) WHERE ((settled_at IS NOT NULL) AND (told_at IS NULL));

create table message (
  message_id text not null,
  phone_number_id text not null,
  citizen_id uuid not null,
  sent_at timestamp with time zone not null,
  heard_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  said jsonb,
  tries smallint not null default 0,
  alone boolean not null default false,
  not_before timestamp with time zone,
  attended_at timestamp with time zone,
  set_aside_at timestamp with time zone,
  fault text,
  constraint message_pkey PRIMARY KEY (message_id)
) with (fillfactor=70, autovacuum_vacuum_scale_factor=0.02, autovacuum_vacuum_threshold=2000, autovacuum_analyze_scale_factor=0.05);
CREATE INDEX message_heard ON public.message USING brin (heard_at) WITH (pages_per_range='32', autosummarize='on');
CREATE INDEX message_of_citizen ON public.message USING btree (citizen_id) WHERE (attended_at IS NULL);
CREATE INDEX message_set_aside ON public.message USING btree (set_aside_at) WHERE ((set_aside_at IS NOT NULL) AND (attended_at IS NULL));
CREATE INDEX message_waiting ON public.message USING btree (heard_at, message_id) WHERE ((attended_at IS NULL) AND (set_aside_at IS NULL));

create table migration (
  name text not null,
  applied_at timestamp with time zone not null default now(),
  checksum text,
  runs_with text,
  constraint migration_pkey PRIMARY KEY (name)
);

create table number (
  phone_number_id text not null,
  phone text not null,
  content jsonb not null default '{}'::jsonb,
  constraint number_pkey PRIMARY KEY (phone_number_id)
);

create table number_office (
  phone_number_id text not null,
  office_id smallint not null,
  preference smallint not null,
  constraint number_office_pkey PRIMARY KEY (phone_number_id, office_id),
  constraint number_office_phone_number_id_preference_key UNIQUE (phone_number_id, preference),
  constraint number_office_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(office_id),
  constraint number_office_phone_number_id_fkey FOREIGN KEY (phone_number_id) REFERENCES number(phone_number_id)
);

create table office (
  office_id smallint not null,
  code text not null,
  content jsonb not null,
  constraint office_pkey PRIMARY KEY (office_id),
  constraint office_code_key UNIQUE (code),
  constraint office_code_check CHECK ((code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
  constraint office_office_id_check CHECK ((office_id > 0))
);

create table office_day (
  office_id smallint not null,
  day date not null,
  first_act_at timestamp with time zone,
  last_act_at timestamp with time zone,
  no_code integer not null default 0,
  closed_at timestamp with time zone,
  constraint office_day_pkey PRIMARY KEY (office_id, day),
  constraint office_day_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(office_id),
  constraint office_day_no_code_check CHECK ((no_code >= 0))
) with (fillfactor=50);

create table office_end (
  office_id smallint not null,
  last_day date not null,
  successor smallint,
  name text not null,
  constraint office_end_pkey PRIMARY KEY (office_id),
  constraint office_end_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(office_id),
  constraint office_end_successor_fkey FOREIGN KEY (successor) REFERENCES office(office_id),
  constraint office_end_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80))),
  constraint office_end_successor_check CHECK ((successor <> office_id))
);

create table passkey (
  credential_id text not null,
  staff_id uuid not null,
  public_key bytea not null,
  uses bigint not null,
  transports text[] not null,
  name text not null,
  made_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  constraint passkey_pkey PRIMARY KEY (credential_id),
  constraint passkey_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(staff_id) ON DELETE CASCADE
);
CREATE INDEX passkey_of_staff ON public.passkey USING btree (staff_id);

create table privileges_given (
  one boolean not null default true,
  digest text not null,
  constraint privileges_given_pkey PRIMARY KEY (one),
  constraint privileges_given_one_check CHECK (one)
);

create table proved_identity (
  office_id smallint not null,
  booking_id uuid not null,
  proved_at timestamp with time zone not null,
  constraint proved_identity_pkey PRIMARY KEY (office_id, booking_id)
);

create table reminder (
  office_id smallint not null,
  booking_id uuid not null,
  day date not null,
  moment text not null,
  reminded_at timestamp with time zone not null,
  as_template boolean not null,
  answer text,
  answered_at timestamp with time zone,
  constraint reminder_pkey PRIMARY KEY (office_id, booking_id, day, moment),
  constraint reminder_answer_check CHECK ((answer = ANY (ARRAY['coming'::text, 'move'::text, 'cannot'::text]))),
  constraint reminder_moment_check CHECK ((moment = ANY (ARRAY['evening'::text, 'morning'::text])))
);
CREATE INDEX reminder_day ON public.reminder USING btree (office_id, day);

create table rest (
  office_id smallint not null,
  rest_id uuid not null,
  booking_id uuid,
  citizen_id uuid,
  day date not null,
  pool text not null,
  starts time without time zone not null,
  because text not null,
  rested_at timestamp with time zone not null,
  until timestamp with time zone not null,
  offer_id uuid,
  constraint rest_pkey PRIMARY KEY (office_id, rest_id),
  constraint rest_office_id_day_pool_starts_fkey FOREIGN KEY (office_id, day, pool, starts) REFERENCES slot(office_id, day, pool, starts),
  constraint rest_because_check CHECK ((because = ANY (ARRAY['lapsed'::text, 'cancelled'::text, 'moved'::text, 'replaced'::text, 'erased'::text, 'wished'::text])))
);
CREATE INDEX rest_booking ON public.rest USING btree (office_id, booking_id);
CREATE INDEX rest_citizen ON public.rest USING btree (citizen_id);
CREATE INDEX rest_until ON public.rest USING btree (until);

create table retention_walk (
  one boolean not null default true,
  night date not null,
  after uuid not null,
  constraint retention_walk_pkey PRIMARY KEY (one),
  constraint retention_walk_one_check CHECK (one)
);

create table rules (
  office_id smallint not null,
  version integer not null,
  first_day date not null,
  content jsonb not null,
  constraint rules_pkey PRIMARY KEY (office_id, version),
  constraint rules_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(office_id),
  constraint rules_version_check CHECK ((version > 0))
);
CREATE TRIGGER rules_in_force_stay BEFORE DELETE ON public.rules FOR EACH ROW EXECUTE FUNCTION keep_rules_in_force();

create table seats_to_fit (
  change_id uuid not null,
  office_id smallint not null,
  displacement uuid,
  moved integer not null default 0,
  waiting integer not null default 0,
  due_at timestamp with time zone not null,
  done_at timestamp with time zone,
  constraint seats_to_fit_pkey PRIMARY KEY (change_id, office_id),
  constraint seats_to_fit_change_id_fkey FOREIGN KEY (change_id) REFERENCES calendar_change(change_id),
  constraint seats_to_fit_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(office_id)
);
CREATE INDEX seats_to_fit_due ON public.seats_to_fit USING btree (due_at) WHERE (done_at IS NULL);

create table sender (
  server_id uuid not null,
  session integer,
  session_since timestamp with time zone,
  seen_until timestamp with time zone not null,
  constraint sender_pkey PRIMARY KEY (server_id)
);

create table sender_lease (
  phone_number_id text not null,
  server_id uuid,
  taken_at timestamp with time zone,
  freed_at timestamp with time zone,
  paused_until timestamp with time zone,
  stopped_at timestamp with time zone,
  stop_code integer,
  trouble_since timestamp with time zone,
  trouble_probes smallint not null default 0,
  trouble_code integer,
  templates_paused_until timestamp with time zone,
  constraint sender_lease_pkey PRIMARY KEY (phone_number_id),
  constraint sender_lease_phone_number_id_fkey FOREIGN KEY (phone_number_id) REFERENCES number(phone_number_id) ON DELETE CASCADE,
  constraint sender_lease_server_id_fkey FOREIGN KEY (server_id) REFERENCES sender(server_id) ON DELETE SET NULL
);
CREATE INDEX sender_lease_of_server ON public.sender_lease USING btree (server_id);

create table server (
  server_id uuid not null,
  started_at timestamp with time zone not null,
  heartbeat_at timestamp with time zone not null,
  signs boolean,
  digest_keys integer[],
  constraint server_pkey PRIMARY KEY (server_id)
);

create table service (
  office_id smallint not null,
  code text not null,
  content jsonb not null,
  constraint service_pkey PRIMARY KEY (office_id, code),
  constraint service_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(office_id)
);

create table session_desk (
  session_id uuid not null,
  office_id smallint not null,
  desk text,
  chosen_at timestamp with time zone not null,
  closes_at timestamp with time zone,
  constraint session_desk_pkey PRIMARY KEY (session_id),
  constraint session_desk_session_id_fkey FOREIGN KEY (session_id) REFERENCES auth.session(id) ON DELETE CASCADE
);
CREATE INDEX session_desk_of_office ON public.session_desk USING btree (office_id);

create table shift (
  shift_id uuid not null,
  staff_id uuid not null,
  device_id uuid not null,
  office_id smallint not null,
  desk text,
  token_digest bytea not null,
  started_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  closes_at timestamp with time zone,
  ended_at timestamp with time zone,
  constraint shift_pkey PRIMARY KEY (shift_id),
  constraint shift_token UNIQUE (token_digest),
  constraint shift_device_id_fkey FOREIGN KEY (device_id) REFERENCES device(device_id) ON DELETE CASCADE,
  constraint shift_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(staff_id) ON DELETE CASCADE
) with (fillfactor=70);
CREATE INDEX shift_of_device ON public.shift USING btree (device_id) WHERE (ended_at IS NULL);
CREATE INDEX shift_of_office ON public.shift USING btree (office_id) WHERE (ended_at IS NULL);
CREATE INDEX shift_of_staff ON public.shift USING btree (staff_id) WHERE (ended_at IS NULL);

create table sign_in_fault (
  staff_id uuid not null,
  passwords integer not null default 0,
  codes integer not null default 0,
  pins integer not null default 0,
  locks integer not null default 0,
  constraint sign_in_fault_pkey PRIMARY KEY (staff_id),
  constraint sign_in_fault_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(staff_id) ON DELETE CASCADE
);

create table sign_in_try (
  try_key bytea not null,
  tries smallint not null,
  since timestamp with time zone not null,
  locks smallint not null default 0,
  constraint sign_in_try_pkey PRIMARY KEY (try_key)
) with (fillfactor=70);

create table slot (
  office_id smallint not null,
  day date not null,
  pool text not null,
  starts time without time zone not null,
  capacity integer not null,
  opened integer not null default 0,
  taken integer not null default 0,
  resting integer not null default 0,
  constraint slot_pkey PRIMARY KEY (office_id, day, pool, starts),
  constraint slot_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(office_id),
  constraint slot_capacity_check CHECK ((capacity >= 0)),
  constraint slot_pool_check CHECK ((pool = ANY (ARRAY['public'::text, 'second'::text, 'desk'::text]))),
  constraint slot_resting CHECK (((0 <= resting) AND (resting <= taken))),
  constraint slot_seats CHECK (((0 <= taken) AND (taken <= opened) AND (opened <= capacity)))
) with (fillfactor=50, autovacuum_vacuum_scale_factor=0.05, autovacuum_vacuum_threshold=500);

create table special_day (
  office_id smallint not null,
  day date not null,
  name text not null,
  content jsonb not null,
  constraint special_day_pkey PRIMARY KEY (office_id, day),
  constraint special_day_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(office_id)
);

create table staff (
  staff_id uuid not null,
  login text not null,
  name text not null,
  pin_hash text,
  pin_tries smallint not null default 0,
  pin_locked_until timestamp with time zone,
  demo boolean not null default false,
  created_at timestamp with time zone not null,
  left_at timestamp with time zone,
  language text,
  first_password_ends timestamp with time zone,
  first_password_used_at timestamp with time zone,
  first_pin_ends timestamp with time zone,
  first_pin_used_at timestamp with time zone,
  reset_at timestamp with time zone,
  signed_in_at timestamp with time zone,
  pin_locks smallint not null default 0,
  constraint staff_pkey PRIMARY KEY (staff_id),
  constraint staff_login UNIQUE (login),
  constraint staff_language CHECK ((language = ANY (ARRAY['id'::text, 'en'::text]))),
  constraint staff_login_small CHECK ((login = lower(login)))
);
CREATE TRIGGER no_invented_staff BEFORE INSERT OR UPDATE OF demo ON public.staff FOR EACH ROW WHEN (new.demo) EXECUTE FUNCTION keep_production_sober();

create table staff_notice (
  notice_id uuid not null,
  staff_id uuid not null,
  kind text not null,
  detail jsonb not null,
  session_id uuid,
  told_at timestamp with time zone not null,
  seen_at timestamp with time zone,
  constraint staff_notice_pkey PRIMARY KEY (notice_id),
  constraint staff_notice_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(staff_id) ON DELETE CASCADE,
  constraint staff_notice_kind_check CHECK ((kind = ANY (ARRAY['new-browser'::text, 'faults'::text, 'reset-asked'::text, 'reset-done'::text, 'roles-asked'::text, 'roles-done'::text, 'passkey-made'::text, 'allowance'::text])))
);
CREATE INDEX staff_notice_unseen ON public.staff_notice USING btree (staff_id) WHERE (seen_at IS NULL);

create table staff_provider (
  subject_digest bytea not null,
  staff_id uuid not null,
  issuer text not null,
  bound_at timestamp with time zone not null,
  last_used_at timestamp with time zone not null,
  constraint staff_provider_pkey PRIMARY KEY (subject_digest),
  constraint staff_provider_one UNIQUE (staff_id, issuer),
  constraint staff_provider_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(staff_id) ON DELETE CASCADE
);

create table staff_request (
  request_id uuid not null,
  office_id smallint not null,
  staff_id uuid not null,
  kind text not null,
  roles text[] not null default '{}'::text[],
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  outcome text,
  constraint staff_request_pkey PRIMARY KEY (request_id),
  constraint staff_request_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(staff_id) ON DELETE CASCADE,
  constraint staff_request_check CHECK ((due_at > asked_at)),
  constraint staff_request_check1 CHECK (((ended_at IS NULL) = (outcome IS NULL))),
  constraint staff_request_kind_check CHECK ((kind = ANY (ARRAY['password'::text, 'second-factor'::text, 'roles'::text]))),
  constraint staff_request_outcome_check CHECK ((outcome = ANY (ARRAY['done'::text, 'stopped'::text, 'replaced'::text])))
);
CREATE INDEX staff_request_of_office ON public.staff_request USING btree (office_id) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX staff_request_open ON public.staff_request USING btree (staff_id, office_id, kind) WHERE (ended_at IS NULL);

create table staff_role (
  staff_id uuid not null,
  office_id smallint,
  role text not null,
  constraint staff_role_once UNIQUE NULLS NOT DISTINCT (staff_id, office_id, role),
  constraint staff_role_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(staff_id) ON DELETE CASCADE,
  constraint staff_role_role_check CHECK ((role = ANY (ARRAY['guard'::text, 'front-desk'::text, 'document-officer'::text, 'counter-officer'::text, 'supervisor'::text, 'head-of-office'::text, 'head-office'::text, 'auditor'::text])))
);
CREATE INDEX staff_role_of_office ON public.staff_role USING btree (office_id);

create table stamp (
  office_id smallint not null,
  stamp_id uuid not null,
  day date not null,
  moment timestamp with time zone not null,
  scans_left smallint not null,
  actor text not null,
  made_at timestamp with time zone not null,
  constraint stamp_pkey PRIMARY KEY (office_id, stamp_id),
  constraint stamp_scans_left_check CHECK ((scans_left >= 0))
);
CREATE INDEX stamp_of_day ON public.stamp USING btree (office_id, day) WHERE (scans_left > 0);

create table stream_day (
  office_id smallint not null,
  day date not null,
  stream text not null,
  last integer not null default 0,
  constraint stream_day_pkey PRIMARY KEY (office_id, day, stream),
  constraint stream_day_last_check CHECK ((last >= 0))
);

create table ticket (
  office_id smallint not null,
  ticket_id uuid not null,
  day date not null,
  number text not null,
  stream text not null,
  seq integer not null,
  handwritten boolean not null default false,
  arrival_id uuid,
  people smallint not null default 1,
  help text,
  rules_version integer not null,
  rank smallint not null,
  line_at timestamp with time zone not null,
  present_at timestamp with time zone not null,
  put_back_at timestamp with time zone,
  stage text not null,
  for_counter text,
  state text not null,
  state_at timestamp with time zone not null,
  counter text,
  calls smallint not null default 0,
  last_called_at timestamp with time zone,
  born_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  printed_at timestamp with time zone,
  secret text,
  before jsonb,
  constraint ticket_pkey PRIMARY KEY (office_id, ticket_id),
  constraint ticket_number UNIQUE (office_id, day, number),
  constraint ticket_at_counter CHECK (((state = ANY (ARRAY['called'::text, 'serving'::text])) = (counter IS NOT NULL))),
  constraint ticket_help_check CHECK ((help = ANY (ARRAY['escort'::text, 'written'::text, 'seat'::text]))),
  constraint ticket_number_check CHECK ((number ~ '^[A-Z][0-9]{3}$'::text)),
  constraint ticket_people_check CHECK ((people > 0)),
  constraint ticket_seq_check CHECK (((seq >= 1) AND (seq <= 999))),
  constraint ticket_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'called'::text, 'serving'::text, 'missed'::text, 'parked'::text, 'at-papers'::text, 'served'::text, 'dead'::text, 'moved'::text, 'returned'::text])))
) with (fillfactor=60);
CREATE UNIQUE INDEX ticket_counter ON public.ticket USING btree (office_id, day, counter) WHERE (counter IS NOT NULL);
CREATE INDEX ticket_line ON public.ticket USING btree (office_id, day, stage, ((put_back_at IS NULL)), rank, line_at, present_at, seq) WHERE (state = 'waiting'::text);
CREATE INDEX ticket_missed ON public.ticket USING btree (last_called_at) WHERE (state = 'missed'::text);
CREATE INDEX ticket_of_arrival ON public.ticket USING btree (office_id, arrival_id) WHERE (arrival_id IS NOT NULL);
CREATE INDEX ticket_of_day ON public.ticket USING btree (office_id, day, state);
CREATE UNIQUE INDEX ticket_secret ON public.ticket USING btree (secret) WHERE (secret IS NOT NULL);

create table ticket_follow (
  office_id smallint not null,
  ticket_id uuid not null,
  citizen_id uuid not null,
  phone_number_id text not null,
  since timestamp with time zone not null,
  constraint ticket_follow_pkey PRIMARY KEY (office_id, ticket_id, citizen_id),
  constraint ticket_follow_office_id_ticket_id_fkey FOREIGN KEY (office_id, ticket_id) REFERENCES ticket(office_id, ticket_id) ON DELETE CASCADE
);
CREATE INDEX ticket_follow_citizen ON public.ticket_follow USING btree (citizen_id, since);
CREATE INDEX ticket_follow_since ON public.ticket_follow USING btree (since);

create table ticket_told (
  office_id smallint not null,
  ticket_id uuid not null,
  stage text not null,
  told_at timestamp with time zone not null,
  constraint ticket_told_pkey PRIMARY KEY (office_id, ticket_id, stage)
);

create table unopened_alarm (
  office_id smallint not null,
  day date not null,
  raised_at timestamp with time zone not null,
  expected integer not null,
  opened_at timestamp with time zone,
  constraint unopened_alarm_pkey PRIMARY KEY (day, office_id),
  constraint unopened_alarm_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(office_id),
  constraint unopened_alarm_opened CHECK ((opened_at >= raised_at))
);

create table visitor (
  office_id smallint not null,
  visitor_id uuid not null,
  arrival_id uuid not null,
  day date not null,
  booking_id uuid,
  service text,
  outcome text,
  outcome_at timestamp with time zone,
  missing jsonb not null default '[]'::jsonb,
  differs jsonb not null default '[]'::jsonb,
  ticket_id uuid,
  undone_at timestamp with time zone,
  constraint visitor_pkey PRIMARY KEY (office_id, visitor_id),
  constraint visitor_office_id_arrival_id_fkey FOREIGN KEY (office_id, arrival_id) REFERENCES arrival(office_id, arrival_id),
  constraint visitor_outcome_check CHECK ((outcome = ANY (ARRAY['complete'::text, 'returned'::text, 'back-today'::text, 'not-owner'::text, 'other-desk'::text])))
);
CREATE UNIQUE INDEX visitor_booking ON public.visitor USING btree (office_id, booking_id, day) WHERE ((booking_id IS NOT NULL) AND (undone_at IS NULL));
CREATE INDEX visitor_of_arrival ON public.visitor USING btree (office_id, arrival_id);
CREATE INDEX visitor_of_ticket ON public.visitor USING btree (office_id, ticket_id) WHERE (ticket_id IS NOT NULL);

create table wish (
  wish_no bigint not null generated always as identity,
  office_id smallint not null,
  citizen_id uuid not null,
  phone_number_id text not null,
  source text not null,
  people smallint not null,
  who jsonb,
  bookings uuid[],
  first_day date not null,
  last_day date,
  wished_at timestamp with time zone not null,
  offered_on date,
  missed smallint not null default 0,
  ended_at timestamp with time zone,
  ended text,
  constraint wish_pkey PRIMARY KEY (wish_no),
  constraint wish_bookings CHECK (((bookings IS NULL) OR (cardinality(bookings) = people))),
  constraint wish_days CHECK ((first_day <= last_day)),
  constraint wish_ended_as CHECK ((ended = ANY (ARRAY['taken'::text, 'missed'::text, 'left'::text, 'over'::text, 'erased'::text]))),
  constraint wish_ends_once CHECK (((ended_at IS NULL) = (ended IS NULL))),
  constraint wish_forgets CHECK (((ended_at IS NULL) OR (who IS NULL))),
  constraint wish_has_last_day CHECK (((last_day IS NOT NULL) OR (bookings IS NOT NULL))),
  constraint wish_of_somebody CHECK (((ended_at IS NOT NULL) OR ((who IS NULL) = (bookings IS NOT NULL)))),
  constraint wish_people CHECK (((people >= 1) AND (people <= 5))),
  constraint wish_source CHECK ((source = ANY (ARRAY['whatsapp'::text, 'desk'::text, 'api'::text])))
);
CREATE INDEX wish_kept ON public.wish USING btree (ended_at) WHERE (ended_at IS NOT NULL);
CREATE INDEX wish_of_citizen ON public.wish USING btree (citizen_id) WHERE (ended_at IS NULL);

create table wish_offer (
  offer_id uuid not null,
  wish_no bigint not null,
  office_id smallint not null,
  day date not null,
  starts time without time zone not null,
  rests uuid[] not null,
  offered_on date not null,
  offered_at timestamp with time zone not null,
  until timestamp with time zone not null,
  told_at timestamp with time zone,
  answer text,
  answered_at timestamp with time zone,
  constraint wish_offer_pkey PRIMARY KEY (offer_id),
  constraint wish_offer_once_a_day UNIQUE (wish_no, offered_on),
  constraint wish_offer_wish FOREIGN KEY (wish_no) REFERENCES wish(wish_no) ON DELETE CASCADE,
  constraint wish_offer_answer CHECK ((answer = ANY (ARRAY['taken'::text, 'passed'::text, 'missed'::text]))),
  constraint wish_offer_answered CHECK (((answer IS NULL) = (answered_at IS NULL))),
  constraint wish_offer_forward CHECK ((offered_at < until))
);
CREATE UNIQUE INDEX wish_offer_open ON public.wish_offer USING btree (wish_no) WHERE (answer IS NULL);
CREATE INDEX wish_offer_untold ON public.wish_offer USING btree (offered_at) WHERE ((told_at IS NULL) AND (answer IS NULL));

create table wish_office (
  office_id smallint not null,
  wish_no bigint not null,
  constraint wish_office_pkey PRIMARY KEY (office_id, wish_no),
  constraint wish_office_wish FOREIGN KEY (wish_no) REFERENCES wish(wish_no) ON DELETE CASCADE
);
CREATE INDEX wish_office_of_wish ON public.wish_office USING btree (wish_no);

create table yearly_holiday (
  month_day text not null,
  kind text not null,
  name text not null,
  decree text not null,
  first_year smallint not null,
  constraint yearly_holiday_pkey PRIMARY KEY (month_day),
  constraint yearly_holiday_kind_check CHECK (((length(kind) >= 1) AND (length(kind) <= 40))),
  constraint yearly_holiday_month_day_check CHECK ((month_day ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'::text))
);

CREATE OR REPLACE FUNCTION public.append_journal_block(of_office smallint, new_nr integer, of_day date, lines_before integer, ids uuid[], new_macs bytea, before bytea, new_head bytea, new_mac bytea, is_unsigned boolean)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare last record;
begin
  select nr, day, head, before_lines + cardinality(entry_ids) as lines into last
    from public.journal_block where office_id = of_office order by nr desc limit 1;
  if new_nr is distinct from coalesce(last.nr, 0) + 1
     or before is distinct from coalesce(last.head, decode(repeat('00', 32), 'hex'))
     or of_day < last.day
     or lines_before is distinct from (case when of_day = last.day then last.lines else 0 end) then
    raise exception 'a block goes on where the chain ends' using errcode = 'integrity_constraint_violation';
  end if;
  insert into public.journal_block (office_id, nr, day, before_lines, entry_ids, macs, head_before, head, mac, unsigned)
  values (of_office, new_nr, of_day, lines_before, ids, new_macs, before, new_head, new_mac, is_unsigned);
  insert into public.journal_head (office_id, day, lines, head)
  values (of_office, of_day, lines_before + cardinality(ids), new_head)
  on conflict (office_id, day) do update set lines = excluded.lines, head = excluded.head;
  return new_nr;
end $function$;

CREATE OR REPLACE FUNCTION public.forget_journal(of_office smallint, before timestamp with time zone, at_once integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  gone integer;
  latest timestamptz := public.journal_kept_until(before);
begin
  -- Not a `set` of the function's own: PostgreSQL lets only a superuser make one with a setting that it does not know.
  perform set_config('antrean.retention', 'on', true);
  delete from public.journal where ctid = any(array(
    select ctid from public.journal where office_id = of_office and happened_at < latest limit at_once));
  get diagnostics gone = row_count;
  perform set_config('antrean.retention', 'off', true);
  return gone;
end $function$;

CREATE OR REPLACE FUNCTION public.forget_journal_blocks(of_office smallint, before date, at_once integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  gone integer;
  latest date := (public.journal_kept_until('infinity') - interval '24 hours') at time zone 'Asia/Jakarta';
begin
  delete from public.journal_block where ctid = any(array(
    select ctid from public.journal_block where office_id = of_office and day < least(before, latest) limit at_once));
  get diagnostics gone = row_count;
  return gone;
end $function$;

CREATE OR REPLACE FUNCTION public.journal_is_append_only()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' and current_setting('antrean.retention', true) = 'on' then
    return null;
  end if;
  if tg_op = 'UPDATE' and current_setting('antrean.sealing', true) = 'on' then
    return null;
  end if;
  raise exception 'the journal is only ever appended to';
end $function$;

CREATE OR REPLACE FUNCTION public.journal_kept_until(wanted timestamp with time zone)
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select case when exists (select from public.installation where kind = 'demonstration') then wanted
              else least(wanted, clock_timestamp() - interval '24 hours' * 365.25 * (
                select coalesce(max((content ->> 'journalYears')::integer), 30) from public.rules)) end
$function$;

CREATE OR REPLACE FUNCTION public.keep_installation_kind()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.kind is not null and (tg_op = 'DELETE' or new.kind is distinct from old.kind) then
    raise exception 'a database is a demonstration or production for ever' using errcode = 'integrity_constraint_violation';
  end if;
  if tg_op = 'UPDATE' and new.kind = 'production'
     and exists (select from clock where ahead_ms <> 0 or set_to is not null) then
    raise exception 'a database whose clock was moved is not production' using errcode = 'integrity_constraint_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $function$;

CREATE OR REPLACE FUNCTION public.keep_production_clock()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if (new.ahead_ms <> 0 or new.set_to is not null)
     and exists (select from installation where kind = 'production') then
    raise exception 'the clock of a production database shows the real time' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.keep_production_sober()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select from installation where kind = 'production') then
    raise exception 'a production database has nothing of a demonstration' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.keep_rules_in_force()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.first_day <= (select (clock_timestamp() + make_interval(secs => coalesce(max(ahead_ms), 0) / 1000.0)) at time zone 'Asia/Jakarta'
                         from public.clock)::date then
    raise exception 'rules that have begun stay' using errcode = 'integrity_constraint_violation';
  end if;
  return old;
end $function$;

CREATE OR REPLACE FUNCTION public.mark_journal_chained(until timestamp with time zone, walked_office smallint, walked_entry uuid, walked boolean, signed timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  update public.journal_chain set
    chained_until = greatest(chained_until, least(until, clock_timestamp())),
    past_office = case when past_done then past_office else walked_office end,
    past_entry = case when past_done then past_entry else walked_entry end,
    past_done = past_done or walked,
    signed_since = coalesce(signed_since, case when signed <= clock_timestamp() then signed end)
$function$;

CREATE OR REPLACE FUNCTION public.refuse_releases_before(names text[])
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  update public.migration set runs_with = null where name = any(names)
$function$;

CREATE OR REPLACE FUNCTION public.refuse_truncate()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'a database is a demonstration or production for ever' using errcode = 'integrity_constraint_violation';
end $function$;

CREATE OR REPLACE FUNCTION public.seal_journal_reasons(of_office smallint, ids uuid[], sealed text[])
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare done integer;
begin
  perform set_config('antrean.sealing', 'on', true);
  update public.journal j set reason = w.reason
    from unnest(ids, sealed) as w (id, reason), public.journal_chain c
   where j.office_id = of_office and j.entry_id = w.id and w.reason like 'sealed:own:%' and j.reason not like 'sealed:own:%'
     and c.past_done and (j.written_at is null or j.written_at < c.chained_until);
  get diagnostics done = row_count;
  perform set_config('antrean.sealing', 'off', true);
  return done;
end $function$;
