// Written by `npm run statements` from the statements in *.sql.ts; change those, and run it again.
import type { Fragment } from "./fragment.ts";

export interface Statements {
  /** src/staff/account.sql.ts */
  accountOf: { row: { login: string | null; name: string; pin_hash: string | null; password: string | null }; values: [string | null] };
  /** src/queue/budget/budget.sql.ts */
  addBudgetRefusal: { row: { refused: number }; values: [Temporal.Instant | null, string | null, string | null, string | null] };
  /** src/queue/budget/budget.sql.ts */
  addBudgetUse: { row: object; values: [number | null, readonly (string | null)[] | null, string | null] };
  /** src/staff/write-staff.sql.ts */
  addRoles: { row: object; values: [string | null, string | null] };
  /** src/conversation/seal-for-other.sql.ts */
  addressesOf: { row: { phone: string | null; userId: string | null; keyNo: number | null }; values: [string | null] };
  /** src/queue/view/document-line-rows.sql.ts */
  aheadForPapers: { row: { id: string; ahead: number }; values: [Fragment, Fragment, readonly (string | null)[] | null] };
  /** src/clock/clock.sql.ts */
  aheadOfClock: { row: { aheadMs: number }; values: [] };
  /** src/clock/timed-act.sql.ts */
  allSettled: { row: { name: string; at: Temporal.Instant }; values: [] };
  /** src/channel/emulator/graph/template.sql.ts */
  allTemplates: { row: { name: string; language: string; body: string }; values: [] };
  /** src/queue/view/budgets.sql.ts */
  allowancesAt: { row: { id: string; hand: string; what: string; more: number; reason: string; grantedBy: string; endsAt: Temporal.Instant }; values: [number | null, Temporal.Instant | null] };
  /** src/conversation/day/reminders.sql.ts */
  answerReminder: { row: object; values: [string | null, Temporal.Instant | null, number | null, string | null, number | null, string | null] };
  /** src/queue/disturbance/disturbances.sql.ts */
  anyAhead: { row: { ahead: boolean }; values: [readonly (number | null)[] | null, Temporal.Instant | null, Temporal.Instant | null] };
  /** src/journal/chain.sql.ts */
  appendJournalBlock: { row: { nr: number | null }; values: [number | null, number | null, Temporal.PlainDate | null, number | null, readonly (string | null)[] | null, Uint8Array | null, Uint8Array | null, Uint8Array | null, Uint8Array | null, boolean | null] };
  /** src/queue/view/paper.sql.ts */
  applicantRow: { row: { keyNo: number | null; name: string | null; birthDate: Temporal.PlainDate | null }; values: [number | null, string | null] };
  /** src/queue/line/back-to-papers.sql.ts */
  arrivalBackToPapers: { row: { was: unknown }; values: [number | null, string | null, Temporal.Instant | null, Temporal.Instant | null] };
  /** src/queue/line/back-to-papers.sql.ts */
  arrivalChecked: { row: { state: "absent" | "at-desk" | "back-today" | "checked" | "undone" | "waiting" }; values: [number | null, string | null, Temporal.Instant | null, Temporal.Instant | null, Temporal.Instant | null] };
  /** src/queue/view/supervisor.sql.ts */
  arrivalCounts: { row: { expected: number; arrived: number; late: number; noShow: number; doubts: number }; values: [number | null, Temporal.PlainDate | null, Fragment, number | null, Temporal.PlainDate | null, number | null] };
  /** src/queue/papers/doubt.sql.ts */
  arrivalOfDoubt: { row: { arrival: string }; values: [number | null, string | null] };
  /** src/queue/view/arrivals.sql.ts */
  arrivalRows: { row: { id: string; state: "absent" | "at-desk" | "back-today" | "checked" | "undone" | "waiting"; verdict: "amnesty" | "early" | "in-window" | "walk-in"; stream: string; starts: Temporal.PlainTime | null; presentAt: Temporal.Instant; eligibleFrom: Temporal.Instant; priority: "disabled" | "pregnant" | "senior" | "under-five" | "yes" | null; help: "escort" | "seat" | "written" | null; desk: string | null; stateAt: Temporal.Instant; undoable: boolean; callSign: string | null; ticket: string | null; number: string | null; visitor: string | null; booking: string | null; keyNo: number | null; name: string | null; birthDate: Temporal.PlainDate | null; code: string | null; service: string | null; compare: boolean | null; birthUnknown: boolean; birthCorrected: boolean; secondVisit: boolean; outcome: "back-today" | "complete" | "not-owner" | "other-desk" | "returned" | null; stillMissing: unknown; stillDiffers: unknown; leftAt: string | null; doubt: boolean }; values: [number | null, readonly (string | null)[] | null, Fragment] };
  /** src/queue/citizen/ask-escort.sql.ts */
  askEscort: { row: { number: string }; values: [number | null, string | null] };
  /** src/queue/citizen/ask-escort.sql.ts */
  askEscortAtDoor: { row: { "?column?": number }; values: [number | null, string | null] };
  /** src/booking/at-door.sql.ts */
  atDoorReadBooking: { row: { ended: boolean }; values: [Fragment, number | null, string | null] };
  /** src/booking/at-door.sql.ts */
  atDoorReadVisitor: { row: object; values: [number | null, string | null, Temporal.PlainDate | null] };
  /** src/staff-acts/calendar/import-pack.sql.ts */
  backToBeforeImport: { row: object; values: [] };
  /** src/booking/replace-hold.sql.ts */
  backToBeforeInstead: { row: object; values: [] };
  /** src/queue/papers/numbers.sql.ts */
  backToLine: { row: object; values: [Temporal.Instant | null, Temporal.Instant | null, number | null, number | null, string | null] };
  /** src/channel/emulator/bad-day.sql.ts */
  badDayOf: { row: { scope: string; copies: number; otherOrder: boolean; acrossNumbers: boolean; onlyUserId: boolean; answer: "130429" | "131047" | "131056" | "500" | "no-answer" | null; answersLeft: number | null; later: boolean }; values: [Fragment, string | null] };
  /** src/channel/emulator/bad-day.sql.ts */
  badDays: { row: { scope: string; copies: number; otherOrder: boolean; acrossNumbers: boolean; onlyUserId: boolean; answer: "130429" | "131047" | "131056" | "500" | "no-answer" | null; answersLeft: number | null; later: boolean }; values: [Fragment] };
  /** src/conversation/message-queue.sql.ts */
  beat: { row: object; values: [string | null, Temporal.Instant | null, Temporal.Instant | null, readonly (number | null)[] | null] };
  /** src/queue/papers/numbers.sql.ts */
  beforeNumbers: { row: object; values: [] };
  /** src/queue/papers/undo-papers.sql.ts */
  beforeOf: { row: { before: unknown }; values: [number | null, string | null] };
  /** src/staff-acts/demo/savepoint.sql.ts */
  beginAttempt: { row: object; values: [] };
  /** src/queue/line/calls.sql.ts */
  beginCall: { row: object; values: [number | null, string | null, Temporal.PlainDate | null, string | null, string | null, string | null, string | null, number | null, string | null, Temporal.Instant | null, Temporal.Instant | null, Temporal.Instant | null] };
  /** src/booking/cases.sql.ts */
  beginCaution: { row: object; values: [Temporal.Instant | null, number | null, number | null] };
  /** src/staff-acts/demo/played-until.sql.ts */
  beginDemoDay: { row: object; values: [number | null, Temporal.PlainDate | null, Temporal.Instant | null, Temporal.Instant | null] };
  /** src/clock/work.sql.ts */
  beginPart: { row: object; values: [] };
  /** src/keys/installation.sql.ts */
  bindInstallation: { row: object; values: [Uint8Array | null] };
  /** src/staff/provider.sql.ts */
  bindSubject: { row: { staff: string; login: string; ownFactor: boolean }; values: [Uint8Array | null, string | null, Temporal.Instant | null, Temporal.Instant | null, readonly (string | null)[] | null] };
  /** src/booking/correct.sql.ts */
  blankApplicants: { row: { keyNo: number | null }; values: [readonly (string | null)[] | null, Temporal.Instant | null] };
  /** src/queue/forget-days.sql.ts */
  blankArrivals: { row: object; values: [Temporal.PlainDate | null, Temporal.PlainDate | null, number | null] };
  /** src/queue/papers/doubt-deadlines.sql.ts */
  blankFacts: { row: { facts: string }; values: [Temporal.Instant | null, number | null] };
  /** src/outbox/blank-old-letters.sql.ts */
  blankOldDeleteEarlyReceipt: { row: { "?column?": number }; values: [Temporal.Instant | null, number | null] };
  /** src/outbox/blank-old-letters.sql.ts */
  blankOldUpdateLetter: { row: { "?column?": number }; values: [Temporal.Instant | null, number | null] };
  /** src/outbox/blank-old-letters.sql.ts */
  blankOldUpdateLetterOfGrowOld: { row: { "?column?": number }; values: [Temporal.Instant | null, number | null, Temporal.Instant | null] };
  /** src/queue/forget-days.sql.ts */
  blankTickets: { row: object; values: [Temporal.PlainDate | null, Temporal.PlainDate | null, number | null] };
  /** src/booking/booked-for.sql.ts */
  bookedForOf: { row: { citizenId: string; person: string; at: Temporal.Instant }; values: [readonly (string | null)[] | null, Temporal.Instant | null] };
  /** src/report/explain.sql.ts */
  bookingOfCode: { row: { office: number; bookingId: string; day: Temporal.PlainDate; starts: Temporal.PlainTime; pool: "desk" | "public" | "second"; source: "api" | "desk" | "whatsapp"; rulesVersion: number; createdAt: Temporal.Instant; holdUntil: Temporal.Instant | null; confirmedAt: Temporal.Instant | null; lapsedAt: Temporal.Instant | null; cancelledAt: Temporal.Instant | null; displacedAt: Temporal.Instant | null; forfeitedAt: Temporal.Instant | null; visitedAt: Temporal.Instant | null; returnedAt: Temporal.Instant | null; erasedAt: Temporal.Instant | null; compare: boolean; birthUnknown: boolean; birthCorrected: boolean }; values: [Fragment, readonly (Uint8Array | null)[] | null] };
  /** src/booking/waiting-list/list-for-booking.sql.ts */
  bookingToList: { row: { id: string }; values: [readonly (Uint8Array | null)[] | null, number | null] };
  /** src/booking/at-desk/bookings-at-desk.sql.ts */
  bookingsAtDesk: { row: { office: number; id: string; code: string; keyNo: number | null; name: string; birthDate: Temporal.PlainDate | null; birthUnknown: boolean; birthCorrected: boolean; birthReplaced: boolean; day: Temporal.PlainDate; starts: Temporal.PlainTime; pool: "desk" | "public" | "second"; service: string | null; holdUntil: Temporal.Instant | null; confirmedAt: Temporal.Instant | null; rulesVersion: number; moves: number; returnedAt: Temporal.Instant | null; renamed: boolean; compare: boolean; party: string | null; bookedAt: Temporal.Instant; number: string | null; state: "cancelled" | "confirmed" | "displaced" | "forfeited" | "held" | "lapsed" | "visited"; citizen: string | null; kind: "whatsapp" | null; digest: Buffer | null; phone: string | null }; values: [Fragment, readonly (number | null)[] | null, readonly (string | null)[] | null] };
  /** src/outbox/echo-reacted-to.sql.ts */
  bookingsEchoedIn: { row: { wamid: string; booking: string }; values: [readonly (string | null)[] | null] };
  /** src/conversation/day/letter-recipients.sql.ts */
  bookingsInTrouble: { row: { id: string; citizen: string }; values: [number | null, Temporal.PlainDate | null, Temporal.PlainTime | null, Temporal.PlainTime | null, Fragment] };
  /** src/booking/bookings.sql.ts */
  bookingsOf: { row: { citizenId: string; office: number; id: string; code: string | null; keyNo: number | null; name: string | null; birthDate: Temporal.PlainDate | null; birthUnknown: boolean; birthCorrected: boolean; birthReplaced: boolean; day: Temporal.PlainDate; starts: Temporal.PlainTime; pool: "desk" | "public" | "second"; service: string | null; holdUntil: Temporal.Instant | null; confirmedAt: Temporal.Instant | null; restsUntil: Temporal.Instant | null; because: "cancelled" | "erased" | "lapsed" | "moved" | "replaced" | "wished" | null; rulesVersion: number; moves: number; returnedAt: Temporal.Instant | null; renamed: boolean; compare: boolean; party: string | null; ordinal: number | null; waits: boolean; chosen: boolean }; values: [readonly (string | null)[] | null, readonly (string | null)[] | null, Fragment] };
  /** src/queue/line/move-on.sql.ts */
  bookingsOfTickets: { row: { ticket: string; booking: string; checked: boolean }; values: [number | null, readonly (string | null)[] | null] };
  /** src/conversation/day/letter-recipients.sql.ts */
  bookingsTold: { row: { id: string; code: string; keyNo: number | null; name: string; birthDate: Temporal.PlainDate | null; day: Temporal.PlainDate; starts: Temporal.PlainTime; rulesVersion: number; moves: number; movesOfSender: number; service: string | null; citizen: string; number: string; language: "en" | "id"; windowUntil: Temporal.Instant | null }; values: [Fragment, Fragment, number | null, readonly (string | null)[] | null, Fragment] };
  /** src/report/without-end.sql.ts */
  bookingsWithoutEnd: { row: { office: number; owes: string; bookings: number; first: Temporal.PlainDate; last: Temporal.PlainDate }; values: [] };
  /** src/staff/devices.sql.ts */
  boundDevices: { row: { id: string; office: number; name: string; kind: "desk" | "door" | "kiosk"; madeAt: Temporal.Instant }; values: [number | null] };
  /** src/queue/view/budgets.sql.ts */
  budgetUseAt: { row: { hand: string; what: string; since: Temporal.Instant; used: number; refused: number; more: number }; values: [Temporal.Instant | null, number | null, Temporal.Instant | null] };
  /** src/office/calendar/calendar.sql.ts */
  calendarChange: { row: { id: string; scope: string; kind: "closed" | "decreed-year" | "ended" | "hours" | "opened" | "special-day" | "yearly"; firstDay: Temporal.PlainDate; lastDay: Temporal.PlainDate; before: unknown; after: unknown; actor: string; reason: string; at: Temporal.Instant; takesBack: string | null; takenBack: boolean }; values: [string | null] };
  /** src/office/calendar/calendar.sql.ts */
  calendarChanges: { row: { id: string; scope: string; kind: "closed" | "decreed-year" | "ended" | "hours" | "opened" | "special-day" | "yearly"; firstDay: Temporal.PlainDate; lastDay: Temporal.PlainDate; before: unknown; after: unknown; actor: string; reason: string; at: Temporal.Instant; takesBack: string | null; takenBack: boolean }; values: [readonly (string | null)[] | null, number | null] };
  /** src/booking/draw/draw.sql.ts */
  callOffDraw: { row: object; values: [Temporal.Instant | null, number | null, Temporal.PlainDate | null] };
  /** src/booking/draw/draw.sql.ts */
  callOffLots: { row: object; values: [Temporal.Instant | null, number | null, Temporal.PlainDate | null] };
  /** src/queue/view/board.sql.ts */
  callRows: { row: { id: string; ticket: string; number: string; counter: string; people: number; calledAt: Temporal.Instant; nth: number; open: boolean }; values: [number | null, Temporal.PlainDate | null, readonly (string | null)[] | null, number | null] };
  /** src/report/explain-floor.sql.ts */
  callsOf: { row: { ticket: string; number: string; counter: string; kind: "next" | "out-of-order" | "recall"; nth: number; actor: string; waitedSince: Temporal.Instant; calledAt: Temporal.Instant; reachedAt: Temporal.Instant | null; endedAt: Temporal.Instant | null; outcome: "back-to-papers" | "missed" | "parked" | "put-back" | "served" | "transferred" | "undone" | null }; values: [number | null, readonly (string | null)[] | null] };
  /** src/queue/door/presence.sql.ts */
  cameLate: { row: { came: string | null }; values: [number | null, string | null] };
  /** src/keys/digest-columns.sql.ts */
  carryAddresses: { row: object; values: [readonly (Uint8Array | null)[] | null, readonly (Uint8Array | null)[] | null] };
  /** src/keys/digest-columns.sql.ts */
  carryBookings: { row: object; values: [readonly (Uint8Array | null)[] | null, readonly (Uint8Array | null)[] | null] };
  /** src/booking/claims.sql.ts */
  carryClaim: { row: object; values: [number | null, string | null, number | null, string | null] };
  /** src/keys/digest-columns.sql.ts */
  carryClaims: { row: object; values: [readonly (Uint8Array | null)[] | null, readonly (Uint8Array | null)[] | null] };
  /** src/keys/digest-columns.sql.ts */
  carryCodes: { row: object; values: [readonly (Uint8Array | null)[] | null, readonly (Uint8Array | null)[] | null] };
  /** src/report/cases.sql.ts */
  casesOf: { row: { caseNo: number; kind: "burst" | "names" | "swaps" | "unused"; facts: unknown; openedAt: Temporal.Instant; decision: "caution" | "nothing" | null; decidedBy: string | null; decidedAt: Temporal.Instant | null; reason: string | null; until: Temporal.Instant | null; objectedAt: Temporal.Instant | null; objection: string | null; answer: "lifted" | "stays" | null; answeredBy: string | null; answeredAt: Temporal.Instant | null; answerReason: string | null; endedAt: Temporal.Instant | null }; values: [number | null, number | null] };
  /** src/queue/line/enter-handwritten.sql.ts */
  checkedByHand: { row: { booking: string }; values: [Temporal.Instant | null, Temporal.Instant | null, number | null, string | null, Temporal.Instant | null, string | null, number | null, string | null, Temporal.Instant | null, Fragment] };
  /** src/booking/waiting-list/list-for-booking.sql.ts */
  citizenToList: { row: { id: string; digest: Buffer; number: string }; values: [number | null, string | null] };
  /** src/channel/emulator/citizen.sql.ts */
  citizens: { row: { citizenId: string; name: string | null; phone: string | null; userId: string | null; born: Temporal.PlainDate | null; hidesPhone: boolean; forgottenAt: Temporal.Instant | null; made_at: Temporal.Instant }; values: [Fragment, number | null] };
  /** src/channel/emulator/citizen.sql.ts */
  citizensById: { row: { citizenId: string; name: string | null; phone: string | null; userId: string | null; born: Temporal.PlainDate | null; hidesPhone: boolean; forgottenAt: Temporal.Instant | null }; values: [Fragment, readonly (string | null)[] | null] };
  /** src/outbox/take-letters.sql.ts */
  claimLetters: { row: { letterId: string; number: string; citizenId: string; kind: string; content: unknown; office: number | null; isAnswer: boolean; windowUntil: Temporal.Instant | null; goodUntil: Temporal.Instant | null; atNight: boolean; mediaId: string | null; tries: number; unknowns: number; abandoned: number; pictureFaults: number; claimedAt: Temporal.Instant | null; phone: string | null; userId: string | null; contactKind: "whatsapp" | null; muted: boolean }; values: [string | null, string | null, Temporal.Instant | null, Temporal.Instant | null, Temporal.Instant | null, Temporal.Instant | null, Temporal.Instant | null, Temporal.Instant | null, number | null, string | null, Temporal.Instant | null] };
  /** src/channel/emulator/webhook/webhook.sql.ts */
  claimWebhooks: { row: { webhookId: number; number: string; kind: "call" | "message" | "status"; value: unknown; wamid: string; tries: number }; values: [Temporal.Instant | null, Temporal.Instant | null, Temporal.Instant | null, number | null] };
  /** src/conversation/day/today.sql.ts */
  claimedBefore: { row: { at: Temporal.Instant }; values: [number | null, string | null] };
  /** src/queue/view/supervisor.sql.ts */
  claimsSince: { row: { claims: number }; values: [number | null, Temporal.Instant | null, Temporal.Instant | null, Temporal.PlainDate | null] };
  /** src/clock/clock.sql.ts */
  clockRow: { row: { aheadMs: number; setTo: Temporal.Instant | null }; values: [] };
  /** src/queue/line/close-day.sql.ts */
  closeDayOnce: { row: { "?column?": number }; values: [number | null, Temporal.PlainDate | null, Temporal.Instant | null] };
  /** src/booking/displace/displacement.sql.ts */
  closeDisplaced: { row: { id: string }; values: [Temporal.Instant | null, string | null, readonly (number | null)[] | null, readonly (string | null)[] | null] };
  /** src/booking/displace/displacement.sql.ts */
  closePassed: { row: object; values: [Temporal.Instant | null, number | null, Temporal.PlainDate | null] };
  /** src/booking/displace/seats-away.sql.ts */
  closeSeats: { row: object; values: [readonly (Temporal.PlainDate | null)[] | null, readonly (string | null)[] | null, readonly (Temporal.PlainTime | null)[] | null, readonly (number | null)[] | null, number | null] };
  /** src/queue/line/close-day.sql.ts */
  closedEarlySince: { row: { id: string }; values: [number | null, Temporal.Instant | null] };
  /** src/queue/door/find.sql.ts */
  codeAtDoor: { row: { office: number; id: string }; values: [readonly (Uint8Array | null)[] | null] };
  /** src/queue/view/document-line-rows.sql.ts */
  codesOfLine: { row: { id: string; keyNo: number | null; name: string | null; birthDate: Temporal.PlainDate | null; code: string }; values: [readonly (string | null)[] | null, number | null, number | null, number | null] };
  /** src/staff/people.sql.ts */
  colleagueForUpdate: { row: { id: string; login: string; name: string; hasPin: boolean; hasPassword: boolean; secondFactor: boolean; roles: unknown; askedAt: number[] }; values: [Fragment, string | null] };
  /** src/staff/people.sql.ts */
  colleaguesOf: { row: { id: string; login: string; name: string; hasPin: boolean; hasPassword: boolean; secondFactor: boolean; roles: unknown; askedAt: number[] }; values: [Fragment, boolean | null, number | null, number | null] };
  /** src/booking/confirm.sql.ts */
  confirmHeld: { row: object; values: [Temporal.Instant | null, readonly (number | null)[] | null, readonly (string | null)[] | null] };
  /** src/backup/promises.sql.ts */
  constraintsAreInForce: { row: { broken: number }; values: [] };
  /** src/booking/cases.sql.ts */
  contactsInCases: { row: { id: string }; values: [Temporal.Instant | null] };
  /** src/booking/case-facts.sql.ts */
  contactsOfAlikeNames: { row: { contact: string | null }; values: [number | null, number | null, Fragment, number | null, number | null] };
  /** src/report/cases.sql.ts */
  contactsOfCases: { row: { caseNo: number; firstAskedAt: Temporal.Instant | null; seats: number; missed: number; givenBack: number; came: number; ahead: number }; values: [Fragment, Temporal.Instant | null, readonly (number | null)[] | null] };
  /** src/booking/case-facts.sql.ts */
  contactsWhoSwap: { row: { contact: string }; values: [Fragment, number | null, number | null, number | null, Fragment, number | null] };
  /** src/booking/case-facts.sql.ts */
  contactsWithUnused: { row: { contact: string }; values: [Fragment, Fragment, number | null, number | null, Fragment] };
  /** src/outbox/share-numbers.sql.ts */
  count: { row: { senders: number; numbers: number; have: number }; values: [string | null] };
  /** src/booking/waiting-list/wishes.sql.ts */
  countBefore: { row: { no: number; before: number }; values: [readonly (number | null)[] | null] };
  /** src/channel/emulator/citizen.sql.ts */
  countCitizens: { row: { n: number }; values: [] };
  /** src/booking/seal-people.sql.ts */
  countInClear: { row: { people: number }; values: [] };
  /** src/journal/chain.sql.ts */
  countJournalLines: { row: { n: number }; values: [number | null, Temporal.Instant | null, Temporal.Instant | null] };
  /** src/booking/booking-timed-acts.sql.ts */
  countLapsed: { row: object; values: [Temporal.Instant | null, Temporal.Instant | null, readonly (string | null)[] | null] };
  /** src/booking/draw/seated-lots.sql.ts */
  countNewOfDraw: { row: object; values: [Temporal.Instant | null, readonly (string | null)[] | null] };
  /** src/queue/door/record.sql.ts */
  countOneWithoutCode: { row: { today: number }; values: [number | null, Temporal.PlainDate | null] };
  /** src/staff/pin.sql.ts */
  countPinTry: { row: { pin_hash: string | null; pin_tries: number }; values: [Fragment, Temporal.Instant | null, number | null, Fragment, number | null, string | null, Temporal.Instant | null] };
  /** src/keys/installation.sql.ts */
  countPrograms: { row: { programs: number }; values: [Temporal.Instant | null] };
  /** src/conversation/retry-message.sql.ts */
  countTry: { row: { aside: boolean }; values: [string | null, Temporal.Instant | null, Temporal.Instant | null, string | null] };
  /** src/queue/ends/without-end.sql.ts */
  countWithoutEnd: { row: object; values: [number | null, Temporal.Instant | null, Fragment, string | null, string | null, string | null, number | null, readonly (Temporal.PlainDate | null)[] | null, Fragment, Fragment, Temporal.Instant | null] };
  /** src/queue/view/counters.sql.ts */
  counterRows: { row: { code: string; state: "closed" | "open" | "paused"; reason: string | null; since: Temporal.Instant | null; officer: string | null; ticket: string | null; number: string | null; call: string | null; lastCallAt: Temporal.Instant | null; lastSignAt: Temporal.Instant | null; servedToday: number }; values: [number | null, Temporal.PlainDate | null, readonly (string | null)[] | null, number | null, Temporal.PlainDate | null, number | null, Temporal.PlainDate | null] };
  /** src/queue/line/counter.sql.ts */
  counterState: { row: { state: "closed" | "open" | "paused" }; values: [number | null, Temporal.PlainDate | null, string | null] };
  /** src/report/database-state.sql.ts */
  databaseStateRead: { row: { bytes: number; version: string }; values: [] };
  /** src/report/database-state.sql.ts */
  databaseStateReadReplayLag: { row: { name: string; state: string; lagSeconds: number | null }; values: [] };
  /** src/queue/line/close-day.sql.ts */
  daysLeftOpen: { row: { office: number; day: Temporal.PlainDate }; values: [readonly (number | null)[] | null, readonly (Temporal.PlainDate | null)[] | null] };
  /** src/report/day-now.sql.ts */
  daysNow: { row: { office: number; papers: number; papersSeconds: number; counters: number; countersSeconds: number; disturbances: number }; values: [Temporal.Instant | null, readonly (number | null)[] | null, readonly (Temporal.PlainDate | null)[] | null, Fragment, Temporal.Instant | null, Fragment] };
  /** src/queue/line/close-day.sql.ts */
  daysThatOwe: { row: { office: number; day: Temporal.PlainDate; mannedAt: Temporal.Instant | null }; values: [readonly (number | null)[] | null, readonly (Temporal.PlainDate | null)[] | null, Fragment] };
  /** src/journal/tally/tally.sql.ts */
  daysToTally: { row: { office: number | null; day: Temporal.PlainDate }; values: [readonly (number | null)[] | null, readonly (Temporal.PlainDate | null)[] | null, number | null, number | null] };
  /** src/queue/ends/without-end.sql.ts */
  daysWithoutEnd: { row: { day: Temporal.PlainDate }; values: [number | null] };
  /** src/queue/papers/doubt.sql.ts */
  decideDoubt: { row: object; values: [string | null, string | null, Temporal.Instant | null, Temporal.Instant | null, number | null, string | null] };
  /** src/staff/manage.sql.ts */
  deleteLogin: { row: object; values: [string | null] };
  /** src/booking/draw/lots.sql.ts */
  deleteLots: { row: { lot: string }; values: [string | null, readonly (string | null)[] | null, string | null, readonly (string | null)[] | null] };
  /** src/booking/draw/seated-lots.sql.ts */
  deleteLotsOf: { row: object; values: [readonly (string | null)[] | null] };
  /** src/channel/emulator/talk.sql.ts */
  deleteMessage: { row: object; values: [Temporal.Instant | null, string | null] };
  /** src/staff/passkey.sql.ts */
  deletePasskey: { row: { credential_id: string }; values: [string | null, string | null] };
  /** src/staff/passkey.sql.ts */
  deletePasskeysOf: { row: object; values: [string | null] };
  /** src/office/rules.sql.ts */
  deleteRules: { row: { version: number }; values: [number | null, number | null, Temporal.PlainDate | null] };
  /** src/staff/manage.sql.ts */
  deleteSecondFactor: { row: object; values: [string | null] };
  /** src/queue/papers/undo-papers.sql.ts */
  deleteSplit: { row: object; values: [number | null, string | null] };
  /** src/staff/demo.sql.ts */
  demoLogins: { row: { login: string }; values: [] };
  /** src/staff-acts/demo/snapshot.sql.ts */
  demoSnapshot: { row: { coming: boolean; papers: unknown; visitors: unknown[]; called: unknown[]; waiting: unknown[]; shut: unknown[] }; values: [number | null, Temporal.PlainDate | null, Temporal.Instant | null, Temporal.Instant | null, number | null, Temporal.PlainDate | null, Temporal.Instant | null, Fragment, Fragment, Fragment, number | null, Temporal.PlainDate | null, string | null, number | null, Temporal.PlainDate | null] };
  /** src/staff-acts/calendar/seats-to-fit.sql.ts */
  displacementOfChange: { row: { displacement: string | null }; values: [string | null, number | null] };
  /** src/queue/disturbance/disturbances.sql.ts */
  disturbancesIn: { row: { id: string; kind: "clock" | "declared" | "outage" | "silence"; began: Temporal.Instant; ended: Temporal.Instant | null; actor: string; withdrawn: Temporal.Instant | null }; values: [number | null, Temporal.Instant | null, Temporal.Instant | null] };
  /** src/queue/view/supervisor.sql.ts */
  disturbancesOfDay: { row: { id: string; kind: "clock" | "declared" | "outage" | "silence"; began: Temporal.Instant; ended: Temporal.Instant | null; reason: string | null; actor: string; withdrawn: Temporal.Instant | null }; values: [number | null, Temporal.Instant | null, Temporal.Instant | null, Temporal.Instant | null] };
  /** src/report/explain-floor.sql.ts */
  disturbancesOn: { row: { kind: "clock" | "declared" | "outage" | "silence"; began: Temporal.Instant; ended: Temporal.Instant | null; reason: string | null; actor: string; recordedAt: Temporal.Instant; withdrawnAt: Temporal.Instant | null }; values: [number | null, readonly (Temporal.PlainDate | null)[] | null, string | null, string | null] };
  /** src/queue/disturbance/disturbances.sql.ts */
  disturbancesSince: { row: { began: Temporal.Instant; ended: Temporal.Instant | null }; values: [number | null, Temporal.Instant | null] };
  /** src/queue/view/document-line-rows.sql.ts */
  documentLineRows: { row: { id: string; state: "absent" | "at-desk" | "back-today" | "checked" | "undone" | "waiting"; desk: string | null; early: boolean; since: Temporal.Instant; callSign: string | null }; values: [Temporal.Instant | null, number | null, Temporal.PlainDate | null, Temporal.Instant | null, Fragment] };
  /** src/report/explain-floor.sql.ts */
  doubtsAbout: { row: { facts: string | null; openedBy: string; openedAt: Temporal.Instant; endsAt: Temporal.Instant; decidedBy: string | null; decidedAt: Temporal.Instant | null; decision: "lifted" | "upheld" | null; endedAt: Temporal.Instant | null }; values: [boolean | null, number | null, string | null] };
  /** src/queue/papers/doubt-deadlines.sql.ts */
  doubtsOver: { row: { office: number; id: string }; values: [Temporal.Instant | null, readonly (string | null)[] | null, number | null] };
  /** src/queue/papers/doubt.sql.ts */
  doubtsSince: { row: { id: string; arrival: string; facts: string | null; openedBy: string; openedAt: Temporal.Instant; endsAt: Temporal.Instant; decision: "lifted" | "upheld" | null; keyNo: number | null; name: string | null }; values: [number | null, Temporal.Instant | null, Temporal.Instant | null] };
  /** src/conversation/move-sender.sql.ts */
  dropAddress: { row: object; values: [string | null, Uint8Array | null] };
  /** src/conversation/forget.sql.ts */
  dropAddresses: { row: { keyNo: number | null }; values: [readonly (string | null)[] | null] };
  /** src/queue/forget-days.sql.ts */
  dropArrivals: { row: object; values: [Temporal.PlainDate | null, number | null] };
  /** src/staff-acts/demo/savepoint.sql.ts */
  dropAttempt: { row: object; values: [] };
  /** src/queue/forget-days.sql.ts */
  dropCalls: { row: object; values: [Temporal.PlainDate | null, number | null] };
  /** src/booking/claims.sql.ts */
  dropClaims: { row: object; values: [readonly (string | null)[] | null] };
  /** src/booking/booking-timed-acts.sql.ts */
  dropClaimsOf: { row: object; values: [readonly (number | null)[] | null, readonly (Temporal.PlainDate | null)[] | null] };
  /** src/queue/forget-days.sql.ts */
  dropCounterDays: { row: object; values: [Temporal.PlainDate | null, number | null] };
  /** src/keys/installation.sql.ts */
  dropDigestKey: { row: object; values: [] };
  /** src/conversation/retention.sql.ts */
  dropDigestsDeleteBooking: { row: object; values: [Temporal.PlainDate | null, number | null] };
  /** src/conversation/retention.sql.ts */
  dropDigestsDeleteCitizen: { row: object; values: [Temporal.Instant | null, number | null] };
  /** src/conversation/retention.sql.ts */
  dropDigestsDeleteLetter: { row: object; values: [Temporal.Instant | null, number | null] };
  /** src/queue/forget-days.sql.ts */
  dropDisturbanceTold: { row: object; values: [Temporal.PlainDate | null, number | null] };
  /** src/queue/forget-days.sql.ts */
  dropDisturbances: { row: object; values: [Temporal.PlainDate | null, number | null] };
  /** src/queue/forget-days.sql.ts */
  dropDoubts: { row: object; values: [Temporal.PlainDate | null, number | null] };
  /** src/outbox/early-receipts.sql.ts */
  dropEarlyReceipts: { row: object; values: [readonly (string | null)[] | null, readonly (string | null)[] | null] };
  /** src/queue/forget-days.sql.ts */
  dropFactTold: { row: object; values: [Temporal.PlainDate | null, number | null] };
  /** src/console/front-desk/form-sent.sql.ts */
  dropForm: { row: object; values: [Fragment] };
  /** src/conversation/retention.sql.ts */
  dropJournal: { row: { gone: number | null }; values: [number | null, Temporal.Instant | null, number | null] };
  /** src/journal/chain.sql.ts */
  dropJournalBlocks: { row: { gone: number | null }; values: [number | null, Temporal.PlainDate | null, number | null] };
  /** src/outbox/retry-letters.sql.ts */
  dropLetters: { row: { "?column?": number }; values: [readonly (string | null)[] | null, Temporal.Instant | null] };
  /** src/queue/forget-days.sql.ts */
  dropOfficeDays: { row: object; values: [Temporal.PlainDate | null, number | null] };
  /** src/conversation/restore-addresses.sql.ts */
  dropOldAddresses: { row: object; values: [readonly (string | null)[] | null, readonly (Uint8Array | null)[] | null] };
  /** src/booking/cases.sql.ts */
  dropOldCases: { row: object; values: [Temporal.Instant | null] };
  /** src/booking/draw/draw.sql.ts */
  dropOldDraws: { row: object; values: [Temporal.PlainDate | null] };
  /** src/conversation/retention.sql.ts */
  dropOldTalkDeleteMessage: { row: object; values: [Temporal.Instant | null, number | null] };
  /** src/conversation/retention.sql.ts */
  dropOldTalkDeleteTicketFollow: { row: object; values: [Temporal.Instant | null, number | null] };
  /** src/conversation/retention.sql.ts */
  dropOldTalkUpdateMessage: { row: object; values: [Temporal.Instant | null, number | null] };
  /** src/booking/waiting-list/wishes.sql.ts */
  dropOldWishes: { row: object; values: [Temporal.Instant | null, number | null] };
  /** src/keys/installation.sql.ts */
  dropOlderKey: { row: object; values: [number | null] };
  /** src/queue/forget-days.sql.ts */
  dropPlayedDays: { row: object; values: [Temporal.PlainDate | null] };
  /** src/queue/papers/proved-identity.sql.ts */
  dropProvedClaims: { row: object; values: [readonly (string | null)[] | null, Temporal.Instant | null, readonly (string | null)[] | null] };
  /** src/queue/forget-days.sql.ts */
  dropReminders: { row: object; values: [Temporal.PlainDate | null, number | null] };
  /** src/staff/manage.sql.ts */
  dropRoles: { row: object; values: [string | null] };
  /** src/conversation/retry-set-aside.sql.ts */
  dropSetAside: { row: { "?column?": number }; values: [Fragment, Fragment, Temporal.Instant | null] };
  /** src/queue/forget-days.sql.ts */
  dropStamps: { row: object; values: [Temporal.PlainDate | null, number | null] };
  /** src/queue/forget-days.sql.ts */
  dropStreamDays: { row: object; values: [Temporal.PlainDate | null, number | null] };
  /** src/journal/tally/tally.sql.ts */
  dropTallied: { row: object; values: [number | null, Temporal.PlainDate | null] };
  /** src/journal/tally/tally.sql.ts */
  dropTallies: { row: object; values: [number | null, Temporal.PlainDate | null] };
  /** src/journal/tally/tally.sql.ts */
  dropTallyOfDay: { row: object; values: [number | null, Temporal.PlainDate | null] };
  /** src/queue/forget-days.sql.ts */
  dropTicketFollows: { row: object; values: [Temporal.PlainDate | null, number | null] };
  /** src/queue/forget-days.sql.ts */
  dropTicketTold: { row: object; values: [Temporal.PlainDate | null, number | null] };
  /** src/queue/forget-days.sql.ts */
  dropTickets: { row: object; values: [Temporal.PlainDate | null, number | null] };
  /** src/clock/timed-act-failures.sql.ts */
  dropTimedActFailures: { row: object; values: [string | null, readonly (string | null)[] | null] };
  /** src/queue/forget-days.sql.ts */
  dropUnopenedAlarms: { row: object; values: [Temporal.PlainDate | null, number | null] };
  /** src/queue/forget-days.sql.ts */
  dropVisitors: { row: object; values: [Temporal.PlainDate | null, number | null] };
  /** src/queue/line/expire-tickets.sql.ts */
  dueToDie: { row: { office: number; id: string }; values: [Fragment, readonly (string | null)[] | null, number | null, Temporal.Instant | null, Temporal.Instant | null, Temporal.Instant | null, number | null] };
  /** src/outbox/seal-letters.sql.ts */
  earlyWamids: { row: { wamid: string }; values: [] };
  /** src/channel/emulator/talk.sql.ts */
  editMessage: { row: object; values: [string | null, Temporal.Instant | null, string | null] };
  /** src/channel/emulator/seal-emulator.sql.ts */
  emulatorCitizensInClear: { row: { id: string; name: string | null; phone: string | null; userId: string | null; born: Temporal.PlainDate | null }; values: [] };
  /** src/channel/emulator/seal-emulator.sql.ts */
  emulatorContentsInClear: { row: { id: number; content: unknown }; values: [] };
  /** src/channel/emulator/seal-emulator.sql.ts */
  emulatorPictureInClear: { row: { id: string; bytes: Buffer }; values: [] };
  /** src/staff/sessions.sql.ts */
  endAllOthers: { row: { "?column?": number }; values: [string | null, string | null, Temporal.Instant | null, string | null] };
  /** src/staff/end-all-sessions.sql.ts */
  endAllSessions: { row: { "?column?": number }; values: [Temporal.Instant | null] };
  /** src/queue/budget/allowance.sql.ts */
  endAllowance: { row: { hand: string; what: string }; values: [Temporal.Instant | null, number | null, string | null, Temporal.Instant | null] };
  /** src/queue/line/close-day.sql.ts */
  endArrivals: { row: { arrival: string; bookings: string[] }; values: [number | null, Temporal.PlainDate | null, readonly (string | null)[] | null, Temporal.Instant | null] };
  /** src/channel/emulator/bad-day.sql.ts */
  endBadDay: { row: object; values: [string | null, string | null] };
  /** src/queue/line/calls.sql.ts */
  endCall: { row: { call: string; reachedAt: Temporal.Instant | null }; values: [Temporal.Instant | null, string | null, number | null, string | null] };
  /** src/booking/cases.sql.ts */
  endCasesOver: { row: { caseNo: number; office: number }; values: [Temporal.Instant | null, Temporal.Instant | null, Temporal.Instant | null] };
  /** src/booking/cases.sql.ts */
  endCaution: { row: object; values: [number | null, number | null] };
  /** src/staff-acts/demo/played-until.sql.ts */
  endDemoDay: { row: object; values: [number | null, Temporal.PlainDate | null] };
  /** src/staff/devices.sql.ts */
  endDevice: { row: { device_id: string }; values: [Temporal.Instant | null, string | null, number | null] };
  /** src/queue/disturbance/disturbances.sql.ts */
  endDisturbancesGoingOn: { row: { id: string; kind: "clock" | "declared" | "outage" | "silence"; began: Temporal.Instant; ended: Temporal.Instant | null; reason: string | null; actor: string; withdrawn: Temporal.Instant | null }; values: [Temporal.Instant | null, number | null, Fragment, Fragment] };
  /** src/queue/papers/doubt-deadlines.sql.ts */
  endDoubts: { row: { office: number; id: string; arrival: string; booking: string | null; endsAt: Temporal.Instant }; values: [readonly (number | null)[] | null, readonly (string | null)[] | null] };
  /** src/queue/budget/budget.sql.ts */
  endGuesses: { row: { hand: string; office: number; used: number; refused: number }; values: [] };
  /** src/booking/displace/displacement.sql.ts */
  endHolds: { row: object; values: [Temporal.Instant | null, readonly (number | null)[] | null, readonly (string | null)[] | null] };
  /** src/staff/keys.sql.ts */
  endKey: { row: { office_id: number | null }; values: [Temporal.Instant | null, string | null, number | null, number | null] };
  /** src/queue/papers/numbers.sql.ts */
  endNumber: { row: object; values: [Temporal.Instant | null, number | null, string | null] };
  /** src/staff/second-factor.sql.ts */
  endOlderSessions: { row: object; values: [string | null, string | null] };
  /** src/staff/sessions.sql.ts */
  endOneSession: { row: { id: string }; values: [string | null, string | null] };
  /** src/staff/sessions.sql.ts */
  endOneShift: { row: { shift_id: string }; values: [Temporal.Instant | null, string | null, string | null] };
  /** src/staff/request.sql.ts */
  endRequest: { row: object; values: [Temporal.Instant | null, string | null, string | null] };
  /** src/booking/seats.sql.ts */
  endRests: { row: { office: number; day: Temporal.PlainDate; pool: "desk" | "public" | "second"; starts: Temporal.PlainTime; booking: string | null; offer: string | null }; values: [readonly (number | null)[] | null, readonly (string | null)[] | null] };
  /** src/booking/waiting-list/offers.sql.ts */
  endRestsNow: { row: object; values: [Temporal.Instant | null, readonly (number | null)[] | null, readonly (string | null)[] | null] };
  /** src/booking/seats.sql.ts */
  endRestsUpdateSlot: { row: object; values: [readonly (number | null)[] | null, readonly (Temporal.PlainDate | null)[] | null, readonly (string | null)[] | null, readonly (Temporal.PlainTime | null)[] | null] };
  /** src/staff/sign-out.sql.ts */
  endSession: { row: object; values: [string | null] };
  /** src/staff/one-at-a-browser.sql.ts */
  endSessionOfToken: { row: object; values: [string | null] };
  /** src/staff/people.sql.ts */
  endSessionsDeleteSession: { row: object; values: [string | null] };
  /** src/staff/people.sql.ts */
  endSessionsUpdateShift: { row: object; values: [Temporal.Instant | null, string | null] };
  /** src/staff/sign-out.sql.ts */
  endShift: { row: object; values: [Temporal.Instant | null, string | null] };
  /** src/staff/pin.sql.ts */
  endShiftBefore: { row: object; values: [Temporal.Instant | null, string | null] };
  /** src/staff/one-at-a-browser.sql.ts */
  endShiftOfDigest: { row: object; values: [Temporal.Instant | null, Uint8Array | null] };
  /** src/staff/devices.sql.ts */
  endShiftsAtDevice: { row: object; values: [Temporal.Instant | null, string | null] };
  /** src/booking/waiting-list/wishes.sql.ts */
  endWishes: { row: object; values: [Temporal.Instant | null, string | null, readonly (number | null)[] | null] };
  /** src/booking/displace/move-over.sql.ts */
  endingWithWaiting: { row: { office: number }; values: [] };
  /** src/conversation/retention.sql.ts */
  eraseApplicants: { row: { keyNo: number | null }; values: [readonly (number | null)[] | null, readonly (string | null)[] | null, Temporal.Instant | null] };
  /** src/channel/emulator/citizen.sql.ts */
  eraseCitizenDeleteMedia: { row: object; values: [string | null] };
  /** src/channel/emulator/citizen.sql.ts */
  eraseCitizenDeleteWebhook: { row: object; values: [string | null] };
  /** src/channel/emulator/citizen.sql.ts */
  eraseCitizenUpdateCitizen: { row: object; values: [Temporal.Instant | null, readonly (Uint8Array | null)[] | null, string | null] };
  /** src/channel/emulator/citizen.sql.ts */
  eraseCitizenUpdateMessage: { row: object; values: [string | null] };
  /** src/outbox/blank-old-letters.sql.ts */
  eraseLetters: { row: object; values: [readonly (string | null)[] | null, readonly (string | null)[] | null, Temporal.Instant | null] };
  /** src/conversation/forget.sql.ts */
  eraseTalkDeleteAddress: { row: object; values: [readonly (string | null)[] | null] };
  /** src/conversation/forget.sql.ts */
  eraseTalkUpdateCitizen: { row: object; values: [Temporal.Instant | null, readonly (string | null)[] | null, readonly (string | null)[] | null, readonly (string | null)[] | null, readonly (number | null)[] | null] };
  /** src/conversation/forget.sql.ts */
  eraseTalkUpdateMessage: { row: object; values: [Temporal.Instant | null, readonly (string | null)[] | null] };
  /** src/report/since-renewal.sql.ts */
  erasedSinceRenewal: { row: { first: Temporal.Instant | null }; values: [] };
  /** src/queue/door/find.sql.ts */
  expectedAtDoor: { row: { booking: string; keyNo: number | null; name: string; starts: Temporal.PlainTime; code: string; phone: string | null; recorded: boolean }; values: [number | null, Temporal.PlainDate | null, Fragment] };
  /** src/queue/line/expire-tickets.sql.ts */
  expireTickets: { row: { office: number; id: string; day: Temporal.PlainDate; number: string; stage: string; arrival: string | null; rulesVersion: number; calledAt: Temporal.Instant[] }; values: [Temporal.Instant | null, readonly (number | null)[] | null, readonly (string | null)[] | null] };
  /** src/office/facts/facts.sql.ts */
  factChange: { row: { id: string; scope: string; what: "fees" | "papers" | "place" | "text"; about: string; value: unknown; firstDay: Temporal.PlainDate; until: Temporal.PlainDate | null; actor: string; reason: string; at: Temporal.Instant; backAt: Temporal.Instant | null; backBy: string | null; backReason: string | null }; values: [string | null] };
  /** src/office/facts/facts.sql.ts */
  factChanges: { row: { id: string; scope: string; what: "fees" | "papers" | "place" | "text"; about: string; value: unknown; firstDay: Temporal.PlainDate; until: Temporal.PlainDate | null; actor: string; reason: string; at: Temporal.Instant; backAt: Temporal.Instant | null; backBy: string | null; backReason: string | null }; values: [readonly (string | null)[] | null, number | null] };
  /** src/staff-acts/facts/facts-people.sql.ts */
  factToldTo: { row: { somebody: boolean }; values: [string | null] };
  /** src/staff/totp.sql.ts */
  factorSecret: { row: { secret: string }; values: [string | null] };
  /** src/staff-acts/facts/facts-people.sql.ts */
  factsToTellDue: { row: { due: Temporal.Instant | null }; values: [readonly (string | null)[] | null] };
  /** src/report/machine.sql.ts */
  failedLettersOfADay: { row: { fault: "erased" | "muted" | "none" | "operator" | "our-mistake" | "over" | "refused" | "template" | "tired" | "unfamiliar" | "unknown" | "unreachable" | "window"; count: number }; values: [Temporal.Instant | null] };
  /** src/conversation/forget.sql.ts */
  farewellDone: { row: { id: string }; values: [Fragment, readonly (string | null)[] | null] };
  /** src/channel/emulator/citizen.sql.ts */
  findCitizen: { row: { citizenId: string; name: string | null; phone: string | null; userId: string | null; born: Temporal.PlainDate | null; hidesPhone: boolean; forgottenAt: Temporal.Instant | null }; values: [Fragment, string | null, Fragment, string | null, Fragment, Uint8Array | null, Fragment, Uint8Array | null] };
  /** src/channel/emulator/graph/media.sql.ts */
  findMedia: { row: { mediaId: string; number: string; mimeType: string; bytes: Buffer; sha256: string }; values: [string | null, Temporal.Instant | null] };
  /** src/conversation/keep-messages.sql.ts */
  findSenders: { row: { knownId: string | null; phoneOf: string | null; takesPhone: boolean; newUser: boolean; newPhone: boolean; storedKeyNo: number | null; keyNo: number | null }; values: [readonly (Uint8Array | null)[] | null, readonly (Uint8Array | null)[] | null, boolean | null] };
  /** src/staff/who.sql.ts */
  findSession: { row: { id: string; office_id: number | null; desk: string | null; updated_at: Temporal.Instant; staff_id: string; name: string; language: "en" | "id" | null; demo: boolean; roles: unknown; after_reset: boolean; second_factor: boolean; handed_out: boolean; by_provider: boolean; proved_at: Temporal.Instant; notices: number; resting: boolean | null }; values: [Fragment, Fragment, Temporal.Instant | null, number | null, readonly (string | null)[] | null, string | null, Temporal.Instant | null, Temporal.Instant | null, boolean | null, Fragment, Temporal.Instant | null, boolean | null, Temporal.Instant | null] };
  /** src/outbox/early-receipts.sql.ts */
  findSettledEarlyReceipts: { row: { wamid: string; status: "delivered" | "failed" | "read" | "sent"; at: Temporal.Instant; verdict: unknown }; values: [readonly (string | null)[] | null, readonly (string | null)[] | null] };
  /** src/staff/who.sql.ts */
  findShift: { row: { id: string; office_id: number; desk: string | null; seen_at: Temporal.Instant; staff_id: string; name: string; language: "en" | "id" | null; demo: boolean; roles: unknown; after_reset: boolean; second_factor: boolean; handed_out: boolean; by_provider: boolean; proved_at: Temporal.Instant | null; notices: number; resting: boolean }; values: [Fragment, Fragment, Uint8Array | null, Uint8Array | null, Temporal.Instant | null, boolean | null, Fragment, Temporal.Instant | null, Temporal.Instant | null] };
  /** src/channel/emulator/graph/template.sql.ts */
  findTemplate: { row: { name: string; language: string; body: string }; values: [string | null, string | null] };
  /** src/api/v1/find-ticket-office.sql.ts */
  findTicketOffice: { row: { office: number; counter: string | null }; values: [readonly (number | null)[] | null, string | null] };
  /** src/queue/papers/doubt-deadlines.sql.ts */
  firstFactsEnd: { row: { at: Temporal.Instant }; values: [] };
  /** src/staff-acts/demo/filled.sql.ts */
  firstNumberBorn: { row: { at: Temporal.Instant | null }; values: [number | null, Temporal.PlainDate | null] };
  /** src/staff-acts/calendar/seats-to-fit.sql.ts */
  fittedOf: { row: { change: string; moved: number; waiting: number; open: number }; values: [readonly (string | null)[] | null] };
  /** src/queue/citizen/follow-ticket.sql.ts */
  followTicket: { row: { office: number; ticket: string; fresh: boolean }; values: [string | null, string | null, string | null, string | null, string | null, Temporal.Instant | null, number | null] };
  /** src/queue/budget/budget.sql.ts */
  forgetBudgetUse: { row: object; values: [Temporal.Instant | null, Temporal.Instant | null] };
  /** src/staff/seal-logins.sql.ts */
  forgetClearAddresses: { row: { id: string }; values: [] };
  /** src/queue/citizen/follow-ticket.sql.ts */
  forgetFollowers: { row: object; values: [readonly (string | null)[] | null] };
  /** src/console/front-desk/form-sent.sql.ts */
  forgetForms: { row: object; values: [Temporal.Instant | null] };
  /** src/api/v1/idempotency.sql.ts */
  forgetIdempotencyKeys: { row: object; values: [Temporal.Instant | null] };
  /** src/journal/tally/tally.sql.ts */
  forgetLateDays: { row: object; values: [readonly (number | null)[] | null, readonly (string | null)[] | null, readonly (Temporal.PlainDate | null)[] | null, Temporal.Instant | null] };
  /** src/booking/draw/seated-lots.sql.ts */
  forgetLotsOf: { row: { office: number; rests: string[] | null; settledAt: Temporal.Instant | null }; values: [readonly (string | null)[] | null, Temporal.Instant | null, Temporal.Instant | null] };
  /** src/booking/draw/draw.sql.ts */
  forgetOldLots: { row: object; values: [Temporal.PlainDate | null, number | null] };
  /** src/staff/sweep.sql.ts */
  forgetOldSignIns: { row: object; values: [Temporal.Instant | null, Temporal.Instant | null, Temporal.Instant | null, Temporal.Instant | null, Temporal.Instant | null, Temporal.Instant | null, Temporal.Instant | null, number | null, Temporal.Instant | null] };
  /** src/staff/pin.sql.ts */
  forgetPinTries: { row: object; values: [string | null] };
  /** src/queue/papers/proved-identity.sql.ts */
  forgetProved: { row: object; values: [readonly (number | null)[] | null, readonly (string | null)[] | null] };
  /** src/queue/line/close-day.sql.ts */
  forgetSecrets: { row: object; values: [number | null, Temporal.PlainDate | null] };
  /** src/queue/ends/without-end.sql.ts */
  forgetWithoutEnd: { row: object; values: [number | null, readonly (Temporal.PlainDate | null)[] | null] };
  /** src/staff/try.sql.ts */
  forgiveTries: { row: object; values: [Uint8Array | null] };
  /** src/report/seats.sql.ts */
  freeDaysOf: { row: { office: number; day: Temporal.PlainDate; left: number; starts: Temporal.PlainTime }; values: [readonly (number | null)[] | null, readonly (Temporal.PlainDate | null)[] | null, readonly (Temporal.PlainTime | null)[] | null, readonly (Temporal.PlainDate | null)[] | null] };
  /** src/booking/look.sql.ts */
  freeHours: { row: { office: number; day: Temporal.PlainDate; starts: Temporal.PlainTime; left: number }; values: [readonly (number | null)[] | null, string | null, Temporal.PlainDate | null, Temporal.PlainDate | null] };
  /** src/booking/waiting-list/offers.sql.ts */
  freeOfHours: { row: { office: number; day: Temporal.PlainDate; starts: Temporal.PlainTime; left: number }; values: [readonly (number | null)[] | null, readonly (Temporal.PlainDate | null)[] | null, readonly (Temporal.PlainTime | null)[] | null] };
  /** src/booking/displace/seats-away.sql.ts */
  freeSeats: { row: object; values: [readonly (Temporal.PlainDate | null)[] | null, readonly (string | null)[] | null, readonly (Temporal.PlainTime | null)[] | null, readonly (number | null)[] | null, number | null] };
  /** src/conversation/keep-messages.sql.ts */
  freshKeyNumbers: { row: { no: number | null }; values: [number | null] };
  /** src/staff-acts/demo/played-until.sql.ts */
  furthestDemoBehind: { row: { office: number; day: Temporal.PlainDate; until: Temporal.Instant; picture: Temporal.Instant }; values: [Fragment] };
  /** src/conversation/move-sender.sql.ts */
  giveAddress: { row: object; values: [Uint8Array | null, string | null] };
  /** src/api/v1/idempotency.sql.ts */
  giveBackIdempotencyKey: { row: object; values: [string | null, string | null] };
  /** src/queue/door/presence.sql.ts */
  giveBackStamp: { row: object; values: [number | null, string | null] };
  /** src/staff/resume.sql.ts */
  goOn: { row: object; values: [Temporal.Instant | null, string | null] };
  /** src/queue/disturbance/disturbances.sql.ts */
  goingOnEverywhere: { row: { office: number; id: string; began: Temporal.Instant; ended: Temporal.Instant | null }; values: [Temporal.Instant | null, Temporal.Instant | null] };
  /** src/queue/papers/undo-papers.sql.ts */
  goneOn: { row: { state: "at-papers" | "called" | "dead" | "missed" | "moved" | "parked" | "returned" | "served" | "serving" | "waiting"; went: boolean }; values: [string | null, number | null, readonly (string | null)[] | null, readonly (string | null)[] | null] };
  /** src/staff/first-secret.sql.ts */
  handOutPassword: { row: object; values: [Temporal.Instant | null, string | null] };
  /** src/staff/first-secret.sql.ts */
  handOutPin: { row: object; values: [Temporal.Instant | null, string | null] };
  /** src/booking/at-desk/hand-over.sql.ts */
  handedOver: { row: { office: number; id: string; ordinal: number | null }; values: [Fragment, string | null, readonly (Uint8Array | null)[] | null, Temporal.Instant | null, string | null] };
  /** src/booking/book-for-desk.sql.ts */
  hasDeskBooking: { row: object; values: [Uint8Array | null] };
  /** src/office/store-pack.sql.ts */
  hasOfficesLock: { row: object; values: [] };
  /** src/office/store-pack.sql.ts */
  hasOfficesReadOffice: { row: { found: boolean }; values: [] };
  /** src/queue/budget/allowance.sql.ts */
  hasUsedBudget: { row: object; values: [string | null, string | null, number | null, Temporal.Instant | null] };
  /** src/queue/papers/document-line.sql.ts */
  headOfLine: { row: { id: string }; values: [Fragment, Fragment] };
  /** src/staff/first-administrator.sql.ts */
  headOfficeStaff: { row: { managed: boolean; people: number }; values: [] };
  /** src/queue/line/counter.sql.ts */
  holdCounter: { row: { state: "closed" | "open" | "paused" }; values: [number | null, Temporal.PlainDate | null, string | null, Temporal.Instant | null, string | null] };
  /** src/queue/line/close-day.sql.ts */
  holdDay: { row: { closed: boolean }; values: [number | null, Temporal.PlainDate | null, number | null, Temporal.PlainDate | null] };
  /** src/conversation/hold-inbox.sql.ts */
  holdInbox: { row: { "?column?": number }; values: [Temporal.Instant | null] };
  /** src/outbox/hold-letters.sql.ts */
  holdLetters: { row: { "?column?": number }; values: [Temporal.Instant | null] };
  /** src/staff-acts/demo/filled.sql.ts */
  holdUntilPresent: { row: object; values: [number | null, Temporal.PlainDate | null] };
  /** src/conversation/move-sender.sql.ts */
  holdersOf: { row: { digest: string; id: string }; values: [readonly (Uint8Array | null)[] | null] };
  /** src/conversation/same-sender.sql.ts */
  holdsNothing: { row: { nothing: boolean }; values: [string | null, string | null, string | null, string | null, string | null] };
  /** src/booking/displace/seats-away.sql.ts */
  hoursOfDays: { row: { office: number; day: Temporal.PlainDate; pool: "desk" | "public" | "second"; starts: Temporal.PlainTime; capacity: number; opened: number; taken: number; resting: number }; values: [number | null, readonly (Temporal.PlainDate | null)[] | null] };
  /** src/office/import/write-step.sql.ts */
  importCountry: { row: object; values: [string | null] };
  /** src/office/import/write-step.sql.ts */
  importFloor: { row: object; values: [number | null, number | null, string | null, string | null] };
  /** src/office/import/write-step.sql.ts */
  importNumberOffices: { row: object; values: [string | null, number | null, readonly (number | null)[] | null] };
  /** src/office/import/write-step.sql.ts */
  importRules: { row: object; values: [number | null, number | null, string | null, string | null] };
  /** src/office/import/write-step.sql.ts */
  importService: { row: object; values: [number | null, string | null, string | null] };
  /** src/office/import/write-step.sql.ts */
  importTexts: { row: object; values: [string | null, number | null] };
  /** src/backup/promises.sql.ts */
  indexesAreWhole: { row: { broken: number }; values: [] };
  /** src/queue/door/record.sql.ts */
  insertArrival: { row: object; values: [number | null, string | null, Temporal.PlainDate | null, Temporal.PlainTime | null, string | null, string | null, string | null, string | null, string | null, Temporal.Instant | null, Temporal.Instant | null, string | null, string | null, string | null, Temporal.Instant | null, Temporal.Instant | null, number | null, Temporal.Instant | null, Temporal.Instant | null, string | null] };
  /** src/booking/bookings.sql.ts */
  insertBookings: { row: { booking_id: string }; values: [string | null] };
  /** src/office/calendar/calendar.sql.ts */
  insertCalendarChange: { row: object; values: [string | null, string | null, string | null, Temporal.PlainDate | null, Temporal.PlainDate | null, string | null, string | null, string | null, string | null, Temporal.Instant | null, string | null] };
  /** src/booking/cases.sql.ts */
  insertCase: { row: { caseNo: number }; values: [number | null, string | null, string | null, Temporal.Instant | null, readonly (string | null)[] | null] };
  /** src/channel/emulator/citizen.sql.ts */
  insertCitizen: { row: object; values: [string | null, string | null, string | null, string | null, Temporal.PlainDate | null, boolean | null, Temporal.Instant | null, readonly (Uint8Array | null)[] | null] };
  /** src/booking/claims.sql.ts */
  insertClaims: { row: { booking_id: string }; values: [readonly (Uint8Array | null)[] | null, readonly (string | null)[] | null, readonly (number | null)[] | null, readonly (number | null)[] | null, readonly (string | null)[] | null, readonly (number | null)[] | null, readonly (number | null)[] | null, readonly (number | null)[] | null] };
  /** src/clock/clock.sql.ts */
  insertClock: { row: object; values: [number | null, Temporal.Instant | null] };
  /** src/staff/demo.sql.ts */
  insertDemoSession: { row: { staff: string }; values: [string | null, string | null, Temporal.Instant | null, Temporal.Instant | null, Temporal.Instant | null, string | null, string | null, readonly (string | null)[] | null] };
  /** src/staff/devices.sql.ts */
  insertDevice: { row: object; values: [string | null, number | null, string | null, Uint8Array | null, string | null, string | null, Temporal.Instant | null] };
  /** src/booking/displace/displacement.sql.ts */
  insertDisplaced: { row: object; values: [number | null, string | null, string | null] };
  /** src/booking/displace/displacement.sql.ts */
  insertDisplacement: { row: object; values: [number | null, string | null, string | null, string | null, string | null, Temporal.Instant | null] };
  /** src/queue/disturbance/disturbances.sql.ts */
  insertDisturbance: { row: { id: string; kind: "clock" | "declared" | "outage" | "silence"; began: Temporal.Instant; ended: Temporal.Instant | null; reason: string | null; actor: string; withdrawn: Temporal.Instant | null }; values: [number | null, string | null, string | null, Temporal.Instant | null, Temporal.Instant | null, string | null, string | null, Temporal.Instant | null, Fragment] };
  /** src/booking/draw/draw.sql.ts */
  insertDraws: { row: { office: number; day: Temporal.PlainDate }; values: [Temporal.Instant | null, readonly (number | null)[] | null, readonly (Temporal.PlainDate | null)[] | null, readonly (string | null)[] | null, readonly (Uint8Array | null)[] | null, readonly (Temporal.Instant | null)[] | null, readonly (Temporal.Instant | null)[] | null] };
  /** src/journal/entry.sql.ts */
  insertEntries: { row: object; values: [string | null] };
  /** src/office/facts/facts.sql.ts */
  insertFact: { row: object; values: [string | null, string | null, string | null, string | null, string | null, string | null, string | null, string | null, Temporal.Instant | null] };
  /** src/booking/groups.sql.ts */
  insertGroup: { row: object; values: [number | null, string | null, string | null, number | null, string | null, string | null, Temporal.Instant | null, Temporal.PlainDate | null] };
  /** src/staff/provider.sql.ts */
  insertHalf: { row: object; values: [string | null, string | null, string | null, Temporal.Instant | null, Temporal.Instant | null, Temporal.Instant | null, string | null, string | null, Temporal.Instant | null, Temporal.Instant | null, Temporal.Instant | null] };
  /** src/keys/key-holes.sql.ts */
  insertHoles: { row: object; values: [readonly (number | null)[] | null, readonly (number | null)[] | null] };
  /** src/keys/installation.sql.ts */
  insertInstallation: { row: object; values: [] };
  /** src/staff/keys.sql.ts */
  insertKey: { row: object; values: [string | null, Uint8Array | null, number | null, readonly (string | null)[] | null, string | null, string | null, Temporal.Instant | null, Temporal.Instant | null, readonly (string | null)[] | null, string | null] };
  /** src/booking/draw/lots.sql.ts */
  insertLots: { row: object; values: [Temporal.Instant | null, string | null] };
  /** src/office/store-pack.sql.ts */
  insertMissingCountry: { row: object; values: [string | null] };
  /** src/office/store-pack.sql.ts */
  insertMissingFloors: { row: object; values: [string | null] };
  /** src/booking/move-office.sql.ts */
  insertMoved: { row: { booking_id: string }; values: [number | null, string | null, string | null, Uint8Array | null, Temporal.PlainDate | null, string | null, Temporal.PlainTime | null, string | null, string | null, string | null, number | null, number | null, Temporal.Instant | null, Temporal.Instant | null, Temporal.Instant | null, number | null, string | null, number | null, string | null, Temporal.PlainDate | null, boolean | null, readonly (Uint8Array | null)[] | null] };
  /** src/conversation/restore-addresses.sql.ts */
  insertNewAddresses: { row: object; values: [readonly (string | null)[] | null, readonly (Uint8Array | null)[] | null] };
  /** src/booking/waiting-list/offers.sql.ts */
  insertOffers: { row: object; values: [Temporal.Instant | null, string | null] };
  /** src/office/store-pack.sql.ts */
  insertPackInsertDecreedYear: { row: object; values: [string | null] };
  /** src/office/store-pack.sql.ts */
  insertPackInsertEnd: { row: object; values: [string | null] };
  /** src/office/store-pack.sql.ts */
  insertPackInsertFloor: { row: object; values: [string | null] };
  /** src/office/store-pack.sql.ts */
  insertPackInsertHoliday: { row: object; values: [string | null] };
  /** src/office/store-pack.sql.ts */
  insertPackInsertHours: { row: object; values: [string | null] };
  /** src/office/store-pack.sql.ts */
  insertPackInsertNumber: { row: object; values: [string | null] };
  /** src/office/store-pack.sql.ts */
  insertPackInsertNumberOffice: { row: object; values: [string | null] };
  /** src/office/store-pack.sql.ts */
  insertPackInsertOffice: { row: object; values: [string | null] };
  /** src/office/store-pack.sql.ts */
  insertPackInsertRules: { row: object; values: [string | null] };
  /** src/office/store-pack.sql.ts */
  insertPackInsertService: { row: object; values: [string | null] };
  /** src/office/store-pack.sql.ts */
  insertPackInsertSpecialDay: { row: object; values: [string | null] };
  /** src/office/store-pack.sql.ts */
  insertPackInsertYearlyHoliday: { row: object; values: [string | null] };
  /** src/office/store-pack.sql.ts */
  insertPackUpdateInstallation: { row: object; values: [string | null] };
  /** src/staff/passkey.sql.ts */
  insertPasskey: { row: { credential_id: string }; values: [string | null, string | null, Uint8Array | null, number | null, readonly (string | null)[] | null, string | null, Temporal.Instant | null] };
  /** src/staff/passkey.sql.ts */
  insertPasskeySession: { row: { id: string }; values: [string | null, string | null, Temporal.Instant | null, Temporal.Instant | null, Temporal.Instant | null, string | null, string | null, string | null] };
  /** src/staff/provider.sql.ts */
  insertProviderSession: { row: { id: string }; values: [string | null, string | null, Temporal.Instant | null, Temporal.Instant | null, Temporal.Instant | null, string | null, string | null, number | null, string | null] };
  /** src/staff/request.sql.ts */
  insertRequest: { row: object; values: [string | null, number | null, string | null, string | null, readonly (string | null)[] | null, string | null, Temporal.Instant | null, Temporal.Instant | null] };
  /** src/office/rules.sql.ts */
  insertRules: { row: { version: number }; values: [number | null, number | null, Temporal.PlainDate | null, string | null, number | null, number | null] };
  /** src/staff/pin.sql.ts */
  insertShift: { row: object; values: [string | null, string | null, string | null, number | null, Uint8Array | null, Temporal.Instant | null, Temporal.Instant | null, Temporal.Instant | null] };
  /** src/office/open-days.sql.ts */
  insertSlots: { row: { office: number; day: Temporal.PlainDate }; values: [string | null] };
  /** src/queue/door/presence.sql.ts */
  insertStamp: { row: object; values: [number | null, string | null, Temporal.PlainDate | null, Temporal.Instant | null, number | null, string | null, Temporal.Instant | null] };
  /** src/queue/line/issue-ticket.sql.ts */
  insertTicket: { row: { ticket_id: string }; values: [number | null, string | null, Temporal.PlainDate | null, string | null, string | null, number | null, boolean | null, string | null, number | null, string | null, number | null, number | null, Temporal.Instant | null, Temporal.Instant | null, string | null, Temporal.Instant | null, Temporal.Instant | null, Temporal.Instant | null, string | null] };
  /** src/queue/door/record.sql.ts */
  insertVisitors: { row: object; values: [number | null, string | null, Temporal.PlainDate | null, readonly (string | null)[] | null, readonly (string | null)[] | null, readonly (string | null)[] | null, readonly (string | null)[] | null] };
  /** src/booking/waiting-list/wishes.sql.ts */
  insertWish: { row: { no: number }; values: [number | null, string | null, string | null, string | null, number | null, string | null, readonly (string | null)[] | null, Temporal.PlainDate | null, Temporal.PlainDate | null, Temporal.Instant | null, readonly (number | null)[] | null] };
  /** src/staff-acts/demo/filled.sql.ts */
  invitedBefore: { row: { booking: string; starts: Temporal.PlainTime }; values: [number | null, Temporal.PlainDate | null, Fragment, string | null] };
  /** src/outbox/blank-old-letters.sql.ts */
  isAnythingOld: { row: { old: boolean }; values: [Temporal.Instant | null, Temporal.Instant | null, Temporal.Instant | null] };
  /** src/queue/papers/desk.sql.ts */
  isBusy: { row: object; values: [number | null, Temporal.PlainDate | null, string | null] };
  /** src/queue/door/record.sql.ts */
  isCallSign: { row: { found: boolean }; values: [number | null, Temporal.PlainDate | null, string | null] };
  /** src/queue/disturbance/whole-house.sql.ts */
  isClockOff: { row: object; values: [number | null] };
  /** src/staff-acts/demo/whose-day.sql.ts */
  isDayClosed: { row: object; values: [number | null, Temporal.PlainDate | null] };
  /** src/database/kind.sql.ts */
  isDemonstration: { row: object; values: [] };
  /** src/queue/papers/at-hand.sql.ts */
  isDoubted: { row: object; values: [number | null, string | null, Fragment] };
  /** src/staff/request.sql.ts */
  isNewHere: { row: { new: boolean }; values: [string | null, Temporal.Instant | null] };
  /** src/staff/first-secret.sql.ts */
  isPasswordOwn: { row: { own: boolean }; values: [string | null] };
  /** src/staff/first-secret.sql.ts */
  isPinOwn: { row: { own: boolean }; values: [string | null] };
  /** src/queue/papers/desk.sql.ts */
  isShut: { row: object; values: [number | null, Temporal.PlainDate | null, string | null] };
  /** src/queue/papers/undo-papers.sql.ts */
  isTakenAgain: { row: object; values: [number | null, string | null] };
  /** src/journal/chain.sql.ts */
  isUnsignedServerThere: { row: object; values: [Temporal.Instant | null] };
  /** src/conversation/same-sender.sql.ts */
  joinCitizensRetire: { row: { keyNo: number | null }; values: [Temporal.Instant | null, string | null] };
  /** src/conversation/same-sender.sql.ts */
  joinCitizensUpdateAddress: { row: object; values: [string | null, string | null] };
  /** src/conversation/same-sender.sql.ts */
  joinCitizensUpdateCitizen: { row: object; values: [string | null, string | null] };
  /** src/conversation/same-sender.sql.ts */
  joinCitizensUpdateLetter: { row: object; values: [string | null, string | null] };
  /** src/conversation/same-sender.sql.ts */
  joinCitizensUpdateMessage: { row: object; values: [string | null, string | null] };
  /** src/journal/chain.sql.ts */
  journalBlocksAfter: { row: { office: number; nr: number; day: Temporal.PlainDate; beforeLines: number; ids: string[]; macs: Buffer; headBefore: Buffer; head: Buffer; mac: Buffer; unsigned: boolean }; values: [number | null, number | null, number | null] };
  /** src/journal/chain.sql.ts */
  journalChainedOffices: { row: { office: number }; values: [] };
  /** src/journal/chain.sql.ts */
  journalHeadsBefore: { row: { day: Temporal.PlainDate; lines: number; head: Buffer }; values: [number | null, Temporal.PlainDate | null, number | null] };
  /** src/journal/chain.sql.ts */
  journalLinesAfter: { row: { office_id: number; entry_id: string; act: string; booking_id: string | null; arrival_id: string | null; ticket_id: string | null; actor: string; desk: string | null; source: string; reason: string | null; rules_version: number | null; happened_at: Temporal.Instant; recorded_at: Temporal.Instant; detail: unknown; mac: Buffer | null; written_at: Temporal.Instant | null }; values: [Fragment, number | null, string | null] };
  /** src/journal/chain.sql.ts */
  journalLinesOf: { row: { office_id: number; entry_id: string; act: string; booking_id: string | null; arrival_id: string | null; ticket_id: string | null; actor: string; desk: string | null; source: string; reason: string | null; rules_version: number | null; happened_at: Temporal.Instant; recorded_at: Temporal.Instant; detail: unknown; mac: Buffer | null; written_at: Temporal.Instant | null }; values: [Fragment, number | null, readonly (string | null)[] | null] };
  /** src/journal/chain.sql.ts */
  journalLinesOutside: { row: { office_id: number; entry_id: string; act: string; booking_id: string | null; arrival_id: string | null; ticket_id: string | null; actor: string; desk: string | null; source: string; reason: string | null; rules_version: number | null; happened_at: Temporal.Instant; recorded_at: Temporal.Instant; detail: unknown; mac: Buffer | null; written_at: Temporal.Instant | null }; values: [number | null, Fragment, number | null] };
  /** src/journal/chain.sql.ts */
  journalLinesWritten: { row: { office_id: number; entry_id: string; act: string; booking_id: string | null; arrival_id: string | null; ticket_id: string | null; actor: string; desk: string | null; source: string; reason: string | null; rules_version: number | null; happened_at: Temporal.Instant; recorded_at: Temporal.Instant; detail: unknown; mac: Buffer | null; written_at: Temporal.Instant }; values: [Fragment, Temporal.Instant | null, Temporal.Instant | null] };
  /** src/report/explain.sql.ts */
  journalOf: { row: { office: number; act: string; actor: string; desk: string | null; source: string; reason: string | null; rulesVersion: number | null; happenedAt: Temporal.Instant; recordedAt: Temporal.Instant; detail: unknown; booking: string | null; arrival: string | null; ticket: string | null }; values: [readonly (number | null)[] | null, string | null, number | null, readonly (string | null)[] | null, string | null, string | null, number | null, readonly (string | null)[] | null, string | null, string | null] };
  /** src/journal/chain.sql.ts */
  journalSettledUntil: { row: { until: Temporal.Instant }; values: [] };
  /** src/queue/disturbance/silence.sql.ts */
  keepAct: { row: { raisedAt: Temporal.Instant }; values: [Temporal.Instant | null, Temporal.PlainDate | null, number | null, number | null, Temporal.PlainDate | null, Temporal.Instant | null, Temporal.Instant | null, Temporal.Instant | null, number | null, Temporal.PlainDate | null, Temporal.Instant | null, Temporal.Instant | null, number | null, Temporal.PlainDate | null] };
  /** src/staff-acts/demo/savepoint.sql.ts */
  keepAttempt: { row: object; values: [] };
  /** src/staff-acts/demo/comers.sql.ts */
  keepComerArrival: { row: object; values: [string | null, boolean | null, number | null, Temporal.PlainDate | null, number | null, Temporal.PlainDate | null, number | null] };
  /** src/staff-acts/demo/played-until.sql.ts */
  keepDemoPlayed: { row: object; values: [Temporal.Instant | null, number | null, Temporal.PlainDate | null] };
  /** src/outbox/early-receipts.sql.ts */
  keepEarlyReceipts: { row: object; values: [Temporal.Instant | null, string | null] };
  /** src/queue/citizen/follow-ticket.sql.ts */
  keepFollower: { row: object; values: [number | null, string | null, string | null, string | null, Temporal.Instant | null] };
  /** src/queue/papers/numbers.sql.ts */
  keepFor: { row: object; values: [number | null, number | null, string | null] };
  /** src/booking/waiting-list/offers.sql.ts */
  keepForList: { row: object; values: [Temporal.Instant | null, string | null] };
  /** src/console/front-desk/form-sent.sql.ts */
  keepForm: { row: object; values: [string | null, Temporal.Instant | null, Fragment] };
  /** src/booking/draw/draw.sql.ts */
  keepHours: { row: object; values: [string | null, number | null, Temporal.PlainDate | null] };
  /** src/api/v1/idempotency.sql.ts */
  keepIdempotentAnswer: { row: object; values: [number | null, string | null, string | null, string | null] };
  /** src/staff/who.sql.ts */
  keepLanguage: { row: object; values: [string | null, string | null] };
  /** src/channel/emulator/graph/media.sql.ts */
  keepMedia: { row: object; values: [string | null, string | null, string | null, string | null, Uint8Array | null, Temporal.Instant | null] };
  /** src/clock/work.sql.ts */
  keepPart: { row: object; values: [] };
  /** src/outbox/take-letters.sql.ts */
  keepPictures: { row: object; values: [string | null, string | null] };
  /** src/clock/timed-act.sql.ts */
  keepSettled: { row: object; values: [string | null, Temporal.Instant | null] };
  /** src/clock/timed-act-failures.sql.ts */
  keepTimedActFailures: { row: object; values: [readonly (string | null)[] | null, readonly (string | null)[] | null, readonly (number | null)[] | null, readonly (string | null)[] | null, readonly (Temporal.Instant | null)[] | null, readonly (Temporal.Instant | null)[] | null, readonly (Temporal.Instant | null)[] | null, readonly (Temporal.Instant | null)[] | null] };
  /** src/outbox/write-letters.sql.ts */
  keyNumbersOf: { row: { id: string; keyNo: number | null }; values: [readonly (string | null)[] | null] };
  /** src/booking/waiting-list/wishes.sql.ts */
  keyOfCitizen: { row: { keyNo: number | null }; values: [string | null] };
  /** src/booking/draw/lots.sql.ts */
  keysOfCitizens: { row: { id: string; keyNo: number | null }; values: [readonly (string | null)[] | null] };
  /** src/database/kind.sql.ts */
  kindOfReadClock: { row: { moved: boolean }; values: [] };
  /** src/database/kind.sql.ts */
  kindOfReadInstallation: { row: { kind: "demonstration" | "production" | null }; values: [] };
  /** src/database/kind.sql.ts */
  kindOfReadPgAttribute: { row: { marked: boolean; clock: boolean }; values: [] };
  /** src/queue/view/arrivals.sql.ts */
  lastArrivalIds: { row: { id: string }; values: [number | null, Temporal.PlainDate | null, number | null] };
  /** src/queue/view/arrivals.sql.ts */
  lastCheckedBy: { row: { id: string }; values: [number | null, Temporal.PlainDate | null, string | null, Temporal.Instant | null] };
  /** src/queue/line/calls.sql.ts */
  lastCounter: { row: { counter: string }; values: [number | null, string | null] };
  /** src/staff-acts/calendar/seats-to-fit.sql.ts */
  lastDayWithSeats: { row: { day: Temporal.PlainDate | null }; values: [number | null] };
  /** src/queue/view/tickets.sql.ts */
  lastEndedAt: { row: { id: string }; values: [number | null, Temporal.PlainDate | null, string | null, Temporal.Instant | null] };
  /** src/journal/tally/tally.sql.ts */
  lastTally: { row: { at: Temporal.Instant | null }; values: [] };
  /** src/conversation/move-sender.sql.ts */
  learnAddresses: { row: object; values: [string | null, boolean | null, string | null, string | null] };
  /** src/queue/papers/outcomes.sql.ts */
  leaveChecked: { row: object; values: [string | null, Temporal.Instant | null, boolean | null, boolean | null, boolean | null, Temporal.Instant | null, boolean | null, Temporal.Instant | null, string | null, number | null, string | null] };
  /** src/conversation/message-queue.sql.ts */
  leaveDeleteAttempt: { row: object; values: [string | null] };
  /** src/conversation/message-queue.sql.ts */
  leaveDeleteServer: { row: object; values: [string | null] };
  /** src/queue/papers/document-line.sql.ts */
  leaveDesk: { row: object; values: [string | null, Temporal.Instant | null, Temporal.Instant | null, number | null, string | null] };
  /** src/booking/claims.sql.ts */
  leavePerson: { row: { citizenId: string | null; citizenOrdinal: number | null }; values: [number | null, string | null] };
  /** src/booking/waiting-list/offers.sql.ts */
  leaveSeats: { row: object; values: [readonly (number | null)[] | null, readonly (Temporal.PlainDate | null)[] | null, readonly (string | null)[] | null, readonly (Temporal.PlainTime | null)[] | null] };
  /** src/outbox/share-numbers.sql.ts */
  leaveSendersDeleteSender: { row: object; values: [string | null] };
  /** src/outbox/share-numbers.sql.ts */
  leaveSendersReadSenderLease: { row: { number: string }; values: [string | null] };
  /** src/booking/waiting-list/list-for-booking.sql.ts */
  lengthOfList: { row: { wishes: number; people: number; offered: number }; values: [number | null] };
  /** src/outbox/seal-letters.sql.ts */
  lettersAfter: { row: { id: string; content: unknown; wamid: string | null; earlierWamids: string[]; keyNo: number | null }; values: [string | null] };
  /** src/report/explain.sql.ts */
  lettersOf: { row: { id: string; kind: string; createdAt: Temporal.Instant; acceptedAt: Temporal.Instant | null; sentAt: Temporal.Instant | null; deliveredAt: Temporal.Instant | null; readAt: Temporal.Instant | null; failedAt: Temporal.Instant | null; droppedAt: Temporal.Instant | null; fault: "erased" | "muted" | "operator" | "our-mistake" | "over" | "refused" | "template" | "tired" | "unfamiliar" | "unknown" | "unreachable" | "window" | null }; values: [number | null, string | null, string | null, number | null, string | null] };
  /** src/api/readiness.sql.ts */
  limitStatements: { row: { set_config: string | null }; values: [string | null] };
  /** src/report/machine.sql.ts */
  limitToThreeSeconds: { row: object; values: [] };
  /** src/queue/view/line.sql.ts */
  lineRows: { row: { id: string; number: string; stream: string; stage: string; forCounter: string | null; counter: string | null; state: "at-papers" | "called" | "dead" | "missed" | "moved" | "parked" | "returned" | "served" | "serving" | "waiting"; stateAt: Temporal.Instant }; values: [Fragment, number | null, Temporal.PlainDate | null, readonly (string | null)[] | null, Fragment] };
  /** src/outbox/retry-letters.sql.ts */
  listFailed: { row: { letterId: string; number: string; kind: string; fault: "erased" | "muted" | "operator" | "our-mistake" | "over" | "refused" | "template" | "tired" | "unfamiliar" | "unknown" | "unreachable" | "window" | null; errorCode: number | null; ageSeconds: number; canRetry: boolean }; values: [number | null] };
  /** src/booking/draw/lots.sql.ts */
  listLots: { row: { wish: number }; values: [number | null, Temporal.PlainDate | null, Fragment] };
  /** src/conversation/retry-set-aside.sql.ts */
  listSetAside: { row: { handle: string; number: string; kind: string; fault: string; tries: number; sentAt: Temporal.Instant; setAsideAt: Temporal.Instant; canRetry: boolean }; values: [Fragment, Fragment, number | null] };
  /** src/report/day-list.sql.ts */
  listedOn: { row: { booking: string; code: string | null; keyNo: number | null; name: string | null; starts: Temporal.PlainTime; service: string | null; party: string | null; returned: boolean; compare: boolean; birthUnknown: boolean; birthCorrected: boolean; arrived: boolean; visited: boolean; forfeited: boolean }; values: [Fragment, number | null, Temporal.PlainDate | null, Fragment] };
  /** src/backup/promises.sql.ts */
  liveBookingsAreInTheJournal: { row: { broken: number }; values: [] };
  /** src/backup/promises.sql.ts */
  liveBookingsHaveTheirRow: { row: { broken: number }; values: [] };
  /** src/booking/at-desk/bookings-at-desk.sql.ts */
  liveRefsOfPeople: { row: { office: number; id: string }; values: [readonly (Uint8Array | null)[] | null] };
  /** src/staff/machines.sql.ts */
  livingDevice: { row: { id: string; office: number; name: string; kind: "desk" | "door" | "kiosk" }; values: [Uint8Array | null] };
  /** src/staff/machines.sql.ts */
  livingKey: { row: { key_id: string; office_id: number | null; rights: string[]; label: string; networks: string[] | null; sealedNetworks: string | null; unnoted: boolean | null }; values: [Temporal.Instant | null, Uint8Array | null, Fragment, Temporal.Instant | null] };
  /** src/queue/papers/at-hand.sql.ts */
  lockArrival: { row: { id: string; day: Temporal.PlainDate; state: "absent" | "at-desk" | "back-today" | "checked" | "undone" | "waiting"; stateAt: Temporal.Instant; stream: string; help: "escort" | "seat" | "written" | null; presentAt: Temporal.Instant; lineAt: Temporal.Instant; desk: string | null; eligibleFrom: Temporal.Instant; putBack: boolean; taken: boolean; undoable: boolean }; values: [number | null, string | null, Temporal.PlainDate | null, boolean | null] };
  /** src/booking/second-visit.sql.ts */
  lockBookingsReadBooking: { row: { office: number; id: string; day: Temporal.PlainDate; starts: Temporal.PlainTime; pool: "desk" | "public" | "second"; rulesVersion: number; ended: boolean }; values: [Fragment, number | null, readonly (string | null)[] | null] };
  /** src/booking/second-visit.sql.ts */
  lockBookingsReadCitizen: { row: object; values: [number | null, readonly (string | null)[] | null] };
  /** src/queue/budget/budget.sql.ts */
  lockBudgetUse: { row: { hand: string; span: "day" | "minute"; since: Temporal.Instant; used: number; refused: number; more: number }; values: [string | null, number | null, Temporal.Instant | null, readonly (string | null)[] | null, Fragment, Fragment, Fragment, Temporal.Instant | null] };
  /** src/office/calendar/calendar.sql.ts */
  lockCalendar: { row: object; values: [] };
  /** src/booking/cases.sql.ts */
  lockCase: { row: { office: number; kind: "burst" | "names" | "swaps" | "unused"; decision: "caution" | "nothing" | null; decidedBy: string | null; objectedAt: Temporal.Instant | null; answeredAt: Temporal.Instant | null; endedAt: Temporal.Instant | null }; values: [number | null] };
  /** src/booking/cases.sql.ts */
  lockCases: { row: { pg_advisory_xact_lock: unknown }; values: [] };
  /** src/booking/cases.sql.ts */
  lockCautioned: { row: object; values: [number | null] };
  /** src/conversation/same-sender.sql.ts */
  lockCitizens: { row: object; values: [readonly (string | null)[] | null] };
  /** src/booking/renew-digests.sql.ts */
  lockCodedAfter: { row: { office: number; id: string; keyNo: number | null; name: string | null; birthDate: Temporal.PlainDate | null; code: string; digest: Buffer; codeDigest: Buffer }; values: [number | null, string | null, number | null] };
  /** src/queue/disturbance/silence.sql.ts */
  lockDay: { row: object; values: [number | null, Temporal.PlainDate | null] };
  /** src/queue/disturbance/disturbances.sql.ts */
  lockDeclared: { row: { id: string; kind: "clock" | "declared" | "outage" | "silence"; began: Temporal.Instant; ended: Temporal.Instant | null; reason: string | null; actor: string; withdrawn: Temporal.Instant | null }; values: [Fragment, number | null, string | null] };
  /** src/queue/papers/desk.sql.ts */
  lockDesk: { row: { pg_advisory_xact_lock: unknown }; values: [Fragment] };
  /** src/booking/displace/displacement.sql.ts */
  lockDisplacement: { row: { takenBackAt: Temporal.Instant | null; answered: boolean }; values: [number | null, string | null] };
  /** src/queue/papers/doubt.sql.ts */
  lockDoubt: { row: { id: string; arrival: string; booking: string | null; openedBy: string; endsAt: Temporal.Instant; over: boolean }; values: [Temporal.Instant | null, number | null, string | null] };
  /** src/booking/draw/draw.sql.ts */
  lockDueDraw: { row: { office: number; day: Temporal.PlainDate; lotsFrom: Temporal.Instant; drawsAt: Temporal.Instant; seed: string }; values: [readonly (string | null)[] | null, Temporal.Instant | null, Temporal.Instant | null, Fragment] };
  /** src/office/facts/facts.sql.ts */
  lockFacts: { row: object; values: [] };
  /** src/staff/first-administrator.sql.ts */
  lockFirstAdministrator: { row: { pg_advisory_xact_lock: unknown }; values: [] };
  /** src/booking/seats.sql.ts */
  lockFreeHours: { row: { office: number; day: Temporal.PlainDate; pool: "desk" | "public" | "second"; starts: Temporal.PlainTime; left: number; group: number }; values: [readonly (number | null)[] | null, readonly (Temporal.PlainDate | null)[] | null, readonly (string | null)[] | null, readonly (Temporal.PlainTime | null)[] | null, readonly (Temporal.PlainTime | null)[] | null, readonly (number | null)[] | null] };
  /** src/booking/groups.sql.ts */
  lockGroup: { row: { citizen: string; people: number; askedBy: string; grantedBy: string | null; until: Temporal.PlainDate }; values: [number | null, string | null] };
  /** src/queue/line/enter-handwritten.sql.ts */
  lockHandled: { row: { state: "absent" | "at-desk" | "back-today" | "checked" | "undone" | "waiting"; lineAt: Temporal.Instant; presentAt: Temporal.Instant; help: "escort" | "seat" | "written" | null }; values: [number | null, string | null, Temporal.PlainDate | null] };
  /** src/booking/seats.sql.ts */
  lockHours: { row: object; values: [readonly (number | null)[] | null, readonly (Temporal.PlainDate | null)[] | null, readonly (string | null)[] | null, readonly (Temporal.PlainTime | null)[] | null, readonly (number | null)[] | null, readonly (Temporal.PlainDate | null)[] | null, readonly (string | null)[] | null] };
  /** src/booking/displace/lock-idle.sql.ts */
  lockIdleBookings: { row: { id: string }; values: [readonly (number | null)[] | null, readonly (string | null)[] | null, readonly (string | null)[] | null, Fragment] };
  /** src/booking/displace/lock-idle.sql.ts */
  lockIdleCitizens: { row: { id: string }; values: [readonly (number | null)[] | null, readonly (string | null)[] | null] };
  /** src/booking/seal-people.sql.ts */
  lockInClear: { row: { office: number; id: string; name: string; birthDate: Temporal.PlainDate; code: string }; values: [number | null] };
  /** src/queue/line/ticket.sql.ts */
  lockInHand: { row: { id: string; number: string; stream: string; stage: string; state: "at-papers" | "called" | "dead" | "missed" | "moved" | "parked" | "returned" | "served" | "serving" | "waiting"; stateAt: Temporal.Instant; counter: string; forCounter: string | null; calls: number; lastCalledAt: Temporal.Instant | null; putBackAt: Temporal.Instant | null; arrival: string | null; rulesVersion: number; before: unknown }; values: [Fragment, number | null, Temporal.PlainDate | null, string | null] };
  /** src/keys/installation.sql.ts */
  lockInstallation: { row: { digest_key: Buffer | null; key_check: Buffer | null; digest_no: number; digest_older: number | null; digest_next: number | null }; values: [] };
  /** src/keys/key-holes.sql.ts */
  lockKeyFile: { row: { pg_advisory_xact_lock: unknown }; values: [] };
  /** src/booking/correct.sql.ts */
  lockKeyNo: { row: { keyNo: number | null }; values: [number | null, string | null] };
  /** src/conversation/move-sender.sql.ts */
  lockKeyNumber: { row: { keyNo: number | null }; values: [string | null] };
  /** src/conversation/forget.sql.ts */
  lockLeaving: { row: { id: string; phone: string | null; userId: string | null; keyNo: number | null; farewellKeyNo: number | null }; values: [readonly (string | null)[] | null, boolean | null] };
  /** src/outbox/letter-state.sql.ts */
  lockLetters: { row: { letterId: string; number: string; kind: string; hasTemplate: boolean; templateOnly: boolean; blank: boolean; notBefore: Temporal.Instant | null; dueAt: Temporal.Instant | null; claimedBy: string | null; claimedAt: Temporal.Instant | null; tries: number; unknowns: number; abandoned: number; pauses: number; pictureFaults: number; mediaId: string | null; wamid: string | null; earlierWamids: string[]; acceptedAt: Temporal.Instant | null; unknownAt: Temporal.Instant | null; sentAt: Temporal.Instant | null; deliveredAt: Temporal.Instant | null; readAt: Temporal.Instant | null; failedAt: Temporal.Instant | null; droppedAt: Temporal.Instant | null; errorCode: number | null; fault: "erased" | "muted" | "operator" | "our-mistake" | "over" | "refused" | "template" | "tired" | "unfamiliar" | "unknown" | "unreachable" | "window" | null }; values: [Fragment, readonly (string | null)[] | null] };
  /** src/outbox/letter-state.sql.ts */
  lockLettersOf: { row: { letterId: string; number: string; kind: string; hasTemplate: boolean; templateOnly: boolean; blank: boolean; notBefore: Temporal.Instant | null; dueAt: Temporal.Instant | null; claimedBy: string | null; claimedAt: Temporal.Instant | null; tries: number; unknowns: number; abandoned: number; pauses: number; pictureFaults: number; mediaId: string | null; wamid: string | null; earlierWamids: string[]; acceptedAt: Temporal.Instant | null; unknownAt: Temporal.Instant | null; sentAt: Temporal.Instant | null; deliveredAt: Temporal.Instant | null; readAt: Temporal.Instant | null; failedAt: Temporal.Instant | null; droppedAt: Temporal.Instant | null; errorCode: number | null; fault: "erased" | "muted" | "operator" | "our-mistake" | "over" | "refused" | "template" | "tired" | "unfamiliar" | "unknown" | "unreachable" | "window" | null }; values: [Fragment, readonly (string | null)[] | null, readonly (string | null)[] | null] };
  /** src/booking/waiting-list/offers.sql.ts */
  lockOffered: { row: { rest_id: string }; values: [number | null, readonly (string | null)[] | null] };
  /** src/staff-acts/demo/filled.sql.ts */
  lockOfficeToFill: { row: object; values: [number | null] };
  /** src/queue/papers/proved-identity.sql.ts */
  lockOtherCitizens: { row: object; values: [readonly (number | null)[] | null, readonly (string | null)[] | null] };
  /** src/booking/book-for-desk.sql.ts */
  lockPerson: { row: { pg_advisory_xact_lock: unknown }; values: [number | null, number | null] };
  /** src/queue/papers/proved-identity.sql.ts */
  lockProvedClaims: { row: object; values: [readonly (string | null)[] | null] };
  /** src/conversation/renew-addresses.sql.ts */
  lockReachedAfter: { row: { id: string; phone: string | null; userId: string | null; addresses: Buffer[] }; values: [string | null, number | null] };
  /** src/conversation/restore-addresses.sql.ts */
  lockReachedAtAfter: { row: { id: string; phone: string | null; userId: string | null; number: string | null }; values: [string | null, number | null] };
  /** src/queue/door/priority.sql.ts */
  lockStream: { row: { state: "absent" | "at-desk" | "back-today" | "checked" | "undone" | "waiting"; starts: Temporal.PlainTime | null; stream: string }; values: [number | null, string | null, Temporal.PlainDate | null] };
  /** src/queue/line/ticket.sql.ts */
  lockTicket: { row: { id: string; number: string; stream: string; stage: string; state: "at-papers" | "called" | "dead" | "missed" | "moved" | "parked" | "returned" | "served" | "serving" | "waiting"; stateAt: Temporal.Instant; counter: string | null; forCounter: string | null; calls: number; lastCalledAt: Temporal.Instant | null; putBackAt: Temporal.Instant | null; arrival: string | null; rulesVersion: number; before: unknown }; values: [Fragment, number | null, string | null, Temporal.PlainDate | null] };
  /** src/queue/line/close-day.sql.ts */
  lockTickets: { row: { id: string; number: string; stream: string; stage: string; state: "at-papers" | "called" | "dead" | "missed" | "moved" | "parked" | "returned" | "served" | "serving" | "waiting"; stateAt: Temporal.Instant; counter: string | null; forCounter: string | null; calls: number; lastCalledAt: Temporal.Instant | null; putBackAt: Temporal.Instant | null; arrival: string | null; rulesVersion: number; before: unknown }; values: [Fragment, number | null, Temporal.PlainDate | null, readonly (string | null)[] | null, Fragment] };
  /** src/queue/papers/at-hand.sql.ts */
  lockVisit: { row: { id: string }; values: [number | null, string | null] };
  /** src/staff/seal-logins.sql.ts */
  loginsInClear: { row: { staff: string; login: string }; values: [] };
  /** src/conversation/move-sender.sql.ts */
  losePhone: { row: object; values: [string | null] };
  /** src/booking/draw/lots.sql.ts */
  lotsOfDraw: { row: { lot: string; people: number; who: unknown; hour: Temporal.PlainTime | null }; values: [number | null, Temporal.PlainDate | null] };
  /** src/booking/draw/lots.sql.ts */
  lotsWithoutSeat: { row: { lot: string }; values: [number | null, Temporal.PlainDate | null, Fragment] };
  /** src/report/machine.sql.ts */
  machine: { row: { holds: number; lateSeconds: number; servers: number; senders: number; aheadSeconds: number }; values: [Fragment, number | null, Temporal.Instant | null, Fragment, Temporal.Instant | null, Temporal.Instant | null] };
  /** src/outbox/sending-pause.sql.ts */
  makeLeaseRows: { row: object; values: [] };
  /** src/queue/lateness/forfeit.sql.ts */
  mannedOffices: { row: { office: number }; values: [Temporal.PlainDate | null] };
  /** src/conversation/message-queue.sql.ts */
  markAnswered: { row: object; values: [Temporal.Instant | null, readonly (string | null)[] | null] };
  /** src/queue/papers/outcomes.sql.ts */
  markBookings: { row: object; values: [Temporal.Instant | null, number | null, readonly (string | null)[] | null, Temporal.Instant | null, Temporal.Instant | null, readonly (string | null)[] | null, readonly (string | null)[] | null, readonly (string | null)[] | null, number | null, Fragment] };
  /** src/staff/provider.sql.ts */
  markByProvider: { row: object; values: [string | null] };
  /** src/booking/cancel.sql.ts */
  markCancelled: { row: object; values: [Temporal.Instant | null, readonly (number | null)[] | null, readonly (string | null)[] | null] };
  /** src/booking/cases.sql.ts */
  markCaseAnswered: { row: object; values: [string | null, string | null, Temporal.Instant | null, string | null, Temporal.Instant | null, number | null] };
  /** src/booking/cases.sql.ts */
  markCaseDecided: { row: object; values: [string | null, string | null, Temporal.Instant | null, string | null, Temporal.Instant | null, Temporal.Instant | null, number | null] };
  /** src/booking/cases.sql.ts */
  markCaseObjected: { row: object; values: [Temporal.Instant | null, string | null, number | null] };
  /** src/channel/emulator/talk.sql.ts */
  markDelivered: { row: { number: string; citizenId: string }; values: [Temporal.Instant | null, readonly (string | null)[] | null] };
  /** src/booking/displace/displacement.sql.ts */
  markDisplaced: { row: object; values: [Temporal.Instant | null, readonly (number | null)[] | null, readonly (string | null)[] | null] };
  /** src/booking/draw/draw.sql.ts */
  markDrawn: { row: object; values: [Temporal.Instant | null, string | null, number | null, Temporal.PlainDate | null] };
  /** src/staff-acts/facts/facts-people.sql.ts */
  markFactsTold: { row: object; values: [Temporal.Instant | null, string | null, number | null, boolean | null] };
  /** src/staff-acts/calendar/seats-to-fit.sql.ts */
  markFitted: { row: object; values: [string | null, number | null, number | null, Temporal.Instant | null, string | null, number | null] };
  /** src/queue/lateness/forfeit.sql.ts */
  markForfeited: { row: { id: string }; values: [Temporal.Instant | null, number | null, readonly (string | null)[] | null, Fragment] };
  /** src/booking/groups.sql.ts */
  markGroupEnded: { row: object; values: [string | null, Temporal.Instant | null, number | null, string | null] };
  /** src/booking/groups.sql.ts */
  markGroupGranted: { row: object; values: [string | null, Temporal.Instant | null, number | null, string | null] };
  /** src/channel/emulator/talk.sql.ts */
  markHeard: { row: object; values: [Temporal.Instant | null, string | null, string | null] };
  /** src/journal/chain.sql.ts */
  markJournalChained: { row: { marked: boolean }; values: [Temporal.Instant | null, number | null, string | null, boolean | null, Temporal.Instant | null] };
  /** src/booking/booking-timed-acts.sql.ts */
  markLapsed: { row: object; values: [readonly (number | null)[] | null, readonly (string | null)[] | null] };
  /** src/staff/manage.sql.ts */
  markLeft: { row: object; values: [Temporal.Instant | null, string | null, string | null] };
  /** src/conversation/day/draw-letters.sql.ts */
  markLotsTold: { row: object; values: [Temporal.Instant | null, readonly (number | null)[] | null, readonly (Temporal.PlainDate | null)[] | null, readonly (string | null)[] | null] };
  /** src/booking/waiting-list/offers.sql.ts */
  markMissed: { row: { office: number; wish: number; day: Temporal.PlainDate; starts: Temporal.PlainTime; missed: number }; values: [readonly (string | null)[] | null] };
  /** src/queue/papers/outcomes.sql.ts */
  markNotOwners: { row: object; values: [Temporal.Instant | null, Temporal.Instant | null, number | null, readonly (string | null)[] | null] };
  /** src/staff/notice.sql.ts */
  markNoticesSeen: { row: object; values: [Temporal.Instant | null, string | null, string | null] };
  /** src/booking/waiting-list/offers.sql.ts */
  markOfferAnswer: { row: object; values: [string | null, Temporal.Instant | null, string | null] };
  /** src/booking/waiting-list/offers.sql.ts */
  markOffersTold: { row: object; values: [Temporal.Instant | null, readonly (string | null)[] | null] };
  /** src/booking/displace/move-over.sql.ts */
  markOver: { row: object; values: [number | null, string | null, number | null, string | null] };
  /** src/conversation/day/reminders.sql.ts */
  markPaidReminders: { row: object; values: [number | null, Temporal.PlainDate | null, string | null, readonly (string | null)[] | null] };
  /** src/queue/line/ticket.sql.ts */
  markPrinted: { row: { secret: string | null; copy: boolean }; values: [number | null, string | null, Temporal.Instant | null] };
  /** src/staff/welcome.sql.ts */
  markProved: { row: object; values: [Temporal.Instant | null, Temporal.Instant | null, string | null] };
  /** src/channel/emulator/talk.sql.ts */
  markReadByOffice: { row: object; values: [Temporal.Instant | null, Temporal.Instant | null, string | null] };
  /** src/booking/displace/displacement.sql.ts */
  markTakenBack: { row: object; values: [Temporal.Instant | null, number | null, string | null] };
  /** src/queue/citizen/soon-called.sql.ts */
  markTold: { row: { id: string }; values: [number | null, string | null, Temporal.Instant | null, number | null, readonly (string | null)[] | null] };
  /** src/channel/emulator/talk.sql.ts */
  markTyping: { row: object; values: [Temporal.Instant | null, string | null, string | null] };
  /** src/booking/book-for-desk.sql.ts */
  mayBeReplaced: { row: object; values: [number | null, string | null, Fragment] };
  /** src/keys/key-holes.sql.ts */
  mergeHoles: { row: object; values: [] };
  /** src/channel/emulator/talk.sql.ts */
  messageByWamid: { row: { messageId: number; wamid: string; author: "citizen" | "note" | "office"; content: unknown; sentAt: Temporal.Instant; deliveredAt: Temporal.Instant | null; readAt: Temporal.Instant | null; editedAt: Temporal.Instant | null; deletedAt: Temporal.Instant | null; number: string; citizenId: string; callback: string | null }; values: [Fragment, string | null] };
  /** src/channel/emulator/talk.sql.ts */
  messagesOf: { row: { messageId: number; wamid: string; author: "citizen" | "note" | "office"; content: unknown; sentAt: Temporal.Instant; deliveredAt: Temporal.Instant | null; readAt: Temporal.Instant | null; editedAt: Temporal.Instant | null; deletedAt: Temporal.Instant | null }; values: [Fragment, string | null, string | null, number | null] };
  /** src/report/machine.sql.ts */
  messagesWaiting: { row: { waiting: number; oldestSeconds: number; setAside: number }; values: [number | null, Temporal.Instant | null, number | null] };
  /** src/backup/facts.sql.ts */
  migrationsOf: { row: { name: string }; values: [] };
  /** src/queue/line/expire-tickets.sql.ts */
  missedFirst: { row: { office: number; rulesVersion: number; lastCalledAt: Temporal.Instant }; values: [number | null, readonly (string | null)[] | null] };
  /** src/database/missing-migrations.sql.ts */
  missingMigrations: { row: { name: string }; values: [] };
  /** src/queue/papers/undo-papers.sql.ts */
  moveFromSplit: { row: object; values: [string | null, number | null, string | null] };
  /** src/queue/papers/outcomes.sql.ts */
  moveToSplit: { row: object; values: [string | null, number | null, readonly (string | null)[] | null] };
  /** src/queue/line/close-day.sql.ts */
  movedUnopened: { row: { id: string }; values: [number | null, readonly (string | null)[] | null, number | null] };
  /** src/keys/installation.sql.ts */
  nameNextKey: { row: object; values: [number | null] };
  /** src/staff/account.sql.ts */
  nameOfStaff: { row: { name: string }; values: [string | null] };
  /** src/keys/installation.sql.ts */
  nameRestored: { row: object; values: [number | null, Temporal.Instant | null] };
  /** src/conversation/retention.sql.ts */
  namedBefore: { row: { office: number; id: string }; values: [Temporal.PlainDate | null, readonly (string | null)[] | null, number | null] };
  /** src/report/explain-floor.sql.ts */
  namesOfActors: { row: { actor: string; name: string }; values: [readonly (string | null)[] | null, readonly (string | null)[] | null, readonly (string | null)[] | null] };
  /** src/staff/seal-logins.sql.ts */
  networksInClear: { row: { key: string; networks: string[] }; values: [] };
  /** src/keys/key-holes.sql.ts */
  newKeyNumbers: { row: { number: number | null }; values: [number | null] };
  /** src/journal/chain.sql.ts */
  newestJournalBlocks: { row: { office: number | null; nr: number; day: Temporal.PlainDate; head: Buffer; lines: number }; values: [readonly (number | null)[] | null] };
  /** src/queue/papers/doubt-deadlines.sql.ts */
  nextDoubtEnd: { row: { at: Temporal.Instant }; values: [readonly (string | null)[] | null] };
  /** src/booking/draw/draw.sql.ts */
  nextDraw: { row: { at: Temporal.Instant | null }; values: [Fragment, number | null, readonly (string | null)[] | null] };
  /** src/staff-acts/facts/facts-people.sql.ts */
  nextFactsToTell: { row: { id: string; change: string; office: number; back: boolean }; values: [readonly (string | null)[] | null] };
  /** src/conversation/forget.sql.ts */
  nextFarewell: { row: { at: Temporal.Instant }; values: [Fragment, readonly (string | null)[] | null] };
  /** src/booking/booking-timed-acts.sql.ts */
  nextHoldEnd: { row: { at: Temporal.Instant | null }; values: [Fragment, Fragment, readonly (string | null)[] | null] };
  /** src/queue/line/issue-ticket.sql.ts */
  nextNumber: { row: { last: number }; values: [number | null, Temporal.PlainDate | null, string | null, number | null, number | null] };
  /** src/booking/waiting-list/offers.sql.ts */
  nextOfList: { row: { no: number; people: number; first: Temporal.PlainDate; last: Temporal.PlainDate | null }; values: [number | null, number | null, Temporal.PlainDate | null, number | null, Temporal.PlainDate | null, Temporal.PlainDate | null, number | null] };
  /** src/queue/papers/proved-identity.sql.ts */
  nextProved: { row: { at: Temporal.Instant }; values: [readonly (string | null)[] | null] };
  /** src/conversation/retention.sql.ts */
  nextQuietRead: { row: { id: string }; values: [Fragment] };
  /** src/conversation/retention.sql.ts */
  nextQuietReadCitizen: { row: { id: string; phone: string | null; userId: string | null }; values: [string | null, string | null, Temporal.Instant | null, Temporal.Instant | null, readonly (string | null)[] | null, number | null] };
  /** src/conversation/retention.sql.ts */
  nextQuietReadRetentionWalk: { row: { after: string; same: boolean | null }; values: [Temporal.PlainDate | null] };
  /** src/conversation/retention.sql.ts */
  nextQuietUpdateRetentionWalk: { row: object; values: [Temporal.PlainDate | null, string | null] };
  /** src/booking/booking-timed-acts.sql.ts */
  nextRestEnd: { row: { at: Temporal.Instant }; values: [readonly (string | null)[] | null, Fragment] };
  /** src/staff-acts/calendar/seats-to-fit.sql.ts */
  nextSeatsToFit: { row: { id: string; change: string; office: number }; values: [readonly (string | null)[] | null] };
  /** src/booking/draw/seated-lots.sql.ts */
  nextUnseated: { row: { one: number }; values: [readonly (string | null)[] | null] };
  /** src/booking/waiting-list/offers.sql.ts */
  nextUntold: { row: { at: Temporal.Instant }; values: [Temporal.Instant | null, readonly (string | null)[] | null] };
  /** src/conversation/day/draw-letters.sql.ts */
  nextUntoldLot: { row: { at: Temporal.Instant }; values: [readonly (string | null)[] | null] };
  /** src/backup/promises.sql.ts */
  noCodeTwice: { row: { broken: number }; values: [] };
  /** src/backup/promises.sql.ts */
  noHourIsOversold: { row: { broken: number }; values: [] };
  /** src/backup/promises.sql.ts */
  noNumberTwice: { row: { broken: number }; values: [] };
  /** src/backup/promises.sql.ts */
  noSecondAnswer: { row: { broken: number }; values: [] };
  /** src/booking/no-shows.sql.ts */
  noShowsOf: { row: { citizenId: string; count: number }; values: [readonly (string | null)[] | null, Temporal.Instant | null] };
  /** src/queue/lateness/forfeit.sql.ts */
  notSeenInTime: { row: { id: string; day: Temporal.PlainDate; starts: Temporal.PlainTime; rulesVersion: number; mannedAt: Temporal.Instant }; values: [number | null, readonly (Temporal.PlainDate | null)[] | null, Fragment] };
  /** src/queue/line/move-on.sql.ts */
  notVisited: { row: object; values: [number | null, readonly (string | null)[] | null] };
  /** src/conversation/message-queue.sql.ts */
  noteAttempt: { row: object; values: [string | null, number | null, readonly (string | null)[] | null, Temporal.Instant | null] };
  /** src/staff-acts/facts/facts-people.sql.ts */
  noteFactsToTell: { row: object; values: [string | null, boolean | null, Temporal.Instant | null, readonly (number | null)[] | null] };
  /** src/staff/fault.sql.ts */
  noteFault: { row: object; values: [string | null, number | null, number | null, number | null, number | null, Fragment] };
  /** src/staff/fault.sql.ts */
  noteFaultOfLogin: { row: object; values: [number | null, number | null, readonly (string | null)[] | null, Fragment] };
  /** src/staff/machines.sql.ts */
  noteKeyUse: { row: object; values: [Temporal.Instant | null, string | null] };
  /** src/channel/emulator/talk.sql.ts */
  noteRefusal: { row: { message_id: number }; values: [Temporal.Instant | null, string | null, string | null, number | null] };
  /** src/staff/request.sql.ts */
  noteReset: { row: object; values: [Temporal.Instant | null, string | null] };
  /** src/staff-acts/calendar/seats-to-fit.sql.ts */
  noteSeatsToFit: { row: object; values: [string | null, Temporal.Instant | null, readonly (number | null)[] | null] };
  /** src/staff/welcome.sql.ts */
  noteSignIn: { row: { before: boolean; after_reset: boolean }; values: [Temporal.Instant | null, string | null, Temporal.Instant | null, string | null] };
  /** src/queue/disturbance/told.sql.ts */
  noteTold: { row: object; values: [number | null, string | null, Temporal.PlainDate | null, Temporal.Instant | null, readonly (string | null)[] | null] };
  /** src/staff/passkey.sql.ts */
  noteUse: { row: { credential_id: string }; values: [number | null, Temporal.Instant | null, string | null, number | null, number | null] };
  /** src/booking/draw/lots.sql.ts */
  noteWishesOfLots: { row: object; values: [Temporal.Instant | null, readonly (number | null)[] | null, readonly (Temporal.PlainDate | null)[] | null, readonly (string | null)[] | null, readonly (number | null)[] | null] };
  /** src/keys/key-holes.sql.ts */
  notifyKeys: { row: { pg_notify: unknown }; values: [string | null] };
  /** src/outbox/neighbours.sql.ts */
  notifyNeighbours: { row: { pg_notify: unknown }; values: [string | null, string | null] };
  /** src/office/offices.sql.ts */
  notifyOffices: { row: { pg_notify: unknown }; values: [string | null] };
  /** src/queue/notify-screens.sql.ts */
  notifyScreens: { row: { pg_notify: unknown }; values: [string | null, string | null] };
  /** src/keys/key-holes.sql.ts */
  numberEverybody: { row: object; values: [] };
  /** src/outbox/sending-pause.sql.ts */
  numberStates: { row: { number: string; pausedUntil: Temporal.Instant | null; stoppedAt: Temporal.Instant | null; stopCode: number | null; troubleSince: Temporal.Instant | null; troubleCode: number | null; templatesPausedUntil: Temporal.Instant | null; waiting: number }; values: [Temporal.Instant | null, Temporal.Instant | null, Temporal.Instant | null, Temporal.Instant | null] };
  /** src/staff-acts/demo/filled.sql.ts */
  numbersOfDay: { row: { count: number }; values: [number | null, Temporal.PlainDate | null] };
  /** src/report/country.sql.ts */
  officesToday: { row: { office: number; firstActAt: Temporal.Instant | null; closedAt: Temporal.Instant | null; expected: number; disturbedSince: Temporal.Instant | null; stopped: number; unplaced: number }; values: [Fragment, Temporal.Instant | null, Temporal.Instant | null, readonly (number | null)[] | null, readonly (Temporal.PlainDate | null)[] | null] };
  /** src/queue/disturbance/silence.sql.ts */
  officesWithPeople: { row: { office: number }; values: [Temporal.PlainDate | null] };
  /** src/booking/displace/displacement.sql.ts */
  officesWithWaiting: { row: { office: number }; values: [] };
  /** src/queue/line/close-day.sql.ts */
  openDayRow: { row: object; values: [number | null, Temporal.PlainDate | null] };
  /** src/booking/displace/displacement.sql.ts */
  openDisplacedOf: { row: { id: string; fromDay: Temporal.PlainDate; fromPool: string; fromStarts: Temporal.PlainTime; fromMoves: number; fromGivenUp: boolean; toDay: Temporal.PlainDate | null; toPool: string | null; toStarts: Temporal.PlainTime | null }; values: [number | null, string | null] };
  /** src/booking/draw/draw.sql.ts */
  openDraws: { row: { office: number; day: Temporal.PlainDate; lotsFrom: Temporal.Instant; drawsAt: Temporal.Instant; seed: string }; values: [readonly (number | null)[] | null, readonly (Temporal.PlainDate | null)[] | null] };
  /** src/booking/groups.sql.ts */
  openGroups: { row: { id: string; people: number; reason: string; askedBy: string; until: Temporal.PlainDate; grantedBy: string | null }; values: [number | null, Temporal.PlainDate | null] };
  /** src/booking/draw/lots.sql.ts */
  openLotsOfCitizens: { row: { citizenId: string; office: number; day: Temporal.PlainDate; lot: string; people: number; who: unknown; hour: Temporal.PlainTime | null; drawsAt: Temporal.Instant }; values: [readonly (string | null)[] | null] };
  /** src/report/matters.sql.ts */
  openMatters: { row: { office: number; cases: number; objections: number; groups: number; doubts: number; accounts: number; withoutEnd: number; exceptions: number }; values: [readonly (string | null)[] | null, readonly (number | null)[] | null, readonly (Temporal.PlainDate | null)[] | null] };
  /** src/staff/request.sql.ts */
  openRequests: { row: { id: string; office: number; staff: string; kind: "password" | "roles" | "second-factor"; roles: string[]; askedBy: string; askedByName: string; dueAt: Temporal.Instant }; values: [Fragment, number | null] };
  /** src/channel/emulator/talk.sql.ts */
  openTalk: { row: object; values: [string | null, string | null] };
  /** src/office/open-days.sql.ts */
  openedDays: { row: { known: string }; values: [readonly (number | null)[] | null, readonly (Temporal.PlainDate | null)[] | null, readonly (Temporal.PlainDate | null)[] | null] };
  /** src/booking/claims.sql.ts */
  ordinalsOf: { row: { citizen_ordinal: number }; values: [string | null, string | null] };
  /** src/queue/papers/proved-identity.sql.ts */
  otherClaimsOf: { row: { office: number; id: string; day: Temporal.PlainDate; starts: Temporal.PlainTime; pool: "desk" | "public" | "second"; rulesVersion: number }; values: [readonly (number | null)[] | null, readonly (string | null)[] | null, Fragment] };
  /** src/staff/request.sql.ts */
  othersManage: { row: { others: boolean }; values: [boolean | null, string | null, string | null] };
  /** src/channel/emulator/webhook/webhook.sql.ts */
  oweWebhook: { row: object; values: [string | null, string | null, string | null, string | null, Temporal.Instant | null, Temporal.Instant | null] };
  /** src/staff/passkey.sql.ts */
  ownPasskeys: { row: { id: string; name: string; madeAt: Temporal.Instant; lastUsedAt: Temporal.Instant | null }; values: [string | null] };
  /** src/staff/first-secret.sql.ts */
  ownPassword: { row: object; values: [string | null] };
  /** src/staff/first-secret.sql.ts */
  ownPin: { row: object; values: [string | null] };
  /** src/staff/sessions.sql.ts */
  ownSessions: { row: { id: string; where: string; address: string | null; device: boolean; since: Temporal.Instant; seen: Temporal.Instant }; values: [string | null, Temporal.Instant | null, string | null, Temporal.Instant | null] };
  /** src/queue/door/party.sql.ts */
  partyAtDoor: { row: { office: number; id: string; day: Temporal.PlainDate; starts: Temporal.PlainTime; rulesVersion: number; party: string | null; holdUntil: Temporal.Instant | null; confirmedAt: Temporal.Instant | null; cancelledAt: Temporal.Instant | null; forfeitedAt: Temporal.Instant | null; visitedAt: Temporal.Instant | null; keyNo: number | null; name: string | null; subject: Buffer }; values: [number | null, readonly (string | null)[] | null] };
  /** src/queue/door/party.sql.ts */
  partyIds: { row: { id: string }; values: [number | null, string | null] };
  /** src/staff/passkey.sql.ts */
  passkeyOf: { row: { id: string; staff: string; login: string; publicKey: Buffer; uses: number }; values: [string | null] };
  /** src/report/past-retention.sql.ts */
  pastRetentionSeconds: { row: { zone: string | null; visited: Temporal.PlainDate | null; heard: Temporal.Instant | null }; values: [Temporal.Instant | null, Temporal.Instant | null, Temporal.Instant | null] };
  /** src/outbox/sending-pause.sql.ts */
  pauseNumbers: { row: object; values: [Fragment, Temporal.Instant | null] };
  /** src/outbox/sending-pause.sql.ts */
  pauseTemplates: { row: object; values: [Temporal.Instant | null, string | null] };
  /** src/staff/desks.sql.ts */
  peopleAtDesks: { row: { desk: string; names: string[] }; values: [number | null, Temporal.Instant | null, number | null, Temporal.Instant | null, Temporal.Instant | null, Temporal.Instant | null] };
  /** src/queue/papers/at-hand.sql.ts */
  peopleOf: { row: { visitor: string; booking: string | null; rulesVersion: number | null; bookedFor: Temporal.PlainDate | null; service: string | null; outcome: "back-today" | "complete" | "not-owner" | "other-desk" | "returned" | null; missing: unknown; differs: unknown; ticket: string | null; ticketState: "at-papers" | "called" | "dead" | "missed" | "moved" | "parked" | "returned" | "served" | "serving" | "waiting" | null; undone: boolean; leftAt: string | null; keyNo: number | null; name: string | null; birthDate: Temporal.PlainDate | null }; values: [Fragment, number | null, string | null] };
  /** src/staff-acts/facts/facts-people.sql.ts */
  peopleWithFacts: { row: { count: number }; values: [readonly (number | null)[] | null, Temporal.PlainDate | null, Fragment, string | null, string | null] };
  /** src/staff/provider.sql.ts */
  personOfSubject: { row: { staff: string; login: string; ownFactor: boolean }; values: [Temporal.Instant | null, Uint8Array | null] };
  /** src/staff/half-signed-in.sql.ts */
  personOfVerification: { row: { staff: string; login: string }; values: [string | null] };
  /** src/staff/pin.sql.ts */
  pinLockedUntil: { row: { pin_locked_until: Temporal.Instant | null }; values: [string | null] };
  /** src/booking/displace/displacement.sql.ts */
  placeBookings: { row: object; values: [readonly (number | null)[] | null, readonly (string | null)[] | null, readonly (Temporal.PlainDate | null)[] | null, readonly (Temporal.PlainTime | null)[] | null, readonly (string | null)[] | null, readonly (number | null)[] | null] };
  /** src/booking/draw/lots.sql.ts */
  placeLots: { row: object; values: [readonly (number | null)[] | null, readonly (Temporal.PlainDate | null)[] | null, readonly (string | null)[] | null, readonly (number | null)[] | null, readonly (boolean | null)[] | null] };
  /** src/queue/view/line.sql.ts */
  placesOf: { row: { id: string; number: string; stream: string; stage: string; forCounter: string | null; counter: string | null; state: "at-papers" | "called" | "dead" | "missed" | "moved" | "parked" | "returned" | "served" | "serving" | "waiting"; stateAt: Temporal.Instant; putBackAt: Temporal.Instant | null; rank: number; lineAt: Temporal.Instant; presentAt: Temporal.Instant; seq: number }; values: [Fragment, number | null, Temporal.PlainDate | null, readonly (string | null)[] | null, readonly (string | null)[] | null] };
  /** src/staff/keys.sql.ts */
  plainNetworks: { row: { network: string | null }; values: [readonly (string | null)[] | null] };
  /** src/booking/draw/draw.sql.ts */
  postponeDraw: { row: object; values: [Temporal.Instant | null, number | null, Temporal.PlainDate | null] };
  /** src/channel/emulator/webhook/webhook.sql.ts */
  postponeWebhooksDeleteWebhook: { row: object; values: [readonly (number | null)[] | null, Temporal.Instant | null] };
  /** src/channel/emulator/webhook/webhook.sql.ts */
  postponeWebhooksUpdateWebhook: { row: object; values: [Temporal.Instant | null, readonly (number | null)[] | null] };
  /** src/keys/installation.sql.ts */
  programsWithout: { row: { all: number; ofBefore: number; without: number }; values: [number | null, Temporal.Instant | null] };
  /** src/booking/draw/published.sql.ts */
  publicDraws: { row: { day: Temporal.PlainDate; seedHash: Buffer; seed: string | null; madeAt: Temporal.Instant; lotsFrom: Temporal.Instant; drawsAt: Temporal.Instant; drawnAt: Temporal.Instant | null; calledOffAt: Temporal.Instant | null; hours: unknown; lots: number; seated: number }; values: [number | null, Temporal.PlainDate | null, Temporal.PlainDate | null, number | null] };
  /** src/booking/draw/published.sql.ts */
  publicLot: { row: { lot: string; day: Temporal.PlainDate; place: number; counts: boolean | null; starts: Temporal.PlainTime | null }; values: [number | null, string | null] };
  /** src/booking/draw/published.sql.ts */
  publicLots: { row: { lot: string; people: number; hour: Temporal.PlainTime | null; same: number[] | null; counts: boolean | null; starts: Temporal.PlainTime | null }; values: [number | null, Temporal.PlainDate | null] };
  /** src/queue/view/pulse.sql.ts */
  pulseOf: { row: { stages: unknown; papersMinutes: number | null; papersOfficers: number; firstActAt: Temporal.Instant | null; lastActAt: Temporal.Instant | null; closedAt: Temporal.Instant | null; noCode: number; disturbed: boolean }; values: [number | null, Temporal.PlainDate | null, number | null, Temporal.PlainDate | null, Fragment, Fragment, Temporal.Instant | null, number | null, Temporal.Instant | null, Temporal.Instant | null, number | null, Temporal.PlainDate | null] };
  /** src/queue/line/counter.sql.ts */
  putBackArrival: { row: { id: string }; values: [Temporal.Instant | null, Temporal.Instant | null, number | null, Temporal.PlainDate | null, string | null] };
  /** src/office/calendar/calendar.sql.ts */
  putDecreedYears: { row: object; values: [string | null] };
  /** src/office/calendar/calendar.sql.ts */
  putEnds: { row: object; values: [string | null] };
  /** src/office/calendar/calendar.sql.ts */
  putHolidays: { row: object; values: [string | null] };
  /** src/office/calendar/calendar.sql.ts */
  putHours: { row: object; values: [string | null] };
  /** src/office/calendar/calendar.sql.ts */
  putSpecialDays: { row: object; values: [string | null] };
  /** src/office/calendar/calendar.sql.ts */
  putYearlyHolidays: { row: object; values: [string | null] };
  /** src/queue/disturbance/silence.sql.ts */
  quietOf: { row: { lastAct: Temporal.Instant | null; waiting: Temporal.Instant | null; jumpedTo: Temporal.Instant | null; usual: number | null }; values: [number | null, Temporal.PlainDate | null, number | null, Temporal.PlainDate | null, Temporal.Instant | null, number | null, Temporal.PlainDate | null, number | null, Temporal.PlainDate | null] };
  /** src/queue/unopened/unopened.sql.ts */
  raiseUnopened: { row: { expected: number }; values: [number | null, Temporal.PlainDate | null, Fragment, number | null, Temporal.PlainDate | null, Temporal.Instant | null, number | null, number | null, Temporal.PlainDate | null] };
  /** src/queue/line/calls.sql.ts */
  reachCall: { row: { call: string }; values: [Temporal.Instant | null, number | null, string | null] };
  /** src/journal/chain.sql.ts */
  readChain: { row: { chained_until: Temporal.Instant; past_office: number; past_entry: string; past_done: boolean; signed_since: Temporal.Instant | null }; values: [] };
  /** src/keys/installation.sql.ts */
  readDigestNumbers: { row: { no: number; older: number | null }; values: [] };
  /** src/staff/carry-over-factors.sql.ts */
  readFactors: { row: { id: string; secret: string; codes: string }; values: [] };
  /** src/backup/facts.sql.ts */
  readFacts: { row: { until: string }; values: [] };
  /** src/console/front-desk/form-sent.sql.ts */
  readFormBrought: { row: { brought: unknown; at: Temporal.Instant }; values: [number | null, string | null, string | null] };
  /** src/keys/key-holes.sql.ts */
  readHoles: { row: { first: number; last: number }; values: [] };
  /** src/api/v1/idempotency.sql.ts */
  readIdempotentAnswer: { row: { fingerprint: Buffer; status: number; answer: unknown }; values: [string | null, string | null] };
  /** src/keys/installation.sql.ts */
  readInstallationKeys: { row: { digest_key: Buffer | null; key_check: Buffer | null; digest_no: number; digest_older: number | null; digest_next: number | null }; values: [] };
  /** src/channel/emulator/talk.sql.ts */
  readLetters: { row: { wamid: string; callback: string | null; kind: string }; values: [Temporal.Instant | null, string | null, string | null] };
  /** src/backup/facts.sql.ts */
  readSettled: { row: { name: "journal" | "message"; count: number; digest: string }; values: [string | null, string | null, string | null, string | null] };
  /** src/journal/seal-reasons.sql.ts */
  reasonsAfter: { row: { office: number; entry: string; reason: string | null; last: boolean }; values: [number | null, string | null] };
  /** src/booking/claims.sql.ts */
  reclaim: { row: { digest: Buffer; citizenId: string | null; ordinal: number | null }; values: [Fragment, number | null, string | null] };
  /** src/conversation/reclaim-from-dead-workers.sql.ts */
  reclaimFromDeadWorkers: { row: { id: string }; values: [Temporal.Instant | null, Temporal.Instant | null] };
  /** src/conversation/reclaim-from-dead-workers.sql.ts */
  reclaimFromDeadWorkersSetAside: { row: { id: string }; values: [readonly (string | null)[] | null] };
  /** src/queue/disturbance/whole-house.sql.ts */
  recordHeartbeat: { row: { was: Temporal.Instant | null }; values: [Temporal.Instant | null] };
  /** src/queue/door/party.sql.ts */
  recordedOn: { row: { booking: string; outcomeAt: Temporal.Instant | null; arrival: string; state: "absent" | "at-desk" | "back-today" | "checked" | "undone" | "waiting"; stateAt: Temporal.Instant; presentAt: Temporal.Instant; number: string | null }; values: [number | null, Temporal.PlainDate | null, readonly (string | null)[] | null] };
  /** src/outbox/take-letters.sql.ts */
  recoverClaims: { row: { "?column?": number }; values: [readonly (string | null)[] | null, readonly (string | null)[] | null, string | null, string | null, number | null, string | null] };
  /** src/booking/at-desk/bookings-at-desk.sql.ts */
  refsOfAddress: { row: { office: number; id: string }; values: [readonly (Uint8Array | null)[] | null, number | null] };
  /** src/booking/at-desk/bookings-at-desk.sql.ts */
  refsOfCode: { row: { office: number; id: string }; values: [readonly (Uint8Array | null)[] | null] };
  /** src/booking/at-desk/bookings-at-desk.sql.ts */
  refsOfPeople: { row: { office: number; id: string }; values: [readonly (Uint8Array | null)[] | null, number | null] };
  /** src/keys/installation.sql.ts */
  refuseReleasesBefore: { row: { done: boolean }; values: [] };
  /** src/keys/installation.sql.ts */
  refuseReleasesOfOneKey: { row: { done: boolean }; values: [] };
  /** src/channel/emulator/graph/template.sql.ts */
  registerTemplate: { row: object; values: [string | null, string | null, string | null, number | null] };
  /** src/outbox/share-numbers.sql.ts */
  releaseNumbers: { row: object; values: [string | null, readonly (string | null)[] | null, Temporal.Instant | null] };
  /** src/queue/line/counter.sql.ts */
  releaseWaiting: { row: object; values: [number | null, Temporal.PlainDate | null, string | null] };
  /** src/report/reminders.sql.ts */
  reminderAnswers: { row: { coming: number; move: number; cannot: number; paid: number }; values: [number | null, Temporal.PlainDate | null, Temporal.PlainDate | null] };
  /** src/report/reminders.sql.ts */
  reminderFigures: { row: { endedReminded: number; missedReminded: number; endedOthers: number; missedOthers: number }; values: [number | null, Temporal.PlainDate | null, Temporal.PlainDate | null, Fragment] };
  /** src/outbox/share-numbers.sql.ts */
  removeDeadSenders: { row: object; values: [string | null, Temporal.Instant | null] };
  /** src/office/calendar/calendar.sql.ts */
  removeDecreedYears: { row: object; values: [string | null] };
  /** src/office/calendar/calendar.sql.ts */
  removeEnds: { row: object; values: [string | null] };
  /** src/office/calendar/calendar.sql.ts */
  removeHolidays: { row: object; values: [string | null] };
  /** src/office/calendar/calendar.sql.ts */
  removeHours: { row: object; values: [string | null] };
  /** src/office/calendar/calendar.sql.ts */
  removeSpecialDays: { row: object; values: [string | null] };
  /** src/office/calendar/calendar.sql.ts */
  removeYearlyHolidays: { row: object; values: [string | null] };
  /** src/conversation/restore-addresses.sql.ts */
  renameCitizens: { row: object; values: [readonly (string | null)[] | null, readonly (Uint8Array | null)[] | null] };
  /** src/outbox/seal-letters.sql.ts */
  renameEarly: { row: object; values: [readonly (string | null)[] | null, readonly (string | null)[] | null] };
  /** src/queue/line/calls.sql.ts */
  reopenCall: { row: object; values: [Temporal.Instant | null, number | null, string | null] };
  /** src/queue/line/close-day.sql.ts */
  reopenDay: { row: object; values: [number | null, Temporal.PlainDate | null] };
  /** src/booking/displace/seats-away.sql.ts */
  reopenSeats: { row: object; values: [readonly (Temporal.PlainDate | null)[] | null, readonly (string | null)[] | null, readonly (Temporal.PlainTime | null)[] | null, readonly (number | null)[] | null, number | null] };
  /** src/queue/budget/allowance.sql.ts */
  replaceAllowance: { row: object; values: [Temporal.Instant | null, string | null, string | null, Temporal.Instant | null, number | null, string | null, string | null, string | null, number | null, string | null, string | null, Temporal.Instant | null, Temporal.Instant | null] };
  /** src/staff/request.sql.ts */
  replaceRequest: { row: object; values: [Temporal.Instant | null, string | null, number | null, string | null] };
  /** src/staff/request.sql.ts */
  requestForUpdate: { row: { id: string; office: number; staff: string; kind: "password" | "roles" | "second-factor"; roles: string[]; askedBy: string; askedByName: string; dueAt: Temporal.Instant }; values: [Fragment, string | null] };
  /** src/booking/draw/lots.sql.ts */
  restForLots: { row: object; values: [number | null, Temporal.PlainDate | null, Temporal.Instant | null, Temporal.Instant | null, string | null, number | null, Temporal.PlainDate | null] };
  /** src/booking/seats.sql.ts */
  restSeats: { row: object; values: [string | null] };
  /** src/queue/papers/undo-papers.sql.ts */
  restoreArrival: { row: object; values: [string | null, string | null, Temporal.Instant | null, boolean | null, Temporal.Instant | null, string | null, number | null, string | null] };
  /** src/queue/papers/undo-papers.sql.ts */
  restoreBookings: { row: object; values: [Fragment, string | null, number | null] };
  /** src/queue/papers/undo-papers.sql.ts */
  restoreTickets: { row: object; values: [string | null, number | null] };
  /** src/queue/papers/undo-papers.sql.ts */
  restoreVisitors: { row: object; values: [string | null, number | null] };
  /** src/backup/promises.sql.ts */
  restsAreCountedAsResting: { row: { broken: number }; values: [Fragment] };
  /** src/booking/displace/seats-away.sql.ts */
  restsOfDays: { row: { office: number; id: string; day: Temporal.PlainDate; pool: "desk" | "public" | "second"; starts: Temporal.PlainTime }; values: [number | null, readonly (Temporal.PlainDate | null)[] | null] };
  /** src/booking/seats.sql.ts */
  restsOver: { row: { office: number; id: string }; values: [Temporal.Instant | null, readonly (string | null)[] | null, Fragment, number | null] };
  /** src/outbox/sending-pause.sql.ts */
  resumeNumbers: { row: { "?column?": number }; values: [string | null, string | null] };
  /** src/outbox/retry-letters.sql.ts */
  retryLetters: { row: { "?column?": number }; values: [readonly (string | null)[] | null] };
  /** src/conversation/retry-set-aside.sql.ts */
  retrySetAside: { row: { "?column?": number }; values: [Fragment, Fragment] };
  /** src/clock/timed-act-failures.sql.ts */
  retryTimedActs: { row: { "?column?": number }; values: [Temporal.Instant | null, string | null, string | null] };
  /** src/database/privileges.sql.ts */
  roleState: { row: { apart: boolean; seesOthers: boolean }; values: [] };
  /** src/staff/people.sql.ts */
  rolesOf: { row: { office: number | null; role: "auditor" | "counter-officer" | "document-officer" | "front-desk" | "guard" | "head-of-office" | "head-office" | "supervisor" }; values: [string | null] };
  /** src/report/since-renewal.sql.ts */
  rotationOpen: { row: { since: Temporal.Instant | null }; values: [] };
  /** src/report/rules-history.sql.ts */
  rulesHistory: { row: { act: "rules-changed" | "rules-withdrawn"; version: number; actor: string; reason: string | null; happenedAt: Temporal.Instant }; values: [number | null, number | null] };
  /** src/staff-acts/calendar/import-pack.sql.ts */
  saveBeforeImport: { row: object; values: [] };
  /** src/booking/replace-hold.sql.ts */
  saveBeforeInstead: { row: object; values: [] };
  /** src/journal/seal-reasons.sql.ts */
  sealJournalReasons: { row: { done: number | null }; values: [number | null, readonly (string | null)[] | null, readonly (string | null)[] | null] };
  /** src/booking/second-visit.sql.ts */
  seatAnew: { row: object; values: [readonly (number | null)[] | null, readonly (string | null)[] | null, readonly (Temporal.PlainDate | null)[] | null, readonly (Temporal.PlainTime | null)[] | null, readonly (string | null)[] | null] };
  /** src/booking/draw/lots.sql.ts */
  seatPlacedLots: { row: object; values: [string | null] };
  /** src/booking/displace/seats-away.sql.ts */
  seatedBookings: { row: { office: number; id: string; day: Temporal.PlainDate; starts: Temporal.PlainTime; pool: "desk" | "public" | "second"; rulesVersion: number; party: string | null; createdAt: Temporal.Instant; held: boolean; waits: boolean; moves: number }; values: [Fragment, readonly (number | null)[] | null, readonly (string | null)[] | null] };
  /** src/booking/displace/seats-away.sql.ts */
  seatedOn: { row: { office: number; id: string; day: Temporal.PlainDate; starts: Temporal.PlainTime; pool: "desk" | "public" | "second"; rulesVersion: number; party: string | null; createdAt: Temporal.Instant; held: boolean; waits: boolean; moves: number }; values: [Fragment, number | null, readonly (Temporal.PlainDate | null)[] | null, Fragment] };
  /** src/report/rules-history.sql.ts */
  seatsAhead: { row: { count: number }; values: [number | null, Temporal.PlainDate | null, Fragment] };
  /** src/backup/promises.sql.ts */
  seatsAreTakenByLiveBookings: { row: { broken: number }; values: [Fragment, Fragment] };
  /** src/booking/seats.sql.ts */
  seatsOfDays: { row: { capacity: number; free: number }; values: [readonly (number | null)[] | null, readonly (Temporal.PlainDate | null)[] | null, readonly (string | null)[] | null] };
  /** src/report/machine.sql.ts */
  seatsOfOffices: { row: { office: number; opened: number; taken: number; resting: number }; values: [readonly (number | null)[] | null, readonly (Temporal.PlainDate | null)[] | null, readonly (Temporal.PlainDate | null)[] | null] };
  /** src/staff-acts/calendar/seats-to-fit.sql.ts */
  seatsToFitDue: { row: { due: Temporal.Instant | null }; values: [readonly (string | null)[] | null] };
  /** src/booking/case-facts.sql.ts */
  seatsToLookAt: { row: { contact: string; party: string; office: number; day: Temporal.PlainDate; starts: Temporal.PlainTime; createdAt: Temporal.Instant; cancelledAt: Temporal.Instant | null; forfeitedAt: Temporal.Instant | null; visitedAt: Temporal.Instant | null; keyNo: number | null; name: string | null; birthDate: Temporal.PlainDate | null }; values: [readonly (string | null)[] | null, readonly (string | null)[] | null, Fragment] };
  /** src/backup/facts.sql.ts */
  seeOneMoment: { row: object; values: [] };
  /** src/queue/line/ticket.sql.ts */
  seeTicket: { row: { id: string; number: string; stream: string; stage: string; state: "at-papers" | "called" | "dead" | "missed" | "moved" | "parked" | "returned" | "served" | "serving" | "waiting"; stateAt: Temporal.Instant; counter: string | null; forCounter: string | null; calls: number; lastCalledAt: Temporal.Instant | null; putBackAt: Temporal.Instant | null; arrival: string | null; rulesVersion: number; before: unknown }; values: [Fragment, number | null, string | null, Temporal.PlainDate | null] };
  /** src/staff/keys.sql.ts */
  selectKeys: { row: { id: string; office: number | null; rights: string[]; label: string; madeBy: string; madeAt: Temporal.Instant; revokedAt: Temporal.Instant | null; endsAt: Temporal.Instant; lastUsedAt: Temporal.Instant | null; networks: string[] | null; sealedNetworks: string | null }; values: [Fragment, number | null, number | null] };
  /** src/conversation/seal-senders.sql.ts */
  sendersAfter: { row: { id: string; keyNo: number | null; phone: string | null; userId: string | null; place: unknown }; values: [string | null] };
  /** src/staff/welcome.sql.ts */
  sessionOfToken: { row: { id: string; staff: string }; values: [string | null] };
  /** src/clock/clock.sql.ts */
  setAhead: { row: object; values: [number | null] };
  /** src/queue/door/record.sql.ts */
  setBack: { row: { "?column?": number }; values: [Temporal.Instant | null, Temporal.Instant | null, number | null, string | null] };
  /** src/channel/emulator/bad-day.sql.ts */
  setBadDay: { row: object; values: [string | null, number | null, boolean | null, boolean | null, boolean | null, string | null, number | null, boolean | null] };
  /** src/booking/correct-birth.sql.ts */
  setBirth: { row: object; values: [string | null, Uint8Array | null, boolean | null, Temporal.Instant | null, boolean | null, number | null, string | null] };
  /** src/clock/clock.sql.ts */
  setClockSetting: { row: object; values: [Temporal.Instant | null] };
  /** src/booking/at-desk/hand-over.sql.ts */
  setContact: { row: object; values: [string | null, number | null, number | null, string | null, string | null, string | null, number | null, string | null] };
  /** src/staff/desks.sql.ts */
  setDeskOfSession: { row: object; values: [string | null, number | null, string | null, Temporal.Instant | null, Temporal.Instant | null] };
  /** src/staff/desks.sql.ts */
  setDeskOfShift: { row: object; values: [string | null, Temporal.Instant | null, string | null] };
  /** src/queue/disturbance/disturbances.sql.ts */
  setDisturbanceEnd: { row: { id: string; kind: "clock" | "declared" | "outage" | "silence"; began: Temporal.Instant; ended: Temporal.Instant | null; reason: string | null; actor: string; withdrawn: Temporal.Instant | null }; values: [Temporal.Instant | null, Temporal.Instant | null, number | null, string | null, Fragment] };
  /** src/booking/groups.sql.ts */
  setGroupOf: { row: object; values: [number | null, Temporal.Instant | null, string | null] };
  /** src/booking/cancel.sql.ts */
  setHold: { row: object; values: [Temporal.Instant | null, number | null, string | null] };
  /** src/booking/displace/seats-away.sql.ts */
  setHours: { row: object; values: [number | null, readonly (Temporal.PlainDate | null)[] | null, readonly (string | null)[] | null, readonly (Temporal.PlainTime | null)[] | null, readonly (number | null)[] | null] };
  /** src/booking/displace/seats-away.sql.ts */
  setHoursUpdateSlot: { row: object; values: [readonly (Temporal.PlainDate | null)[] | null, readonly (string | null)[] | null, readonly (Temporal.PlainTime | null)[] | null, readonly (number | null)[] | null, readonly (number | null)[] | null, number | null] };
  /** src/clock/clock.sql.ts */
  setJumpedTo: { row: object; values: [Temporal.Instant | null] };
  /** src/clock/timed-act.sql.ts */
  setLimits: { row: { statement: string | null; transaction: string | null }; values: [string | null, string | null] };
  /** src/booking/correct.sql.ts */
  setName: { row: object; values: [string | null, Temporal.Instant | null, Uint8Array | null, boolean | null, number | null, string | null] };
  /** src/booking/at-desk/hand-over.sql.ts */
  setNewCode: { row: { booking_id: string }; values: [string | null, Uint8Array | null, number | null, string | null, Uint8Array | null, number | null, string | null, Temporal.PlainDate | null, readonly (Uint8Array | null)[] | null] };
  /** src/staff/write-staff.sql.ts */
  setPasswordHashDeleteCredential: { row: object; values: [string | null] };
  /** src/staff/write-staff.sql.ts */
  setPasswordHashInsertCredential: { row: object; values: [string | null, string | null, string | null, string | null, Temporal.Instant | null, Temporal.Instant | null] };
  /** src/booking/displace/displacement.sql.ts */
  setPlaced: { row: object; values: [Temporal.Instant | null, readonly (number | null)[] | null, readonly (string | null)[] | null, readonly (Temporal.PlainDate | null)[] | null, readonly (Temporal.PlainTime | null)[] | null] };
  /** src/booking/move.sql.ts */
  setSeat: { row: object; values: [Temporal.PlainDate | null, Temporal.PlainTime | null, string | null, number | null, Temporal.Instant | null, number | null, string | null] };
  /** src/booking/correct.sql.ts */
  setService: { row: object; values: [string | null, number | null, string | null] };
  /** src/database/kind.sql.ts */
  settleKind: { row: object; values: [string | null] };
  /** src/booking/draw/seated-lots.sql.ts */
  settleLots: { row: object; values: [Temporal.Instant | null, string | null] };
  /** src/channel/emulator/webhook/webhook.sql.ts */
  settleWebhooks: { row: object; values: [readonly (number | null)[] | null] };
  /** src/clock/timed-act.sql.ts */
  settledUntil: { row: { at: Temporal.Instant }; values: [string | null] };
  /** src/outbox/share-numbers.sql.ts */
  shareNumbersInsertSender: { row: object; values: [string | null, number | null, number | null, Temporal.Instant | null] };
  /** src/outbox/share-numbers.sql.ts */
  shareNumbersRead: { row: { pg_advisory_xact_lock: unknown }; values: [] };
  /** src/outbox/share-numbers.sql.ts */
  shareNumbersReadSenderLease: { row: object; values: [] };
  /** src/outbox/share-numbers.sql.ts */
  shareNumbersReadSenderLeaseOfShareNumbers: { row: { number: string; pausedUntil: Temporal.Instant | null; troubleSince: Temporal.Instant | null; troubleProbes: number; troubleCode: number | null; templatesPausedUntil: Temporal.Instant | null; restUntil: null }; values: [string | null] };
  /** src/booking/claims.sql.ts */
  sharedPeople: { row: { digest: string }; values: [readonly (Uint8Array | null)[] | null] };
  /** src/queue/disturbance/disturbances.sql.ts */
  silencesGoingOn: { row: { office: number; began: Temporal.Instant }; values: [] };
  /** src/keys/key-holes.sql.ts */
  skipDeadNumbers: { row: { setval: number | null }; values: [number | null, number | null] };
  /** src/queue/view/paper.sql.ts */
  slipRow: { row: { code: string; keyNo: number | null; name: string | null; day: Temporal.PlainDate; starts: Temporal.PlainTime; rulesVersion: number; service: string | null; returned: boolean; missing: unknown; differs: unknown }; values: [number | null, string | null, Fragment] };
  /** src/report/seats.sql.ts */
  slotsBetween: { row: { day: Temporal.PlainDate; pool: "desk" | "public" | "second"; starts: Temporal.PlainTime; opened: number; taken: number; resting: number }; values: [number | null, Temporal.PlainDate | null, Temporal.PlainDate | null] };
  /** src/booking/seats.sql.ts */
  slotsOfDays: { row: { office: number; day: Temporal.PlainDate; pool: "desk" | "public" | "second"; starts: Temporal.PlainTime; capacity: number; opened: number; taken: number; resting: number }; values: [readonly (number | null)[] | null, readonly (Temporal.PlainDate | null)[] | null, readonly (string | null)[] | null] };
  /** src/queue/papers/before.sql.ts */
  snapshot: { row: { before: unknown }; values: [number | null, string | null, number | null, string | null, number | null, string | null, number | null, string | null] };
  /** src/report/machine.sql.ts */
  spentBudgets: { row: { what: string; kind: string; hands: number }; values: [Temporal.Instant | null] };
  /** src/queue/papers/outcomes.sql.ts */
  splitArrival: { row: object; values: [string | null, Temporal.Instant | null, Temporal.Instant | null, Temporal.Instant | null, number | null, string | null] };
  /** src/staff/whose-was.sql.ts */
  staffOfSession: { row: { staff: string }; values: [string | null] };
  /** src/staff/whose-was.sql.ts */
  staffOfShift: { row: { staff: string }; values: [Uint8Array | null, Uint8Array | null] };
  /** src/staff/pin.sql.ts */
  staffWithPin: { row: { id: string; name: string; roles: unknown }; values: [boolean | null, number | null] };
  /** src/queue/papers/undo-papers.sql.ts */
  stateOfSplit: { row: { state: "absent" | "at-desk" | "back-today" | "checked" | "undone" | "waiting" }; values: [number | null, string | null] };
  /** src/queue/line/close-day.sql.ts */
  stillToCome: { row: { id: string }; values: [number | null, Temporal.PlainDate | null, Fragment] };
  /** src/keys/installation.sql.ts */
  stopDigesting: { row: object; values: [] };
  /** src/outbox/sending-pause.sql.ts */
  stopNumbers: { row: object; values: [Fragment, Temporal.Instant | null, number | null] };
  /** src/staff-acts/facts/facts-people.sql.ts */
  stopTellingFacts: { row: object; values: [Temporal.Instant | null, string | null] };
  /** src/conversation/seal-for-other.sql.ts */
  storeAddresses: { row: object; values: [string | null, string | null, string | null] };
  /** src/conversation/message-queue.sql.ts */
  storeCitizens: { row: object; values: [Temporal.Instant | null, readonly (string | null)[] | null, readonly (string | null)[] | null, readonly (string | null)[] | null, readonly (string | null)[] | null, readonly (string | null)[] | null, readonly (string | null)[] | null, readonly (Temporal.Instant | null)[] | null, readonly (boolean | null)[] | null] };
  /** src/channel/emulator/seal-emulator.sql.ts */
  storeEmulatorCitizen: { row: object; values: [string | null, string | null, string | null, Temporal.PlainDate | null, readonly (Uint8Array | null)[] | null, string | null] };
  /** src/channel/emulator/seal-emulator.sql.ts */
  storeEmulatorContents: { row: object; values: [readonly (number | null)[] | null, readonly (string | null)[] | null] };
  /** src/channel/emulator/seal-emulator.sql.ts */
  storeEmulatorPicture: { row: object; values: [Uint8Array | null, string | null, string | null] };
  /** src/outbox/letter-state.sql.ts */
  storeLetters: { row: object; values: [string | null, readonly (string | null)[] | null] };
  /** src/outbox/seal-letters.sql.ts */
  storeSealedLetters: { row: object; values: [string | null] };
  /** src/staff/seal-logins.sql.ts */
  storeSealedLogins: { row: object; values: [readonly (string | null)[] | null, readonly (string | null)[] | null, readonly (string | null)[] | null, readonly (string | null)[] | null] };
  /** src/staff/seal-logins.sql.ts */
  storeSealedNetworks: { row: object; values: [readonly (string | null)[] | null, readonly (string | null)[] | null] };
  /** src/operator/seal-words.sql.ts */
  storeSealedWords: { row: object; values: [readonly (string | null)[] | null, readonly (string | null)[] | null, readonly (string | null)[] | null, readonly (string | null)[] | null] };
  /** src/conversation/seal-senders.sql.ts */
  storeSenders: { row: object; values: [readonly (string | null)[] | null, readonly (number | null)[] | null, readonly (string | null)[] | null, readonly (string | null)[] | null, readonly (string | null)[] | null] };
  /** src/conversation/seal-senders.sql.ts */
  storeTexts: { row: object; values: [readonly (string | null)[] | null, readonly (string | null)[] | null] };
  /** src/conversation/seal-for-other.sql.ts */
  storeWordsLetters: { row: object; values: [readonly (string | null)[] | null, readonly (string | null)[] | null] };
  /** src/conversation/seal-for-other.sql.ts */
  storeWordsMessages: { row: object; values: [readonly (string | null)[] | null, readonly (string | null)[] | null] };
  /** src/office/offices.sql.ts */
  storedOffices: { row: { offices: unknown; numbers: unknown; holidays: unknown; yearlyHolidays: unknown; facts: unknown; decreedYears: unknown; country: unknown }; values: [] };
  /** src/queue/view/supervisor.sql.ts */
  streamRows: { row: { stream: string; waiting: number; longest: Temporal.Instant | null; given: number; served: number }; values: [number | null, Temporal.PlainDate | null] };
  /** src/keys/installation.sql.ts */
  switchKeys: { row: object; values: [Temporal.Instant | null] };
  /** src/backup/facts.sql.ts */
  tablesOf: { row: { schema: string; name: string }; values: [] };
  /** src/queue/papers/numbers.sql.ts */
  takeBackNumbers: { row: object; values: [] };
  /** src/channel/emulator/bad-day.sql.ts */
  takeBadAnswer: { row: { answer: "130429" | "131047" | "131056" | "500" | "no-answer" }; values: [string | null] };
  /** src/journal/chain.sql.ts */
  takeChain: { row: { chained_until: Temporal.Instant; past_office: number; past_entry: string; past_done: boolean; signed_since: Temporal.Instant | null }; values: [] };
  /** src/staff/passkey.sql.ts */
  takeChallenge: { row: { challenge_digest: Buffer }; values: [Uint8Array | null, Temporal.Instant | null] };
  /** src/staff-acts/demo/comers.sql.ts */
  takeComers: { row: { nth: number; booking: string | null; stream: string | null; priority: "pregnant" | "senior" | null }; values: [Temporal.Instant | null, number | null, Temporal.PlainDate | null, Temporal.Instant | null] };
  /** src/staff-acts/demo/played-until.sql.ts */
  takeDemoBehind: { row: { office: number; day: Temporal.PlainDate; until: Temporal.Instant; picture: Temporal.Instant }; values: [Fragment, Temporal.Instant | null] };
  /** src/conversation/day/reminders.sql.ts */
  takeDueReminders: { row: { booking: string; citizen: string; starts: Temporal.PlainTime }; values: [Fragment, number | null, Fragment, number | null, Temporal.PlainDate | null, string | null, Temporal.Instant | null] };
  /** src/office/facts/facts.sql.ts */
  takeFactBack: { row: object; values: [Temporal.PlainDate | null, Temporal.Instant | null, string | null, string | null, string | null] };
  /** src/staff-acts/facts/facts-people.sql.ts */
  takeFactsToTell: { row: { id: string; citizen: string; day: Temporal.PlainDate; starts: Temporal.PlainTime }; values: [number | null, Temporal.PlainDate | null, Temporal.Instant | null, Fragment, string | null, string | null, string | null, number | null, string | null, Temporal.Instant | null] };
  /** src/staff-acts/facts/facts-people.sql.ts */
  takeFactsToTellBack: { row: { id: string; citizen: string | null; day: Temporal.PlainDate; starts: Temporal.PlainTime }; values: [string | null, number | null, Temporal.PlainDate | null, Fragment, Temporal.Instant | null, number | null, string | null] };
  /** src/staff/fault.sql.ts */
  takeFaults: { row: { passwords: number; codes: number; pins: number; locks: number }; values: [string | null] };
  /** src/queue/line/call-next.sql.ts */
  takeFirst: { row: { id: string; number: string; stage: string; nth: number; arrival: string | null }; values: [number | null, Temporal.PlainDate | null, string | null, readonly (string | null)[] | null, readonly (string | null)[] | null, Fragment, Temporal.Instant | null, string | null, Temporal.Instant | null, Fragment, string | null, Temporal.Instant | null, number | null, string | null, Temporal.PlainDate | null, string | null, string | null, Temporal.Instant | null] };
  /** src/console/front-desk/form-sent.sql.ts */
  takeForm: { row: { "?column?": number }; values: [number | null, string | null, string | null, Temporal.Instant | null] };
  /** src/api/v1/idempotency.sql.ts */
  takeIdempotencyKey: { row: { "?column?": number }; values: [string | null, string | null, Uint8Array | null, Temporal.Instant | null] };
  /** src/booking/booking-timed-acts.sql.ts */
  takeLapsedHolds: { row: { office: number; id: string; day: Temporal.PlainDate; starts: Temporal.PlainTime; pool: "desk" | "public" | "second"; rulesVersion: number; citizenId: string }; values: [Temporal.Instant | null, Fragment, Fragment, readonly (string | null)[] | null, number | null] };
  /** src/booking/seats.sql.ts */
  takeLocked: { row: object; values: [readonly (number | null)[] | null, readonly (Temporal.PlainDate | null)[] | null, readonly (string | null)[] | null, readonly (Temporal.PlainTime | null)[] | null, readonly (number | null)[] | null] };
  /** src/queue/papers/document-line.sql.ts */
  takeNext: { row: { id: string }; values: [Fragment, number | null, Fragment, Fragment] };
  /** src/conversation/keep-messages.sql.ts */
  takeNumbers: { row: { taken: boolean }; values: [readonly (string | null)[] | null, readonly (string | null)[] | null, readonly (Uint8Array | null)[] | null, readonly (string | null)[] | null, number | null] };
  /** src/booking/at-desk/hand-over.sql.ts */
  takeOffTelephone: { row: object; values: [number | null, string | null, Temporal.Instant | null, number | null, string | null] };
  /** src/queue/door/record.sql.ts */
  takeOut: { row: { booking: string }; values: [Temporal.Instant | null, number | null, string | null, readonly (string | null)[] | null] };
  /** src/queue/papers/proved-identity.sql.ts */
  takeProved: { row: { office: number; id: string }; values: [Temporal.Instant | null, readonly (string | null)[] | null, number | null] };
  /** src/booking/second-visit.sql.ts */
  takeSecondSeats: { row: { office: number; day: Temporal.PlainDate; pool: "desk" | "public" | "second"; starts: Temporal.PlainTime }; values: [number | null, readonly (Temporal.PlainDate | null)[] | null, number | null, number | null, number | null] };
  /** src/outbox/share-numbers.sql.ts */
  takeShareNumbers: { row: { number: string; restUntil: Temporal.Instant | null }; values: [number | null, string | null, Temporal.Instant | null, Temporal.Instant | null, Temporal.Instant | null] };
  /** src/queue/door/presence.sql.ts */
  takeStamp: { row: { id: string; moment: Temporal.Instant }; values: [number | null, Temporal.PlainDate | null, Temporal.Instant | null] };
  /** src/staff/totp.sql.ts */
  takeStep: { row: { id: string }; values: [number | null, string | null, number | null] };
  /** src/journal/tally/tally.sql.ts */
  takeTallyDay: { row: object; values: [number | null, Temporal.PlainDate | null, Temporal.Instant | null] };
  /** src/queue/papers/document-line.sql.ts */
  takeThis: { row: object; values: [Fragment, number | null, string | null] };
  /** src/staff/try.sql.ts */
  takeTry: { row: { tries: number }; values: [Uint8Array | null, Temporal.Instant | null, Fragment, Fragment, Fragment, number | null, number | null] };
  /** src/conversation/message-queue.sql.ts */
  takeWaiting: { row: { id: string; number: string; sentAt: Temporal.Instant; said: unknown; tries: number; citizenId: string; kind: "whatsapp"; citizenDigest: Buffer; phone: string | null; userId: string | null; phoneWasOf: string | null; place: unknown; keyNo: number | null; recentBookings: Temporal.Instant[]; lapsedHolds: Temporal.Instant[]; givenBack: Temporal.Instant[]; moved: Temporal.Instant[]; cameAt: Temporal.Instant | null; cautionUntil: Temporal.Instant | null; cautionCase: number | null; groupPeople: number | null; groupUntil: Temporal.Instant | null; mutedAt: Temporal.Instant | null; citizenHeardAt: Temporal.Instant | null }; values: [boolean | null, Temporal.Instant | null, number | null] };
  /** src/channel/emulator/talk.sql.ts */
  talkState: { row: { heardAt: Temporal.Instant | null; typingUntil: Temporal.Instant | null }; values: [string | null, string | null] };
  /** src/journal/tally/tally.sql.ts */
  tallyEmptyDays: { row: object; values: [Temporal.Instant | null, readonly (number | null)[] | null, readonly (string | null)[] | null, readonly (Temporal.PlainDate | null)[] | null, number | null] };
  /** src/clock/clock.sql.ts */
  tellClock: { row: object; values: [] };
  /** src/channel/emulator/notice.sql.ts */
  tellPages: { row: { pg_notify: unknown }; values: [string | null, string | null] };
  /** src/booking/displace/move-over.sql.ts */
  tellWaiting: { row: { id: string; day: Temporal.PlainDate; starts: Temporal.PlainTime }; values: [Temporal.Instant | null, number | null, number | null, number | null] };
  /** src/queue/lateness/forfeit.sql.ts */
  tellingLetters: { row: { booking: string; letter: string }; values: [number | null, readonly (string | null)[] | null] };
  /** src/conversation/seal-senders.sql.ts */
  textsAfter: { row: { id: string; said: unknown; keyNo: number | null }; values: [string | null] };
  /** src/staff-acts/demo/whose-day.sql.ts */
  theirDesks: { row: { desk: string }; values: [number | null, Temporal.Instant | null, Temporal.Instant | null, string | null] };
  /** src/queue/view/paper.sql.ts */
  ticketOfNumber: { row: { id: string; printedAt: Temporal.Instant | null }; values: [number | null, Temporal.PlainDate | null, string | null] };
  /** src/queue/view/tickets.sql.ts */
  ticketRows: { row: { id: string; number: string; stream: string; stage: string; state: "at-papers" | "called" | "dead" | "missed" | "moved" | "parked" | "returned" | "served" | "serving" | "waiting"; stateAt: Temporal.Instant; counter: string | null; forCounter: string | null; people: number; keyNos: (number | null)[] | null; names: (string | null)[] | null; births: (Temporal.PlainDate | null)[] | null; services: (string | null)[] | null; help: "escort" | "seat" | "written" | null; priority: boolean; starts: Temporal.PlainTime | null; bornAt: Temporal.Instant; calls: number; lastCalledAt: Temporal.Instant | null; rulesVersion: number; undoable: boolean; reachable: boolean | null; open: boolean | null; arrival: string | null; followed: boolean }; values: [Fragment, readonly (string | null)[] | null, number | null, Temporal.Instant | null, Fragment] };
  /** src/conversation/day/letter-recipients.sql.ts */
  ticketsTold: { row: { id: string; ticketNumber: string; stream: string; stage: string; help: "escort" | "seat" | "written" | null; rulesVersion: number; lastCalledAt: Temporal.Instant | null; calls: number; citizen: string | null; number: string | null; language: "en" | "id" | null; asked: boolean | null; windowUntil: Temporal.Instant | null }; values: [Fragment, Fragment, Fragment, number | null, readonly (string | null)[] | null] };
  /** src/clock/timed-act-failures.sql.ts */
  timedActFailures: { row: { act: string; key: string; tries: number; fault: string; dueAt: Temporal.Instant; failedAt: Temporal.Instant; notBefore: Temporal.Instant; setAsideAt: Temporal.Instant | null }; values: [] };
  /** src/queue/papers/undo-papers.sql.ts */
  toldByAct: { row: { booking: string }; values: [string | null, number | null] };
  /** src/queue/disturbance/told.sql.ts */
  toldByDisturbance: { row: { id: string; people: number }; values: [number | null, Temporal.PlainDate | null] };
  /** src/queue/disturbance/told.sql.ts */
  toldOf: { row: { id: string }; values: [number | null, readonly (string | null)[] | null] };
  /** src/staff-acts/facts/facts-people.sql.ts */
  toldOfFacts: { row: { change: string | null; told: number; open: number }; values: [readonly (string | null)[] | null] };
  /** src/report/trail/trail-about.sql.ts */
  trailBooking: { row: { office: number; id: string; digest: Buffer }; values: [readonly (Uint8Array | null)[] | null] };
  /** src/report/trail/trail.sql.ts */
  trailLines: { row: { id: string; act: string; hand: string; desk: string | null; source: string; reason: string | null; happenedAt: Temporal.Instant; recordedAt: Temporal.Instant; detail: unknown; booking: string | null }; values: [number | null, Temporal.Instant | null, Temporal.Instant | null, string | null, Fragment, Fragment, number | null, Fragment] };
  /** src/report/trail/trail-about.sql.ts */
  trailOfBooking: { row: { id: string }; values: [number | null, string | null, number | null, string | null, number | null, string | null, number | null, number | null] };
  /** src/report/trail/trail-about.sql.ts */
  trailOfNumber: { row: { id: string }; values: [number | null, Temporal.PlainDate | null, Temporal.PlainDate | null, string | null, Temporal.Instant | null, Temporal.Instant | null] };
  /** src/report/trail/trail.sql.ts */
  trailReasons: { row: { reason: string; times: number }; values: [number | null, Temporal.Instant | null, Temporal.Instant | null, Fragment, Fragment] };
  /** src/report/trail/trail.sql.ts */
  trailSums: { row: { hand: string | null; place: string | null; what: string | null; day: Temporal.PlainDate | null; times: number | null; days: number }; values: [Temporal.PlainDate | null, Temporal.PlainDate | null, number | null, number | null, Temporal.PlainDate | null, Temporal.PlainDate | null, Fragment, number | null, Fragment, string | null, string | null, Fragment, readonly (string | null)[] | null, readonly (string | null)[] | null, readonly (string | null)[] | null, readonly (string | null)[] | null, readonly (string | null)[] | null] };
  /** src/queue/papers/desk.sql.ts */
  tryDesk: { row: { got: boolean | null }; values: [Fragment] };
  /** src/staff/manage.sql.ts */
  turnOffSecondFactor: { row: object; values: [string | null] };
  /** src/queue/line/turn.sql.ts */
  turnTicket: { row: object; values: [string | null, Temporal.Instant | null, string | null, string | null, string | null, number | null, Temporal.Instant | null, Temporal.Instant | null, boolean | null, Fragment, string | null, number | null, string | null] };
  /** src/queue/line/turn.sql.ts */
  turnTicketBack: { row: object; values: [string | null, Temporal.Instant | null, string | null, string | null, string | null, number | null, Temporal.Instant | null, Temporal.Instant | null, number | null, string | null] };
  /** src/conversation/apologise.sql.ts */
  unansweredOf: { row: { id: string; number: string; citizenId: string; sentAt: Temporal.Instant; kind: "whatsapp" }; values: [readonly (string | null)[] | null] };
  /** src/staff-acts/calendar/seats-to-fit.sql.ts */
  unansweredOfChange: { row: { count: number }; values: [string | null] };
  /** src/staff/provider.sql.ts */
  unbindAll: { row: object; values: [] };
  /** src/staff/provider.sql.ts */
  unbindProvider: { row: object; values: [string | null] };
  /** src/queue/line/calls.sql.ts */
  undoCall: { row: object; values: [Temporal.Instant | null, number | null, string | null] };
  /** src/clock/work.sql.ts */
  undoPart: { row: object; values: [] };
  /** src/queue/lateness/forfeit.sql.ts */
  unmarkForfeited: { row: { "?column?": number }; values: [number | null, string | null] };
  /** src/queue/unopened/unopened.sql.ts */
  unopenedDays: { row: { office: number; day: Temporal.PlainDate; raisedAt: Temporal.Instant; expected: number }; values: [Temporal.PlainDate | null, Temporal.PlainDate | null] };
  /** src/booking/draw/seated-lots.sql.ts */
  unseatedLots: { row: { office: number; day: Temporal.PlainDate; lot: string; citizenId: string; number: string | null; source: "api" | "desk" | "whatsapp"; who: unknown; starts: Temporal.PlainTime; service: string | null; rests: string[] | null; askedAt: Temporal.Instant; digest: Buffer; recentBookings: Temporal.Instant[]; lapsedHolds: Temporal.Instant[]; givenBack: Temporal.Instant[]; cameAt: Temporal.Instant | null; cautionUntil: Temporal.Instant | null; cautionCase: number | null; groupPeople: number | null; groupUntil: Temporal.Instant | null }; values: [readonly (string | null)[] | null, number | null] };
  /** src/staff/notice.sql.ts */
  unseenNotices: { row: { id: string; kind: "allowance" | "faults" | "new-browser" | "passkey-made" | "reset-asked" | "reset-done" | "roles-asked" | "roles-done"; detail: unknown; toldAt: Temporal.Instant }; values: [string | null, string | null] };
  /** src/conversation/day/draw-letters.sql.ts */
  untoldLots: { row: { office: number; day: Temporal.PlainDate; lot: string; place: number | null; counts: boolean | null; bookings: string[]; wish: number | null; citizen: string | null; number: string | null; language: "en" | "id"; windowUntil: Temporal.Instant | null }; values: [Fragment, readonly (string | null)[] | null, number | null] };
  /** src/queue/citizen/soon-called.sql.ts */
  untoldNearFront: { row: { id: string }; values: [number | null, Temporal.PlainDate | null, string | null, number | null, number | null, string | null, number | null, boolean | null, number | null] };
  /** src/booking/waiting-list/offers.sql.ts */
  untoldOffers: { row: { id: string; wish: number; citizen: string; number: string; language: "en" | "id"; office: number; day: Temporal.PlainDate; starts: Temporal.PlainTime; people: number; exchanges: boolean; until: Temporal.Instant; windowUntil: Temporal.Instant | null }; values: [Fragment, Temporal.Instant | null, readonly (string | null)[] | null, number | null] };
  /** src/staff/first-secret.sql.ts */
  usePassword: { row: { staff_id: string }; values: [Temporal.Instant | null, string | null, Temporal.Instant | null] };
  /** src/staff/first-secret.sql.ts */
  usePin: { row: { staff_id: string }; values: [Temporal.Instant | null, string | null, Temporal.Instant | null] };
  /** src/conversation/day/today.sql.ts */
  visitsOf: { row: { citizen: string; office: number; booking: string | null; code: string | null; keyNo: number | null; name: string | null; birthDate: Temporal.PlainDate | null; day: Temporal.PlainDate; starts: Temporal.PlainTime | null; pool: "desk" | "public" | "second" | null; service: string | null; party: string | null; rulesVersion: number | null; createdAt: Temporal.Instant | null; live: boolean; cancelled: boolean; forfeitedAt: Temporal.Instant | null; returnedAt: Temporal.Instant | null; visitDay: Temporal.PlainDate | null; outcome: "back-today" | "complete" | "not-owner" | "other-desk" | "returned" | null; missing: unknown; differs: unknown; arrival: string | null; arrivalState: "absent" | "at-desk" | "back-today" | "checked" | "undone" | "waiting" | null; desk: string | null; doubted: boolean; presentAt: Temporal.Instant | null; eligibleFrom: Temporal.Instant | null; ticket: string | null; ticketDay: Temporal.PlainDate | null; number: string | null; ticketState: "at-papers" | "called" | "dead" | "missed" | "moved" | "parked" | "returned" | "served" | "serving" | "waiting" | null; stream: string | null; stage: string | null; counter: string | null; calls: number | null; lastCalledAt: Temporal.Instant | null; ticketRules: number | null }; values: [Fragment, readonly (string | null)[] | null, Temporal.PlainDate | null, Fragment, readonly (string | null)[] | null, Temporal.PlainDate | null] };
  /** src/report/explain.sql.ts */
  visitsOfOfExplain: { row: { arrival: string | null; ticket: string | null }; values: [number | null, string | null, number | null, string | null] };
  /** src/keys/installation.sql.ts */
  waitAtMost: { row: { set_config: string | null }; values: [string | null] };
  /** src/outbox/retry-letters.sql.ts */
  waiting: { row: { state: "failed" | "in-flight" | "unknown" | "waiting"; count: number; late: number; oldestSeconds: number }; values: [] };
  /** src/booking/displace/displacement.sql.ts */
  waitingIn: { row: { office: number; id: string }; values: [number | null, number | null] };
  /** src/queue/view/counters.sql.ts */
  waitingOf: { row: { next: string[]; waiting: number; missed: string[]; parked: string[] }; values: [Fragment, number | null, Temporal.PlainDate | null, string | null, readonly (string | null)[] | null, readonly (string | null)[] | null, number | null, Temporal.PlainDate | null, string | null, number | null] };
  /** src/conversation/seal-for-other.sql.ts */
  waitingWordsLetters: { row: { id: string; words: unknown }; values: [string | null] };
  /** src/conversation/seal-for-other.sql.ts */
  waitingWordsMessages: { row: { id: string; words: unknown }; values: [string | null] };
  /** src/booking/seats.sql.ts */
  wakeSeat: { row: { starts: Temporal.PlainTime }; values: [number | null, string | null, string | null] };
  /** src/staff-acts/demo/filled.sql.ts */
  wasFilled: { row: object; values: [number | null, string | null, Temporal.PlainDate | null] };
  /** src/queue/view/supervisor.sql.ts */
  watchedTickets: { row: { missed: string[]; parked: string[]; dead: string[]; line: string[] }; values: [number | null, Temporal.PlainDate | null, Fragment, number | null] };
  /** src/channel/emulator/webhook/webhook.sql.ts */
  webhooksWaiting: { row: { waiting: number; tries: number }; values: [] };
  /** src/booking/displace/move-over.sql.ts */
  wentOver: { row: { office: number; id: string; day: Temporal.PlainDate; pool: string; starts: Temporal.PlainTime }; values: [number | null, string | null] };
  /** src/queue/line/close-day.sql.ts */
  whenClosed: { row: { at: Temporal.Instant | null }; values: [number | null, Temporal.PlainDate | null] };
  /** src/booking/waiting-list/wishes.sql.ts */
  wishesOfCitizens: { row: { no: number; citizenId: string; office: number; offices: number[] | null; people: number; who: unknown; bookings: string[] | null; firstDay: Temporal.PlainDate; lastDay: Temporal.PlainDate | null; missed: number; offer: string | null; offerOffice: number | null; day: Temporal.PlainDate | null; starts: Temporal.PlainTime | null; rests: string[] | null; until: Temporal.Instant | null }; values: [readonly (string | null)[] | null] };
  /** src/booking/waiting-list/wishes.sql.ts */
  wishesOver: { row: { no: number; office: number }; values: [Temporal.PlainDate | null, number | null] };
  /** src/booking/claims.sql.ts */
  withClaim: { row: { id: string }; values: [readonly (number | null)[] | null, readonly (string | null)[] | null] };
  /** src/operator/seal-words.sql.ts */
  wordsInClear: { row: { what: "allowance" | "answer" | "counter" | "decision" | "device" | "displacement" | "disturbance" | "doubt" | "group" | "objection" | "officer" | "passkey" | "program"; at: string; words: string }; values: [] };
  /** src/booking/renew-digests.sql.ts */
  writeAlikeDigests: { row: object; values: [readonly (number | null)[] | null, readonly (string | null)[] | null, readonly (Uint8Array | null)[] | null, readonly (Uint8Array | null)[] | null] };
  /** src/staff-acts/demo/comers.sql.ts */
  writeComers: { row: object; values: [number | null, Temporal.PlainDate | null, readonly (Temporal.Instant | null)[] | null, readonly (string | null)[] | null, readonly (string | null)[] | null, readonly (string | null)[] | null] };
  /** src/queue/line/counter.sql.ts */
  writeCounter: { row: object; values: [number | null, Temporal.PlainDate | null, string | null, string | null, string | null, Temporal.Instant | null, string | null] };
  /** src/queue/papers/doubt.sql.ts */
  writeDoubt: { row: object; values: [number | null, string | null, string | null, string | null, string | null, string | null, Temporal.Instant | null, Temporal.Instant | null] };
  /** src/staff/carry-over-factors.sql.ts */
  writeFactors: { row: object; values: [readonly (string | null)[] | null, readonly (string | null)[] | null, readonly (string | null)[] | null] };
  /** src/outbox/write-letters.sql.ts */
  writeLetters: { row: object; values: [string | null] };
  /** src/channel/emulator/talk.sql.ts */
  writeMessage: { row: object; values: [string | null, string | null, string | null, string | null, string | null, string | null, Temporal.Instant | null] };
  /** src/conversation/keep-messages.sql.ts */
  writeMessages: { row: { kept: boolean }; values: [readonly (string | null)[] | null, readonly (boolean | null)[] | null, readonly (number | null)[] | null, readonly (number | null)[] | null, readonly (Uint8Array | null)[] | null, readonly (Uint8Array | null)[] | null, readonly (boolean | null)[] | null, readonly (boolean | null)[] | null, readonly (string | null)[] | null, readonly (string | null)[] | null, number | null, Temporal.Instant | null, Temporal.Instant | null, Temporal.Instant | null, readonly (string | null)[] | null, readonly (string | null)[] | null, readonly (number | null)[] | null, readonly (Temporal.Instant | null)[] | null, readonly (string | null)[] | null] };
  /** src/staff/notice.sql.ts */
  writeNotice: { row: object; values: [string | null, string | null, string | null, string | null, string | null, Temporal.Instant | null] };
  /** src/queue/papers/outcomes.sql.ts */
  writeOutcomes: { row: object; values: [Temporal.Instant | null, string | null, number | null] };
  /** src/booking/correct.sql.ts */
  writePerson: { row: object; values: [number | null, string | null, Temporal.PlainDate | null, readonly (Uint8Array | null)[] | null, boolean | null, number | null, string | null] };
  /** src/staff/manage.sql.ts */
  writePin: { row: object; values: [string | null, string | null] };
  /** src/queue/door/priority.sql.ts */
  writePriority: { row: object; values: [string | null, string | null, string | null, number | null, number | null, string | null] };
  /** src/booking/seal-people.sql.ts */
  writeSealedApplicants: { row: object; values: [readonly (number | null)[] | null, readonly (string | null)[] | null, readonly (number | null)[] | null, readonly (string | null)[] | null, readonly (Uint8Array | null)[] | null, readonly (Uint8Array | null)[] | null] };
  /** src/booking/seal-people.sql.ts */
  writeSealedBookings: { row: object; values: [readonly (number | null)[] | null, readonly (string | null)[] | null, readonly (string | null)[] | null] };
  /** src/staff/write-staff.sql.ts */
  writeStaffInsertLogin: { row: object; values: [string | null, string | null, string | null, Temporal.Instant | null, Temporal.Instant | null, boolean | null] };
  /** src/staff/write-staff.sql.ts */
  writeStaffInsertStaff: { row: { staff_id: string }; values: [string | null, string | null, string | null, string | null, boolean | null, Temporal.Instant | null, Temporal.Instant | null, Temporal.Instant | null, string | null] };
  /** src/journal/tally/tally.sql.ts */
  writeTally: { row: object; values: [number | null, Temporal.PlainDate | null, Fragment, number | null, Temporal.Instant | null, Temporal.Instant | null, Fragment, Fragment] };
  /** src/outbox/sending-pause.sql.ts */
  writeTrouble: { row: object; values: [Temporal.Instant | null, number | null, number | null, Temporal.Instant | null, string | null] };
}

