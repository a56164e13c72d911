import { forgetKeys } from "./api/index.ts";
import type { World } from "./booking/index.ts";
import { daily } from "./clock/index.ts";
import { drawBoard, forgetForms, openLive } from "./console/index.ts";
import { tellOfDay } from "./conversation/index.ts";
import type { Tx } from "./database/index.ts";
import { demoDues, openDesk, tellScreens } from "./desk/index.ts";
import { type Floor, type House, isOpenDemonstration } from "./house.ts";
import { connectionWatch } from "./log/index.ts";
import {
  beat,
  type DayEvent,
  doorDues,
  lineDues,
  noteClockOff,
  noteOutage,
  paperDues,
  troubleDues,
} from "./queue/index.ts";
import { forgetOldSignIns, openStaff } from "./staff/index.ts";

/** Opens the day at the office: the desk at which staff act, their sign-in, and the screens that follow. */
export async function openFloor(house: House, databaseUrl: string, wakeOutbox: () => void): Promise<Floor> {
  const { database, offices, world, key, clock, config } = house;
  const desk = openDesk({
    database,
    world: () => world(),
    async tell(tx, office, events, now) {
      const where = offices.byId.get(office);
      if (where) await tellOfDay(tx, where, events, now);
    },
    wake: wakeOutbox,
  });
  const staff = await openStaff({
    database,
    databaseUrl,
    key,
    offices,
    now: () => clock.now(),
    real: () => clock.real(),
    publicUrl: config.publicUrl,
    demo: isOpenDemonstration(house),
  });
  const live = openLive({ database, databaseUrl, drawBoard: drawBoard({ database, offices, world: () => world() }) });
  return { desk, staff, live };
}

/** What falls due on the day: no-shows, silences, numbers that die, doubts that end, days that nobody closed; and the demonstration's. */
export function dayDues(house: House) {
  const { offices, world, clock } = house;
  const at = (now: Temporal.Instant): World => world(now);
  const tell = async (tx: Tx, events: { office: number; event: DayEvent }[], now: Temporal.Instant) => {
    for (const [id, theirs] of Map.groupBy(events, ({ office }) => office)) {
      const office = offices.byId.get(id);
      if (!office) continue;
      await tellOfDay(
        tx,
        office,
        theirs.map(({ event }) => event),
        at(now),
      );
      await tellScreens(tx, id);
    }
  };
  return [
    // First, so that at the same moment its officers have acted before anybody asks whether they were silent.
    ...(isOpenDemonstration(house) ? demoDues(offices, at, tell) : []),
    ...troubleDues(offices, at, tell),
    ...doorDues(offices, at, tell),
    ...paperDues(offices, at, tell),
    ...lineDues(offices, at, tell),
    // 03.00 in Jakarta.
    daily("old-keys", "20:00", async (tx, now) => {
      await forgetKeys(tx, clock.real());
      await forgetForms(tx, now);
      await forgetOldSignIns(tx, clock.real());
    }),
  ];
}

/** Real time between two signs of life. An outage is counted from the last one. */
const beatMs = 20_000;

/** Says every now and then that a program runs; what was missed before the start is an outage, if it was long enough. */
export async function startBeat({ database, offices, world, clock, log }: House): Promise<{ stop(): void }> {
  await database.transaction(async (tx) => {
    const until = clock.real();
    const from = await beat(tx, until);
    if (from) await noteOutage(tx, offices, world(), { from, until });
  });
  const connection = connectionWatch(log.child({ worker: "heartbeat" }));
  const timer = setInterval(() => {
    // A database that is away will be told again; the gap is then counted as ours, which it is.
    database.transaction((tx) => beat(tx, clock.real())).then(connection.back, connection.away);
  }, beatMs);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}

/** Hears the time of Graph's answers and writes down when our clock goes wrong, and when it is right again. */
export function clockWatch({ database, offices, world, clock, log }: House): (server: Temporal.Instant) => void {
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
