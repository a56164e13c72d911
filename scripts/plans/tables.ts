/**
 * How each table grows. `years`: with people and days, for as long as the evidence is kept; no statement of the day may read it whole.
 * `passing`: rows of hours or days that a timed act sweeps. `offices`: with offices, desks, staff and programs. `demonstration`: only
 * where citizens are made up. `constant`: a row, or one for each of our own files.
 */
export type Growth = "years" | "passing" | "offices" | "demonstration" | "constant";

/** A table that is missing here is a fault: whoever adds one says how it grows. */
export const growthOf: Record<string, Growth> = {
  "auth.credential": "offices",
  "auth.login": "offices",
  "auth.rate_limit": "passing",
  "auth.second_factor": "offices",
  "auth.session": "passing",
  "auth.verification": "passing",
  "emulator.bad_day": "demonstration",
  "emulator.citizen": "demonstration",
  "emulator.demo_comer": "demonstration",
  "emulator.demo_day": "demonstration",
  "emulator.media": "demonstration",
  "emulator.message": "demonstration",
  "emulator.talk": "demonstration",
  "emulator.template": "demonstration",
  "emulator.webhook": "demonstration",
  "public.address": "years",
  "public.allowance": "passing",
  "public.answered_challenge": "passing",
  "public.api_key": "offices",
  "public.applicant": "years",
  "public.arrival": "years",
  "public.attempt": "passing",
  "public.booking": "years",
  "public.booking_without_end": "passing",
  "public.broker_case": "passing",
  "public.budget_use": "passing",
  "public.call": "years",
  "public.case_contact": "passing",
  "public.citizen": "years",
  "public.claim": "years",
  "public.clock": "constant",
  "public.counter_day": "years",
  "public.decreed_year": "constant",
  "public.device": "offices",
  "public.displaced": "years",
  "public.displacement": "years",
  "public.disturbance": "years",
  "public.disturbance_told": "years",
  "public.doubt": "years",
  "public.draw": "passing",
  "public.due": "constant",
  "public.due_fault": "passing",
  "public.early_receipt": "passing",
  "public.floor": "offices",
  "public.form_sent": "passing",
  "public.holiday": "constant",
  "public.group_allowance": "passing",
  "public.hours": "offices",
  "public.idempotent": "passing",
  "public.installation": "constant",
  "public.journal": "years",
  "public.journal_block": "years",
  "public.journal_chain": "constant",
  "public.journal_head": "years",
  "public.journal_tallied": "passing",
  "public.journal_tally": "passing",
  "public.key_hole": "passing",
  "public.letter": "years",
  "public.lot": "passing",
  "public.message": "years",
  "public.migration": "constant",
  "public.number": "offices",
  "public.number_office": "offices",
  "public.office": "offices",
  "public.office_day": "years",
  "public.privileges_given": "constant",
  "public.passkey": "offices",
  "public.staff_provider": "offices",
  "public.proved_identity": "passing",
  "public.reminder": "years",
  "public.rest": "passing",
  "public.retention_walk": "constant",
  "public.rules": "offices",
  "public.sender": "offices",
  "public.sender_lease": "offices",
  "public.server": "offices",
  "public.service": "offices",
  "public.session_desk": "passing",
  "public.shift": "passing",
  "public.sign_in_fault": "offices",
  "public.sign_in_try": "passing",
  "public.slot": "years",
  "public.staff": "offices",
  "public.staff_notice": "passing",
  "public.staff_request": "passing",
  "public.staff_role": "offices",
  "public.stamp": "years",
  "public.stream_day": "years",
  "public.ticket": "years",
  "public.ticket_follow": "years",
  "public.ticket_told": "years",
  "public.visitor": "years",
  "public.wish": "passing",
  "public.wish_offer": "passing",
  "public.wish_office": "passing",
};

/** Fewer rows than this are not years: then the recorded history leaves the table out. */
const years = 1_000;

/** Tables that nobody has said how they grow, or of which the recorded history knows too little. */
export function growthFaults(tables: ReadonlyMap<string, number>): string[] {
  const unknown = [...tables.keys()].filter((name) => growthOf[name] === undefined);
  const gone = Object.keys(growthOf).filter((name) => !tables.has(name));
  const empty = [...tables].filter(([name, rows]) => growthOf[name] === "years" && rows < years);
  return [
    ...unknown.map((name) => `${name}: say in scripts/plans/tables.ts how it grows`),
    ...gone.map((name) => `${name}: stands in scripts/plans/tables.ts and is no table`),
    ...empty.map(
      ([name, rows]) =>
        `${name}: grows for years, but the recorded statistics have ${Math.max(0, rows)} rows: fill it in bench/history.sql.ts and run "npm run plans -- --record"`,
    ),
  ];
}