export interface Fragments {
  about: [Fragment, Temporal.Instant | null];
  age: [Temporal.Instant | null, Fragment];
  alive: [Fragment, Temporal.Instant | null, Fragment, Temporal.Instant | null];
  demoCalled: [Fragment, string | null, Fragment, number | null, Temporal.PlainDate | null, number | null, Temporal.PlainDate | null];
  demoVisitors: [Fragment, number | null, Temporal.PlainDate | null, string | null];
  disturbanceById: [Temporal.Instant | null, string | null];
  disturbanceOfKind: [string | null];
  dueReminder: [number | null, Temporal.PlainDate | null, Temporal.PlainTime | null, Temporal.Instant | null, string | null, Fragment, string | null];
  formOfActor: [number | null, string | null, string | null];
  freePlace: [Temporal.Instant | null, Temporal.Instant | null];
  ids: [string | null, number | null];
  keyOf: [string | null];
  locks: [number | null];
  named: [Fragment, readonly (string | null)[] | null];
  openDoubt: [Temporal.Instant | null];
  over: [Temporal.Instant | null, number | null];
  ready: [number | null, Temporal.PlainDate | null, Temporal.Instant | null, Fragment];
  sureSeat: [readonly (number | null)[] | null, Temporal.PlainDate | null, Temporal.Instant | null, Fragment];
  taken: [Temporal.Instant | null, string | null, string | null, Temporal.Instant | null];
  theirLeases: [string | null, string | null];
  trailFits: [readonly (string | null)[] | null, readonly (string | null)[] | null, Fragment, string | null, string | null, readonly (string | null)[] | null, readonly (string | null)[] | null, readonly (string | null)[] | null, readonly (string | null)[] | null];
  trailOfHand: [string | null, string | null];
  trailOfLines: [readonly (string | null)[] | null];
  validity: [readonly (number | null)[] | null, readonly (number | null)[] | null, readonly (number | null)[] | null];
}
