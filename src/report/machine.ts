import { type TimedActFailure, timedActFailures } from "../clock/index.ts";
import type { Tx } from "../database/index.ts";
import { lastDayOfHorizon, type Office, type Offices, today } from "../office/index.ts";
import { countWaitingLetters, type NumberState, numberStates, type WaitingLetters } from "../outbox/index.ts";
import { unopenedOffices } from "../queue/index.ts";
import { type DayNow, daysNow } from "./day-now.sql.ts";
import {
  failedLettersOfADay,
  limitToThreeSeconds,
  type Machine,
  type MessagesWaiting,
  machine,
  messagesWaiting,
  seatsOfOffices,
  spentBudgets,
} from "./machine.sql.ts";
import { bookingsWithoutEnd, type WithoutEnd } from "./without-end.sql.ts";

/** What an operator must know of the machine; counts and ages only, never of whom. */
export interface MachineState extends Machine {
  messages: MessagesWaiting;
  letters: WaitingLetters[];
  failedOfADay: { fault: string; count: number }[];
  /** Only those that rest or were stopped. */
  numbers: NumberState[];
  seats: { office: Office; opened: number; taken: number; resting: number }[];
  days: (Omit<DayNow, "office"> & { office: Office })[];
  /** Timed acts that failed and have not worked since. */
  failingActs: { act: string; setAside: number; overdueSeconds: number }[];
  /** Bookings of past days without an end, by the act that owes it. */
  withoutEnd: (Omit<WithoutEnd, "office"> & { office: Office })[];
  /** Offices that nobody has opened today, and should have. */
  notOpened: Office[];
  /** Hands that used up a budget and asked for more, by what of and by their kind. */
  spentBudgets: { what: string; kind: string; hands: number }[];
}

/** Everything in one transaction and within three seconds, or an error: a look at the machine must not become its load. */
export async function machineState(
  tx: Tx,
  offices: Offices,
  now: Temporal.Instant,
  real: Temporal.Instant,
): Promise<MachineState> {
  await limitToThreeSeconds(tx);
  const spans = offices.all.map((office) => ({
    office: office.id,
    today: today(office, now),
    last: lastDayOfHorizon(office, now),
  }));
  return {
    ...(await machine(tx, now, real)),
    failingActs: failingActs(await timedActFailures(tx), now),
    messages: await messagesWaiting(tx, real),
    spentBudgets: await spentBudgets(tx, real),
    notOpened: (await unopenedOffices(tx, offices, now)).map(({ office }) => office),
    letters: await countWaitingLetters(tx),
    failedOfADay: await failedLettersOfADay(tx, real),
    numbers: await numberStates(tx, real),
    seats: (await seatsOfOffices(tx, spans)).map(({ office, ...seats }) => ({
      office: offices.byId.get(office)!,
      ...seats,
    })),
    withoutEnd: (await bookingsWithoutEnd(tx)).flatMap(({ office: id, ...rest }) => {
      const office = offices.byId.get(id);
      return office ? [{ office, ...rest }] : [];
    }),
    days: (await daysNow(tx, spans, now)).map(({ office, ...day }) => ({ office: offices.byId.get(office)!, ...day })),
  };
}

function failingActs(faults: TimedActFailure[], now: Temporal.Instant): MachineState["failingActs"] {
  return [...Map.groupBy(faults, ({ act }) => act)].map(([act, theirs]) => ({
    act,
    setAside: theirs.filter(({ setAsideAt }) => setAsideAt).length,
    overdueSeconds: Math.max(0, ...theirs.map(({ dueAt }) => now.since(dueAt).total("seconds"))),
  }));
}
