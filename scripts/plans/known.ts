/** What a statement may do beyond what the judge lets pass, and why. */
export interface Exception {
  why: string;
  /**
   * Values of parameters, by number: where the planner's guess for an unknown one (a third of the table lies behind it) is far from
   * what the program asks. In the recorded statistics today is 1 August 2017 and the past before it is 216 days long.
   */
  values?: Readonly<Record<number, string>>;
  /** The cost that it may have. */
  cost?: number;
  /** The rows that it may read in a step, or sort. */
  rows?: number;
  /** It may read everything: it is asked by hand, of a copy or of a database that nobody uses meanwhile. */
  everything?: true;
  /** Tables that grow, and indexes of theirs, that it may read whole; with their schema. */
  whole?: readonly string[];
}

/** Evidence is kept for years: on a usual night none of it falls due, however much there is. */
const evidence: Exception = {
  why: "once a night, in steps of 5,000: what is older than the evidence is kept",
  values: { 1: "2012-08-01" },
};

const looked = "2017-06-02 09:00+07";

/** In the recorded past of 216 days the last 60 are so much that PostgreSQL reads all. */
const nightly: Exception = {
  why: "once a night, in the background: the seats of the last 60 days are counted by contact",
  cost: 2_000_000,
  rows: 1_000_000,
  whole: ["public.booking", "public.applicant", "public.claim"],
};

/** Checking or restoring a copy: an operator's command, and its work is to read everything. */
const copies: Exception = { why: "an operator's command checks a copy or prepares one", everything: true };

/** The digests' key is rotated: an operator's command, and its work is to go over all who live, two hundred at a time. */
const rotation: Exception = {
  why: "an operator rotates the digests' key: a step of 200, in the order of the primary key",
  everything: true,
};

/** By the statement's name. */
export const known: Readonly<Record<string, Exception>> = {
  lockCodedAfter: rotation,
  lockReachedAfter: rotation,
  lockReachedAtAfter: rotation,
  numberEverybody: { why: "an operator seals the database, once, while no program works on it", everything: true },
  seatsAhead: {
    why: "it counts the bookings from today on; those of the past are not read",
    values: { 2: "2017-08-01" },
  },
  peopleWithFacts: {
    why: "the head office looks at a decree: the bookings of all offices from a day that is to come; those of the past are not read",
    values: { 2: "2017-08-01" },
    cost: 50_000,
  },
  takeFactsToTell: {
    why: "it takes 300 of the bookings from a day that is to come, of one office",
    values: { 2: "2017-08-01" },
  },
  failedLettersOfADay: {
    why: "it counts the failures of the last 24 hours",
    values: { 1: "2017-07-31 09:00+07" },
  },
  wasFilled: {
    why: "only a demonstration asks it, about today",
    values: { 3: "2017-08-01" },
  },
  daysLeftOpen: {
    why: "once a night: two look-ups for each office and each of the last 60 days, however long the past is",
    cost: 20_000,
  },
  daysThatOwe: {
    why: "once a night: the bookings of the last 14 days that nobody saw, of each office",
    cost: 120_000,
    rows: 20_000,
  },
  countWithoutEnd: {
    why: "once a night, in the background: the bookings without an end of the days since the last night",
    cost: 250_000,
    rows: 20_000,
  },
  contactsWithUnused: { ...nightly, values: { 2: "2017-06-02", 3: looked, 7: "2017-06-02", 8: looked } },
  contactsWhoSwap: { ...nightly, values: { 2: "2017-06-02", 3: looked, 8: "2017-06-02", 9: looked } },
  contactsOfAlikeNames: { ...nightly, values: { 4: "2017-06-02", 5: looked } },
  lockInClear: {
    why: "`npm run keys -- seal` takes those in clear a thousand at a time; the index holds nobody else, and nobody at all in the end",
    cost: 20_000,
    rows: 2_000_000,
    whole: ["public.applicant_in_clear"],
  },
  countInClear: {
    why: "`npm run keys -- seal` asks it once at its end, when nobody is left",
    cost: 1_000_000,
    rows: 1_000_000,
    whole: ["public.booking", "public.applicant", "public.applicant_in_clear"],
  },
  wordsInClear: {
    why: "`npm run keys -- seal` looks for words of officers in clear, a thousand at a time; once it is done none are left",
    cost: 100_000,
    rows: 100_000,
    everything: true,
  },
  nextQuietRead: {
    why: "a step of the night's walk looks at 5,000 people in the order of their ids",
    rows: 5_000,
  },
  pastRetentionSeconds: {
    why: "whoever asks remembers the answer for a while; it walks over those who wrote in the last month, however long the past is",
    cost: 15_000,
    whole: ["public.citizen_kept", "public.claim_citizen"],
  },
  dropOldTalkDeleteMessage: {
    why: "once a night, in steps of 5,000: messages are kept for 30 days",
    values: { 1: "2017-07-02" },
  },
  dropDigestsDeleteBooking: evidence,
  dropDigestsDeleteLetter: evidence,
  dropDigestsDeleteCitizen: evidence,
  dropTicketTold: evidence,
  dropTicketFollows: evidence,
  dropCalls: evidence,
  dropTickets: evidence,
  dropVisitors: evidence,
  dropArrivals: evidence,
  blankArrivals: {
    why: "once a night, the days since the last one",
    values: { 1: "2017-07-31", 2: "2017-08-01" },
    cost: 20_000,
  },
  forgetLateDays: {
    why: "once a night: the lines that the database wrote since the night before, by journal_written",
    values: { 4: "2100-01-01" },
  },
  trailSums: {
    why: "a look at some days of one office: 28 as a rule, 92 at most; the night counts them, and the planner takes each for not counted",
    values: { 1: "2017-07-05", 2: "2017-08-01", 5: "2017-07-05", 6: "2017-08-01" },
    cost: 400_000,
    rows: 200_000,
  },
  journalLinesOutside: { why: "an operator's command compares the whole journal with its chain", everything: true },
  readFacts: copies,
  readSettled: copies,
  seatsAreTakenByLiveBookings: copies,
  restsAreCountedAsResting: copies,
  noHourIsOversold: copies,
  liveBookingsHaveTheirRow: copies,
  noCodeTwice: copies,
  liveBookingsAreInTheJournal: copies,
  noNumberTwice: copies,
  noSecondAnswer: copies,
  holdInbox: copies,
  holdLetters: copies,
  dropDoubts: {
    why: "once a night; an office has a doubt in some weeks, and an index would cost more than it saves",
    whole: ["public.doubt"],
  },
  dropDisturbances: { why: "once a night; an office has two or three a day", whole: ["public.disturbance"] },
  dropStamps: { why: "once a night; an office has some a day", whole: ["public.stamp"] },
  farewellDone: {
    why: "those who were erased and still have a number are few, and an index holds only them; PostgreSQL takes the two for unrelated",
    cost: 1_000_000,
  },
};

