import type { Gauge } from "prom-client";
import type { MachineState } from "../report/index.ts";

/** What the gauges show. */
export interface ShownState extends MachineState {
  /** Seconds since the person who is longest past retention should have been erased. */
  pastRetentionSeconds: number;
  /** When it was looked at, in real time. */
  real: Temporal.Instant;
  /** Seconds since the first erasure after which the digests' key was not rotated. */
  erasedSinceRenewalSeconds: number;
  /** Seconds since a rotation of the digests' key that is not over put the new one in force. */
  rotationOpenSeconds: number;
}

type MakeGauge = (name: string, help: string, labelNames: string[]) => Gauge;
type Pool = { totalCount: number; idleCount: number; waitingCount: number };
/** Values of one gauge, each with its labels. */
type Values = { labels: Record<string, string>; value: number }[];

interface StateGauge {
  name: string;
  help: string;
  labels: string[];
  read(state: ShownState): Values;
}

const one = (value: number): Values => [{ labels: {}, value }];

function lines({ code: office }: { code: string }, papers: number, counter: number): Values {
  return Object.entries({ papers, counter }).map(([before, value]) => ({ labels: { office, before }, value }));
}

const table: StateGauge[] = [
  gauge("messages_waiting", "Messages not answered yet.", [], ({ messages }) => one(messages.waiting)),
  gauge("messages_oldest_seconds", "Age of the oldest message not answered yet.", [], ({ messages }) =>
    one(messages.oldestSeconds),
  ),
  gauge("messages_set_aside", "Messages that wait for an operator: npm run messages -- list", [], ({ messages }) =>
    one(messages.setAside),
  ),
  gauge("letters", "Letters we owe, by state; failed: npm run letters -- list", ["state"], ({ letters }) =>
    letters.map(({ state, count }) => ({ labels: { state }, value: count })),
  ),
  gauge("letters_oldest_seconds", "Age of the oldest letter, by state.", ["state"], ({ letters }) =>
    letters.map(({ state, oldestSeconds }) => ({ labels: { state }, value: oldestSeconds })),
  ),
  gauge(
    "letters_failed_of_a_day",
    "Letters that failed for good within 24 hours, by the kind of error.",
    ["fault"],
    ({ failedOfADay }) => failedOfADay.map(({ fault, count }) => ({ labels: { fault }, value: count })),
  ),
  gauge(
    "numbers_stopped",
    "1 for each number of ours that sends nothing until: npm run numbers -- resume <number | all>",
    ["number", "code"],
    ({ numbers }) =>
      numbers
        .filter(({ stoppedAt }) => stoppedAt)
        .map(({ number, stopCode }) => ({ labels: { number, code: String(stopCode ?? "") }, value: 1 })),
  ),
  gauge(
    "number_trouble_seconds",
    "For how long the channel of a number of ours has been in trouble; letters wait and leave by themselves.",
    ["number"],
    ({ numbers, real }) =>
      numbers.flatMap(({ number, troubleSince }) =>
        troubleSince ? [{ labels: { number }, value: real.since(troubleSince).total("seconds") }] : [],
      ),
  ),
  gauge(
    "numbers_only_answer",
    "1 for each number of ours where Meta holds back what we begin.",
    ["number"],
    ({ numbers }) =>
      numbers
        .filter(({ templatesPausedUntil }) => templatesPausedUntil)
        .map(({ number }) => ({ labels: { number }, value: 1 })),
  ),
  gauge(
    "letters_late",
    "Letters that could have left more than a minute ago and are not accepted by the channel.",
    [],
    ({ letters }) => one(letters.reduce((sum, { late }) => sum + late, 0)),
  ),
  gauge("numbers_paused", "1 for each number of ours that the channel asked to wait.", ["number"], ({ numbers }) =>
    numbers.filter(({ pausedUntil }) => pausedUntil).map(({ number }) => ({ labels: { number }, value: 1 })),
  ),
  gauge(
    "seats",
    "Public seats from today to the end of the horizon; taken counts what rests.",
    ["office", "state"],
    ({ seats }) =>
      seats.flatMap(({ office, opened, taken, resting }) =>
        Object.entries({ opened, taken, resting }).map(([state, value]) => ({
          labels: { office: office.code, state },
          value,
        })),
      ),
  ),
  gauge(
    "day_waiting",
    "Who waits at an office now: arrivals before the document desk, numbers before a counter.",
    ["office", "before"],
    ({ days }) => days.flatMap(({ office, papers, counters }) => lines(office, papers, counters)),
  ),
  gauge(
    "day_longest_wait_seconds",
    "How long the first of them has waited, by the program's clock.",
    ["office", "before"],
    ({ days }) =>
      days.flatMap(({ office, papersSeconds, countersSeconds }) => lines(office, papersSeconds, countersSeconds)),
  ),
  gauge(
    "disturbances_open",
    "Disturbances that go on: in them nobody forfeits. One that nobody ends is an amnesty for ever.",
    ["office"],
    ({ days }) => days.map(({ office, disturbances }) => ({ labels: { office: office.code }, value: disturbances })),
  ),
  gauge(
    "offices_not_opened",
    "1 for each office that should be open and at which nobody has acted today.",
    ["office"],
    ({ notOpened }) => notOpened.map(({ code }) => ({ labels: { office: code }, value: 1 })),
  ),
  gauge(
    "bookings_without_end",
    "Bookings of days that are over without an end, by the act that owes it: npm run acts -- owed",
    ["office", "owes"],
    ({ withoutEnd }) =>
      withoutEnd.map(({ office, owes, bookings }) => ({ labels: { office: office.code, owes }, value: bookings })),
  ),
  gauge("holds_open", "Seats kept until somebody answers YA.", [], ({ holds }) => one(holds)),
  gauge("timed_acts_late_seconds", "How long ago the oldest hold or rest should have ended.", [], ({ lateSeconds }) =>
    one(lateSeconds),
  ),
  gauge(
    "timed_acts_set_aside",
    "What of a timed act failed for good and waits for an operator: npm run acts -- list",
    ["act"],
    ({ failingActs }) => failingActs.map(({ act, setAside }) => ({ labels: { act }, value: setAside })),
  ),
  gauge(
    "timed_act_overdue_seconds",
    "How long ago what fails of a timed act should have been done.",
    ["act"],
    ({ failingActs }) => failingActs.map(({ act, overdueSeconds }) => ({ labels: { act }, value: overdueSeconds })),
  ),
  gauge(
    "oldest_past_retention_seconds",
    "How long ago the person who is longest past retention should have been erased.",
    [],
    ({ pastRetentionSeconds }) => one(pastRetentionSeconds),
  ),
  gauge(
    "erased_since_renewal_seconds",
    "How long ago the first person was erased whom older copies still know: npm run keys -- rotate",
    [],
    ({ erasedSinceRenewalSeconds }) => one(erasedSinceRenewalSeconds),
  ),
  gauge(
    "rotation_open_seconds",
    "For how long two keys of digests have been in force; it goes on with: npm run keys -- rotate",
    [],
    ({ rotationOpenSeconds }) => one(rotationOpenSeconds),
  ),
  gauge(
    "budgets_spent",
    "Hands (staff, keys, devices, desks) that were refused within 15 minutes because they had used up a budget.",
    ["what", "kind"],
    ({ spentBudgets }) => spentBudgets.map(({ what, kind, hands }) => ({ labels: { what, kind }, value: hands })),
  ),
  gauge("servers", "Programs that answer messages on this database.", [], ({ servers }) => one(servers)),
  gauge("senders", "Programs that send letters on this database.", [], ({ senders }) => one(senders)),
  gauge(
    "clock_ahead_seconds",
    "How far the program's clock stands ahead of real time; 0 in production.",
    [],
    ({ aheadSeconds }) => one(aheadSeconds),
  ),
];

function gauge(name: string, help: string, labels: string[], read: StateGauge["read"]): StateGauge {
  return { name, help, labels, read };
}

/** Makes the gauges that are read from the database; without a state they show nothing, never what was true before. */
export function stateGauges(make: MakeGauge): (state: ShownState | undefined, pool: Pool) => void {
  const made = table.map((entry) => ({ ...entry, gauge: make(entry.name, entry.help, entry.labels) }));
  const up = make("database_up", "1 while the database answers.", []);
  const connections = make("database_connections", "Connections of this process, and requests that wait for one.", [
    "state",
  ]);
  return (state, pool) => {
    up.set(state ? 1 : 0);
    connections.set({ state: "open" }, pool.totalCount);
    connections.set({ state: "idle" }, pool.idleCount);
    connections.set({ state: "wanted" }, pool.waitingCount);
    for (const { gauge, labels, read } of made) {
      gauge.reset();
      // A gauge without labels falls back to 0 there, and while the database is away 0 would be a lie.
      if (labels.length === 0) gauge.remove();
      for (const { labels, value } of state ? read(state) : []) gauge.set(labels, value);
    }
  };
}
