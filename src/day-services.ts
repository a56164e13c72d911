import { forgetIdempotencyKeys } from "./api/index.ts";
import { homeZone, type World } from "./booking/index.ts";
import { daily } from "./clock/index.ts";
import { drawBoard, forgetForms, openLive } from "./console/index.ts";
import { reminderTimedAct, writeDayLetters } from "./conversation/index.ts";
import { isDatabaseDown, type Tx } from "./database/index.ts";
import { type TallyPlace, tallyDays, tidyTallies } from "./journal/index.ts";
import { mergeHoles } from "./keys/index.ts";
import { connectionWatch } from "./log/index.ts";
import { type Offices, today } from "./office/index.ts";
import {
  type DayEvent,
  disturbanceTimedActs,
  endBudgetsOfDay,
  endsTimedAct,
  lineTimedActs,
  noShowTimedActs,
  noteClockOff,
  noteSystemOutage,
  notifyScreens,
  paperTimedActs,
  recordHeartbeat,
  unopenedTimedAct,
} from "./queue/index.ts";
import { type DayServices, isOpenDemonstration, type Services } from "./services.ts";
import { forgetOldSignIns, openStaff } from "./staff/index.ts";
import { demoTimedActs, factsToldAct, openStaffActs, seatsFittedAct } from "./staff-acts/index.ts";

/** Starts the services of the office day: acts of staff, sign-in, and live screens. */
export async function openDayServices(
  services: Services,
  databaseUrl: string,
  wakeOutbox: () => void,
): Promise<DayServices> {
  const { database, offices, world, keys, clock, config, log } = services;
  const acts = openStaffActs({
    database,
    world: () => world(),
    async tell(tx, office, events, now) {
      const where = offices.byId.get(office);
      if (where) await writeDayLetters(tx, where, events, now);
    },
    wake: wakeOutbox,
  });
  const staff = await openStaff({
    database,
    databaseUrl,
    keys,
    offices,
    now: () => clock.now(),
    real: () => clock.real(),
    publicUrl: config.publicUrl,
    oidc: config.oidc,
    demo: isOpenDemonstration(services),
    log: log.child({ worker: "sign-in" }),
  });
  const live = openLive({
    database,
    databaseUrl,
    drawBoard: drawBoard({ database, offices, world: () => world() }),
    log: log.child({ worker: "screens" }),
  });
  return { acts, staff, live };
}

/** What falls due on the day: no-shows, silences, numbers that die, doubts that end, days that nobody closed; and the demonstration's. */
export function dayTimedActs(services: Services) {
  const { offices, world, clock, log } = services;
  const at = (now: Temporal.Instant): World => world(now);
  const tell = tellDay(services);
  return [
    // First, so that at the same moment its officers have acted before anybody asks whether they were silent.
    ...(isOpenDemonstration(services) ? demoTimedActs(offices, at, tell, log.child({ act: "demo-day" })) : []),
    unopenedTimedAct(offices, at, (unopened) =>
      log.warn({ act: "unopened-offices", offices: unopened }, "nobody has opened these offices"),
    ),
    ...disturbanceTimedActs(offices, at, tell),
    ...noShowTimedActs(offices, at, tell),
    ...paperTimedActs(offices, at, tell),
    ...lineTimedActs(offices, at, tell),
    endsTimedAct(offices, at),
    reminderTimedAct(offices, at),
    seatsFittedAct(at, tell),
    factsToldAct(at, tell),
    // In all of the country's zones the day is over.
    daily("trail-tidy", "03:15", homeZone(world), (tx, now) => tidyTallies(tx, tallyPlaces(offices, now))),
    daily("trail-days", "03:20", homeZone(world), (tx, now) => tallyDays(tx, tallyPlaces(offices, now))),
    daily("old-keys", "03:00", homeZone(world), async (tx, now) => {
      await forgetIdempotencyKeys(tx, clock.real());
      await forgetForms(tx, now);
      await forgetOldSignIns(tx, clock.real());
      await endBudgetsOfDay(tx, world(now));
      await mergeHoles(tx);
    }),
  ];
}

/** Has the letters of such events written, and their screens drawn again. */
export function tellDay({ offices, world }: Pick<Services, "offices" | "world">) {
  return async (tx: Tx, events: { office: number; event: DayEvent }[], now: Temporal.Instant): Promise<void> => {
    for (const [id, theirs] of Map.groupBy(events, ({ office }) => office)) {
      const office = offices.byId.get(id);
      if (!office) continue;
      await writeDayLetters(
        tx,
        office,
        theirs.map(({ event }) => event),
        world(now),
      );
      await notifyScreens(tx, id);
    }
  };
}

/** Real time between two heartbeats. An outage is counted from the last one. */
const heartbeatMs = 20_000;

/** Records a heartbeat regularly; a long gap before the start is recorded as an outage. */
export async function startHeartbeat({ database, offices, world, clock, log }: Services): Promise<{ stop(): void }> {
  await database.transaction(async (tx) => {
    const until = clock.real();
    const from = await recordHeartbeat(tx, until);
    if (from) await noteSystemOutage(tx, offices, world(), { from, until });
  });
  const told = log.child({ worker: "heartbeat" });
  const connection = connectionWatch(told);
  const failed = (err: unknown) => {
    if (isDatabaseDown(err)) connection.away(err);
    else told.error({ err }, "heartbeat error");
  };
  const timer = setInterval(() => {
    // If the database is down the next heartbeat tries again; the gap counts as our outage.
    database.transaction((tx) => recordHeartbeat(tx, clock.real())).then(connection.back, failed);
  }, heartbeatMs);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}

/** Compares our clock with the time in Graph's answers, and records when it is wrong and when it is right again. */
export function clockWatch({ database, offices, world, clock, log }: Services): (server: Temporal.Instant) => void {
  const least = Math.min(...offices.all.flatMap((office) => office.rules.map((rules) => rules.clockSeconds)));
  let wasOff: boolean | undefined;
  return (server) => {
    const seconds = Math.abs(clock.real().since(server).total("seconds"));
    const off = seconds >= least;
    if (off === wasOff) return;
    wasOff = off;
    if (off)
      log.error(
        { seconds: Math.round(seconds) },
        "the clock of this machine is wrong: nobody forfeits until it is right again",
      );
    database
      .transaction((tx) => noteClockOff(tx, offices, world(), off ? Math.round(seconds) : 0))
      .catch((err: unknown) => {
        log.warn({ err }, "that the clock is wrong or right again could not be written down");
        wasOff = undefined;
      });
  };
}

function tallyPlaces({ all }: Offices, now: Temporal.Instant): TallyPlace[] {
  return all.map((office) => ({ office: office.id, zone: office.zone, today: today(office, now) }));
}