/**
 * Indexes that no statement is lost without, because another one leads to few enough rows, and why they stay all the same. The others are
 * needed: without one of them a statement is a fault, which a test shows for each.
 */
export const spare: Readonly<Record<string, string>> = {
  "public.arrival_desk": "a promise: one person at a document desk",
  "public.arrival_line":
    "gives the document line in its order, so that taking the next person reads one row and not a day's",
  "public.claim_once": "a promise: a citizen claims a person once",
  "public.displaced_booking":
    "a night asks how often the people of a day were moved; by the key it would read an office's of all years",
  "public.displaced_open": "a promise: one displacement of a booking waits for an answer",
  "public.displaced_pkey": "a promise: a booking once in a displacement",
  "public.displaced_waiting": "holds only people who wait for a seat, for whoever has free ones to give",
  "public.displacement_made":
    "an office's displacements of a day, for taking them back; by the key it would read those of all years",
  "public.displacement_pkey": "a promise: one row for an id",
  "public.disturbance_pkey": "a promise: one row for an id",
  "public.disturbance_silence": "a promise: one silence of a day, whoever looks",
  "public.disturbance_told_pkey": "a promise: a booking is told of a disturbance once",
  "public.doubt_of_arrival":
    "each look at a day's visitors asks for the doubts of theirs; by the key it would read an office's of all years",
  "public.doubt_pkey": "a promise: one row for an id",
  "public.journal_actor":
    "gives the lines of one officer, newest first; by the office and the hour a page of theirs would read everybody's lines of three months",
  "public.letter_kept": "holds only letters that still name somebody, in the order in which they are blanked",
  "public.letter_of_citizen":
    "the sender asks for a citizen's earlier letters that still have words; all of them would be years of letters",
  "public.message_set_aside": "holds only messages that were set aside, for who counts and lists them",
  "public.reminder_day":
    "the figures of a span of days ask for its reminders; by the key they would read an office's of all years",
  "public.stamp_of_day": "holds only stamps that can still be used",
  "public.ticket_counter": "a promise: one person at a counter",
  "public.ticket_follow_citizen": "asked for each citizen who writes; the table holds a month",
  "public.ticket_follow_since": "the night finds what is older than a month without reading the month",
  "public.ticket_line": "gives the line in its order, so that a call reads one row and not a day's",
  "public.ticket_missed": "holds only numbers that may die soon, of all offices, in that order",
  "public.ticket_number": "a promise: a number once a day",
};
