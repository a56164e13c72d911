// Written by `npm run schema` from the migrations; change it with a migration.
import type { Generated, GeneratedAlways } from "kysely";

export interface Tables {
  address: {
    digest: Buffer;
    citizen_id: string;
  };
  api_key: {
    key_id: string;
    key_digest: Buffer;
    office_id: number | null;
    rights: string[];
    label: string;
    made_by: string;
    made_at: Temporal.Instant;
    revoked_at: Temporal.Instant | null;
  };
  applicant: {
    office_id: number;
    booking_id: string;
    name: string | null;
    birth_date: Temporal.PlainDate | null;
    erased_at: Temporal.Instant | null;
  };
  arrival: {
    office_id: number;
    arrival_id: string;
    day: Temporal.PlainDate;
    starts: Temporal.PlainTime | null;
    party: string | null;
    stream: string;
    priority: "yes" | "senior" | "under-five" | "pregnant" | "disabled" | null;
    help: "escort" | "written" | "seat" | null;
    source: "desk" | "api" | "kiosk";
    present_at: Temporal.Instant;
    scanned_at: Temporal.Instant;
    stamp_id: string | null;
    verdict: "early" | "in-window" | "amnesty" | "walk-in";
    state: "waiting" | "at-desk" | "absent" | "back-today" | "checked" | "undone";
    state_at: Temporal.Instant;
    eligible_from: Temporal.Instant;
    rank: number;
    line_at: Temporal.Instant;
    put_back_at: Temporal.Instant | null;
    desk: string | null;
    officer: string | null;
    taken_at: Temporal.Instant | null;
    checked_at: Temporal.Instant | null;
    before: unknown | null;
  };
  attempt: {
    server_id: string;
    lane: number;
    message_ids: string[];
    started_at: Temporal.Instant;
  };
  "auth.credential": {
    id: string;
    account_id: string;
    provider_id: string;
    user_id: string;
    access_token: string | null;
    refresh_token: string | null;
    id_token: string | null;
    access_token_expires_at: Temporal.Instant | null;
    refresh_token_expires_at: Temporal.Instant | null;
    scope: string | null;
    password: string | null;
    created_at: Temporal.Instant;
    updated_at: Temporal.Instant;
  };
  "auth.login": {
    id: string;
    name: string;
    email: string;
    email_verified: boolean;
    image: string | null;
    created_at: Temporal.Instant;
    updated_at: Temporal.Instant;
    two_factor_enabled: boolean | null;
  };
  "auth.rate_limit": {
    id: string;
    key: string;
    count: number;
    last_request: number;
  };
  "auth.second_factor": {
    id: string;
    secret: string;
    backup_codes: string;
    user_id: string;
    verified: boolean | null;
    failed_verification_count: number | null;
    locked_until: Temporal.Instant | null;
  };
  "auth.session": {
    id: string;
    expires_at: Temporal.Instant;
    token: string;
    created_at: Temporal.Instant;
    updated_at: Temporal.Instant;
    ip_address: string | null;
    user_agent: string | null;
    user_id: string;
  };
  "auth.verification": {
    id: string;
    identifier: string;
    value: string;
    expires_at: Temporal.Instant;
    created_at: Temporal.Instant;
    updated_at: Temporal.Instant;
  };
  booking: {
    office_id: number;
    booking_id: string;
    citizen_id: string | null;
    applicant_digest: Buffer;
    code: string | null;
    code_digest: Buffer;
    day: Temporal.PlainDate;
    pool: string;
    starts: Temporal.PlainTime;
    service: string | null;
    source: "whatsapp" | "desk" | "api";
    phone_number_id: string | null;
    rules_version: number;
    consent_version: string;
    compare: Generated<boolean>;
    party: string | null;
    moves: Generated<number>;
    previous: string | null;
    created_at: Temporal.Instant;
    hold_until: Temporal.Instant | null;
    confirmed_at: Temporal.Instant | null;
    lapsed_at: Temporal.Instant | null;
    cancelled_at: Temporal.Instant | null;
    displaced_at: Temporal.Instant | null;
    forfeited_at: Temporal.Instant | null;
    visited_at: Temporal.Instant | null;
    renamed_at: Temporal.Instant | null;
    returned_at: Temporal.Instant | null;
  };
  call: {
    office_id: number;
    call_id: string;
    day: Temporal.PlainDate;
    ticket_id: string;
    counter: string;
    stage: string;
    kind: "next" | "recall" | "out-of-order";
    nth: number;
    actor: string;
    waited_since: Temporal.Instant;
    called_at: Temporal.Instant;
    reached_at: Temporal.Instant | null;
    ended_at: Temporal.Instant | null;
    outcome: "served" | "missed" | "parked" | "transferred" | "put-back" | "back-to-papers" | "undone" | null;
  };
  citizen: {
    citizen_id: string;
    digest: Buffer;
    phone: string | null;
    user_id: string | null;
    place: Generated<unknown>;
    heard_at: Temporal.Instant | null;
    recent_bookings: Generated<Temporal.Instant[]>;
    lapsed_holds: Generated<Temporal.Instant[]>;
    muted_at: Temporal.Instant | null;
    erased_at: Temporal.Instant | null;
  };
  claim: {
    applicant_digest: Buffer;
    ordinal: number;
    citizen_id: string | null;
    citizen_ordinal: number | null;
    office_id: number;
    booking_id: string;
  };
  clock: {
    one: Generated<boolean>;
    ahead_ms: number;
    set_to: Temporal.Instant | null;
    ran_at: Temporal.Instant | null;
    jumped_to: Temporal.Instant | null;
  };
  counter_day: {
    office_id: number;
    day: Temporal.PlainDate;
    counter: string;
    state: "open" | "paused" | "closed";
    reason: string | null;
    since: Temporal.Instant;
    officer: string | null;
  };
  decreed_year: {
    year: number;
    decree: string;
  };
  device: {
    device_id: string;
    office_id: number;
    name: string;
    token_digest: Buffer;
    kind: "desk" | "kiosk" | "door";
    made_by: string;
    made_at: Temporal.Instant;
    revoked_at: Temporal.Instant | null;
  };
  disturbance: {
    office_id: number;
    disturbance_id: string;
    kind: "silence" | "outage" | "clock" | "declared";
    began_at: Temporal.Instant;
    ended_at: Temporal.Instant | null;
    reason: string | null;
    actor: string;
    recorded_at: Temporal.Instant;
  };
  doubt: {
    office_id: number;
    doubt_id: string;
    booking_id: string | null;
    arrival_id: string;
    facts: string | null;
    opened_by: string;
    opened_at: Temporal.Instant;
    ends_at: Temporal.Instant;
    decided_by: string | null;
    decided_at: Temporal.Instant | null;
    decision: "lifted" | "upheld" | null;
    ended_at: Temporal.Instant | null;
  };
  due: {
    name: string;
    settled_until: Temporal.Instant;
  };
  due_fault: {
    name: string;
    key: string;
    tries: number;
    fault: string;
    due_at: Temporal.Instant;
    failed_at: Temporal.Instant;
    not_before: Temporal.Instant;
    set_aside_at: Temporal.Instant | null;
  };
  early_receipt: {
    wamid: string;
    status: "sent" | "delivered" | "read" | "failed";
    at: Temporal.Instant;
    verdict: unknown | null;
    kept_at: Temporal.Instant;
  };
  "emulator.bad_day": {
    scope: string;
    copies: Generated<number>;
    other_order: Generated<boolean>;
    across_numbers: Generated<boolean>;
    only_user_id: Generated<boolean>;
    answer: "130429" | "131056" | "131047" | "500" | "no-answer" | null;
    answers_left: number | null;
    later: Generated<boolean>;
  };
  "emulator.citizen": {
    citizen_id: string;
    name: string | null;
    phone: string | null;
    user_id: string | null;
    born: Temporal.PlainDate | null;
    hides_phone: Generated<boolean>;
    made_at: Temporal.Instant;
    forgotten_at: Temporal.Instant | null;
    once: Generated<Buffer[]>;
  };
  "emulator.demo_comer": {
    office_id: number;
    day: Temporal.PlainDate;
    nth: number;
    comes: Temporal.Instant;
    booking_id: string | null;
    stream: string | null;
    priority: "senior" | "pregnant" | null;
    came_at: Temporal.Instant | null;
    arrival_id: string | null;
    alone: number | null;
  };
  "emulator.demo_day": {
    office_id: number;
    day: Temporal.PlainDate;
    played_until: Temporal.Instant;
    picture_at: Temporal.Instant;
  };
  "emulator.media": {
    media_id: string;
    phone_number_id: string;
    mime_type: string;
    sha256: string;
    bytes: Buffer;
    kept_at: Temporal.Instant;
  };
  "emulator.message": {
    message_id: GeneratedAlways<number>;
    wamid: string;
    phone_number_id: string;
    citizen_id: string;
    author: "citizen" | "office" | "note";
    content: unknown;
    callback: string | null;
    sent_at: Temporal.Instant;
    delivered_at: Temporal.Instant | null;
    read_at: Temporal.Instant | null;
    edited_at: Temporal.Instant | null;
    deleted_at: Temporal.Instant | null;
  };
  "emulator.talk": {
    phone_number_id: string;
    citizen_id: string;
    heard_at: Temporal.Instant | null;
    typing_until: Temporal.Instant | null;
  };
  "emulator.template": {
    name: string;
    language: string;
    body: string;
    parameters: number;
  };
  "emulator.webhook": {
    webhook_id: GeneratedAlways<number>;
    phone_number_id: string;
    kind: "message" | "status" | "call";
    value: unknown;
    wamid: string;
    first_at: Temporal.Instant;
    due_at: Temporal.Instant;
    claimed_until: Temporal.Instant | null;
    tries: Generated<number>;
  };
  floor: {
    office_id: number;
    version: number;
    first_day: Temporal.PlainDate;
    content: unknown;
  };
  form_sent: {
    office_id: number;
    actor: string;
    form: string;
    brought: unknown | null;
    sent_at: Temporal.Instant;
  };
  holiday: {
    day: Temporal.PlainDate;
    scope: string;
    kind: "holiday" | "joint-leave";
    name: string;
    decree: string;
  };
  hours: {
    office_id: number;
    version: number;
    first_day: Temporal.PlainDate;
    content: unknown;
  };
  idempotent: {
    key_id: string;
    idem: string;
    fingerprint: Buffer;
    status: number | null;
    answer: unknown | null;
    at: Temporal.Instant;
  };
  installation: {
    one: Generated<boolean>;
    digest_key: Buffer;
    pack: Generated<string>;
    kind: "demonstration" | "production" | null;
  };
  journal: {
    office_id: number;
    entry_id: string;
    act: string;
    booking_id: string | null;
    subject: Buffer | null;
    actor: string;
    desk: string | null;
    source: string;
    reason: string | null;
    rules_version: number | null;
    happened_at: Temporal.Instant;
    recorded_at: Temporal.Instant;
    detail: Generated<unknown>;
    arrival_id: string | null;
    ticket_id: string | null;
  };
  letter: {
    letter_id: string;
    phone_number_id: string;
    citizen_id: string;
    office_id: number | null;
    booking_id: string | null;
    kind: string;
    reply_to: string | null;
    reply_ordinal: number | null;
    content: unknown | null;
    created_at: Temporal.Instant;
    window_until: Temporal.Instant | null;
    not_before: Temporal.Instant | null;
    claimed_by: string | null;
    claimed_at: Temporal.Instant | null;
    tries: Generated<number>;
    media_id: string | null;
    wamid: string | null;
    accepted_at: Temporal.Instant | null;
    unknown_at: Temporal.Instant | null;
    sent_at: Temporal.Instant | null;
    delivered_at: Temporal.Instant | null;
    read_at: Temporal.Instant | null;
    failed_at: Temporal.Instant | null;
    dropped_at: Temporal.Instant | null;
    error_code: number | null;
    seq: GeneratedAlways<number>;
    written_at: Generated<Temporal.Instant>;
    unknowns: Generated<number>;
    abandoned: Generated<number>;
    pauses: Generated<number>;
    picture_faults: Generated<number>;
    earlier_wamids: Generated<string[]>;
    fault: "window" | "muted" | "erased" | "tired" | "unknown" | "unreachable" | "refused" | "our-mistake" | "template" | "operator" | null;
  };
  message: {
    message_id: string;
    phone_number_id: string;
    citizen_id: string;
    sent_at: Temporal.Instant;
    heard_at: Temporal.Instant;
    recorded_at: Temporal.Instant;
    said: unknown | null;
    tries: Generated<number>;
    alone: Generated<boolean>;
    not_before: Temporal.Instant | null;
    attended_at: Temporal.Instant | null;
    set_aside_at: Temporal.Instant | null;
    fault: string | null;
  };
  migration: {
    name: string;
    applied_at: Generated<Temporal.Instant>;
    checksum: string | null;
    runs_with: string | null;
  };
  number: {
    phone_number_id: string;
    phone: string;
    content: Generated<unknown>;
  };
  number_office: {
    phone_number_id: string;
    office_id: number;
    preference: number;
  };
  office: {
    office_id: number;
    code: string;
    content: unknown;
  };
  office_day: {
    office_id: number;
    day: Temporal.PlainDate;
    first_act_at: Temporal.Instant | null;
    last_act_at: Temporal.Instant | null;
    no_code: Generated<number>;
    closed_at: Temporal.Instant | null;
  };
  rest: {
    office_id: number;
    rest_id: string;
    booking_id: string;
    citizen_id: string | null;
    day: Temporal.PlainDate;
    pool: string;
    starts: Temporal.PlainTime;
    because: "lapsed" | "cancelled" | "moved" | "replaced" | "erased";
    rested_at: Temporal.Instant;
    until: Temporal.Instant;
  };
  retention_walk: {
    one: Generated<boolean>;
    night: Temporal.PlainDate;
    after: string;
  };
  rules: {
    office_id: number;
    version: number;
    first_day: Temporal.PlainDate;
    content: unknown;
  };
  sender: {
    server_id: string;
    session: number | null;
    session_since: Temporal.Instant | null;
    seen_until: Temporal.Instant;
  };
  sender_lease: {
    phone_number_id: string;
    server_id: string | null;
    taken_at: Temporal.Instant | null;
    freed_at: Temporal.Instant | null;
    paused_until: Temporal.Instant | null;
    stopped_at: Temporal.Instant | null;
    stop_code: number | null;
  };
  server: {
    server_id: string;
    started_at: Temporal.Instant;
    heartbeat_at: Temporal.Instant;
  };
  service: {
    office_id: number;
    code: string;
    content: unknown;
  };
  session_desk: {
    session_id: string;
    office_id: number;
    desk: string | null;
    chosen_at: Temporal.Instant;
    closes_at: Temporal.Instant | null;
  };
  shift: {
    shift_id: string;
    staff_id: string;
    device_id: string;
    office_id: number;
    desk: string | null;
    token_digest: Buffer;
    started_at: Temporal.Instant;
    seen_at: Temporal.Instant;
    closes_at: Temporal.Instant | null;
    ended_at: Temporal.Instant | null;
  };
  sign_in_try: {
    try_key: Buffer;
    tries: number;
    since: Temporal.Instant;
  };
  slot: {
    office_id: number;
    day: Temporal.PlainDate;
    pool: "public" | "second" | "desk";
    starts: Temporal.PlainTime;
    capacity: number;
    opened: Generated<number>;
    taken: Generated<number>;
    resting: Generated<number>;
  };
  staff: {
    staff_id: string;
    login: string;
    name: string;
    pin_hash: string | null;
    pin_tries: Generated<number>;
    pin_locked_until: Temporal.Instant | null;
    demo: Generated<boolean>;
    created_at: Temporal.Instant;
    left_at: Temporal.Instant | null;
    language: "id" | "en" | null;
  };
  staff_role: {
    staff_id: string;
    office_id: number | null;
    role: "guard" | "front-desk" | "document-officer" | "counter-officer" | "supervisor" | "head-of-office" | "head-office" | "auditor";
  };
  stamp: {
    office_id: number;
    stamp_id: string;
    day: Temporal.PlainDate;
    moment: Temporal.Instant;
    scans_left: number;
    actor: string;
    made_at: Temporal.Instant;
  };
  stream_day: {
    office_id: number;
    day: Temporal.PlainDate;
    stream: string;
    last: Generated<number>;
  };
  ticket: {
    office_id: number;
    ticket_id: string;
    day: Temporal.PlainDate;
    number: string;
    stream: string;
    seq: number;
    handwritten: Generated<boolean>;
    arrival_id: string | null;
    people: Generated<number>;
    help: "escort" | "written" | "seat" | null;
    rules_version: number;
    rank: number;
    line_at: Temporal.Instant;
    present_at: Temporal.Instant;
    put_back_at: Temporal.Instant | null;
    stage: string;
    for_counter: string | null;
    state: "waiting" | "called" | "serving" | "missed" | "parked" | "at-papers" | "served" | "dead" | "moved" | "returned";
    state_at: Temporal.Instant;
    counter: string | null;
    calls: Generated<number>;
    last_called_at: Temporal.Instant | null;
    born_at: Temporal.Instant;
    recorded_at: Temporal.Instant;
    printed_at: Temporal.Instant | null;
    secret: string | null;
    before: unknown | null;
  };
  ticket_follow: {
    office_id: number;
    ticket_id: string;
    citizen_id: string;
    phone_number_id: string;
    since: Temporal.Instant;
  };
  ticket_told: {
    office_id: number;
    ticket_id: string;
    stage: string;
    told_at: Temporal.Instant;
  };
  visitor: {
    office_id: number;
    visitor_id: string;
    arrival_id: string;
    day: Temporal.PlainDate;
    booking_id: string | null;
    service: string | null;
    outcome: "complete" | "returned" | "back-today" | "not-owner" | "other-desk" | null;
    outcome_at: Temporal.Instant | null;
    missing: Generated<unknown>;
    differs: Generated<unknown>;
    ticket_id: string | null;
    undone_at: Temporal.Instant | null;
  };
}
