/** Tables that hold nobody's data and no secret, read whole. */
const whole = [
  "allowance",
  "arrival",
  "attempt",
  "budget_use",
  "calendar_change",
  "call",
  "clock",
  "counter_day",
  "decreed_year",
  "displaced",
  "disturbance",
  "due",
  "due_fault",
  "fact_change",
  "fact_told",
  "facts_to_tell",
  "floor",
  "holiday",
  "hours",
  "journal_block",
  "journal_chain",
  "journal_head",
  "key_hole",
  "migration",
  "number",
  "number_office",
  "office",
  "office_day",
  "office_end",
  "proved_identity",
  "rest",
  "retention_walk",
  "rules",
  "seats_to_fit",
  "sender",
  "sender_lease",
  "server",
  "service",
  "slot",
  "special_day",
  "staff_role",
  "stamp",
  "stream_day",
  "ticket_follow",
  "ticket_told",
  "unopened_alarm",
  "wish_offer",
  "wish_office",
  "yearly_holiday",
];

const words = (text: string) => text.trim().split(/\s+/);

/** Of these tables only columns without names, numbers, birth dates, codes, texts, and digests or tokens of anything. */
const inPart: Readonly<Record<string, readonly string[]>> = {
  api_key: words("key_id office_id rights label made_by made_at revoked_at ends_at last_used_at networks"),
  applicant: words("office_id booking_id erased_at birth_unknown"),
  booking:
    words(`office_id booking_id citizen_id day pool starts service source phone_number_id rules_version consent_version compare party
    moves previous created_at hold_until confirmed_at lapsed_at cancelled_at displaced_at forfeited_at visited_at renamed_at returned_at
    birth_corrected_at birth_replaced handed_over_at`),
  broker_case:
    words(`case_no office_id kind opened_at decision decided_by decided_at until objected_at answer answered_by answered_at
    ended_at`),
  citizen: words("citizen_id heard_at muted_at erased_at came_at caution_until caution_case group_people group_until"),
  claim: words("ordinal citizen_id citizen_ordinal office_id booking_id"),
  device: words("device_id office_id name kind made_by made_at revoked_at"),
  displacement: words("office_id displacement_id because actor made_at taken_back_at"),
  doubt: words(
    "office_id doubt_id booking_id arrival_id opened_by opened_at ends_at decided_by decided_at decision ended_at",
  ),
  group_allowance:
    words(`office_id group_id citizen_id people asked_by asked_at until_day granted_by granted_at ended_by
    ended_at`),
  // Not the seed: who knows it before the draw knows its order.
  draw: words("office_id day seed_hash made_at lots_from draws_at drawn_at called_off_at hours"),
  installation: words("one pack kind"),
  // Not `subject`: a digest of whom it is about.
  journal:
    words(`office_id entry_id act booking_id arrival_id ticket_id actor desk source reason rules_version happened_at recorded_at
    detail mac written_at`),
  letter:
    words(`letter_id phone_number_id citizen_id office_id booking_id kind created_at window_until not_before claimed_by claimed_at
    tries accepted_at unknown_at sent_at delivered_at read_at failed_at dropped_at error_code seq written_at unknowns abandoned pauses
    picture_faults fault`),
  lot: words(
    "office_id day lot_id phone_number_id source people hour service asked_at place counts same starts rests bookings wish_no settled_at told_at",
  ),
  message: words(
    "phone_number_id citizen_id sent_at heard_at recorded_at tries alone not_before attended_at set_aside_at fault",
  ),
  shift: words("shift_id staff_id device_id office_id desk started_at seen_at closes_at ended_at"),
  staff: words("staff_id demo created_at left_at language"),
  ticket:
    words(`office_id ticket_id day number stream seq handwritten arrival_id people help rules_version rank line_at present_at
    put_back_at stage for_counter state state_at counter calls last_called_at born_at recorded_at printed_at`),
  visitor: words("office_id visitor_id arrival_id day booking_id service outcome outcome_at ticket_id undone_at"),
  wish: words(
    "wish_no office_id citizen_id phone_number_id source people bookings first_day last_day wished_at offered_on missed ended_at ended",
  ),
};

/**
 * What the role for reading may select: table to columns, undefined for all of them. What is not named here (a new table or column, the
 * sign-ins, the emulator) it does not see, so nothing is shown because somebody forgot to hide it.
 */
export const readerColumns: ReadonlyMap<string, readonly string[] | undefined> = new Map([
  ...whole.map((table) => [table, undefined] as const),
  ...Object.entries(inPart),
]);
