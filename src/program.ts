import { createHmac, randomUUID } from "node:crypto";
import { createMetrics } from "./api/index.ts";
import { bookingDues, type World } from "./booking/index.ts";
import { forgetTalks, whatsappCarrier } from "./channel/index.ts";
import { type Clock, ClockRefused, type DueLoop, markClock, openClock, startDueLoop } from "./clock/index.ts";
import { BrokenSetting, type Config, ownAddress, type WhatsAppSettings } from "./config.ts";
import { forgettingDues, openInbox, type Sender, startLanes } from "./conversation/index.ts";
import {
  type Database,
  type DatabaseKind,
  kindOf,
  listen,
  migrate,
  openDatabase,
  settleKind,
  type Tx,
} from "./database/index.ts";
import { openDoors } from "./doors.ts";
import { type House, isOpenDemonstration, type Talk } from "./house.ts";
import { type DigestKey, loadDigestKey } from "./journal/index.ts";
import type { Log } from "./log/index.ts";
import { loadPack, type Offices, officesChannel, officesOf, refreshOffices, storePack } from "./office/index.ts";
import { clockWatch, dayDues, openFloor, startBeat } from "./open-floor.ts";
import { outboxDues, spareTime, startOutbox } from "./outbox/index.ts";
import { consentVersion } from "./phrasebook/index.ts";
import { disagreement } from "./start.ts";

export interface Program {
  /** Where it can be reached, `http://127.0.0.1:8080`. */
  address: string;
  clock: Clock;
  offices: Offices;
  /** Moves the clock forward through all that falls due; the names of timed acts that failed on the way. */
  jump(to: Temporal.Instant): Promise<string[]>;
  /** Takes nothing new, finishes what is in hand, and closes the database. */
  stop(): Promise<void>;
}

/** Where a demonstration begins: the week before the message of the newspapers, `#Budi#25011987#07082017`, comes true. */
const firstMorning = Temporal.Instant.from("2017-08-01T09:00:00+07:00");

/** At most so many lanes answer at once: one thinks while another waits for the disk. */
const lanes = 2;

/**
 * The whole system on one database, from migrations to the open door.
 * @throws BrokenSetting where the database is of the other kind, BrokenPack, ClockRefused, MigrationRefused, or what the database says
 */
export async function startProgram(config: Config, databaseUrl: string, log: Log): Promise<Program> {
  const database = openDatabase(databaseUrl);
  try {
    // Before the migrations: whoever opens the wrong database changes nothing in it.
    refuseOtherKind(config, await database.transaction(kindOf));
    await migrate(databaseUrl, { log: (sentence) => log.info(sentence) });
    return await openHouse(config, databaseUrl, database, log);
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function openHouse(config: Config, databaseUrl: string, database: Database, log: Log): Promise<Program> {
  const key = await database.transaction(loadDigestKey);
  const kind = await database.transaction((tx) => settleKind(tx, config.kind));
  refuseOtherKind(config, kind);
  const begin = config.emulator ? firstMorning : undefined;
  const { clock, jumpTo } = await openClock(database, config.clock, () => Temporal.Now.instant(), begin);
  if (kind === "production" && Math.abs(clock.now().since(clock.real()).total("seconds")) > 1)
    throw new ClockRefused("This is a production database, and its clock does not show the real time.");
  await database.transaction((tx) => storePack(tx, loadPack(config.offices), clock.now()));
  const offices = await officesOf(database);
  const world = (now = clock.now()): World => ({ now, real: clock.real(), offices, digestKey: key, consentVersion });
  const whatsapp = config.whatsapp ?? emulatorsOwn(key, config);
  const house: House = { config, database, kind, clock, key, offices, whatsapp, world, metrics: createMetrics(), log };

  const pulse = await startBeat(house);
  const dues = startDueLoop(database, clock, duesOf(house), log, house.metrics.timedActs);
  if (jumpTo) {
    await jumpWithWords(dues, clock, jumpTo, log);
    await database.transaction((tx) => markClock(tx, jumpTo));
  }
  // A note that comes while the database goes away is followed by `lookAgain` when it is back.
  const missed = (err: unknown) => log.debug({ err }, "a note of another server could not be followed");
  const refresh = () => void clock.refresh().catch(missed);
  const lookAgain = () => {
    refresh();
    void refreshOffices(database).catch(missed);
  };
  const listener = listen(
    databaseUrl,
    ["clock", officesChannel],
    (channel) => (channel === "clock" ? refresh() : lookAgain()),
    lookAgain,
  );
  const talk = openTalk(house);
  const floor = await openFloor(house, databaseUrl, () => talk.outbox.wake());
  const jump = async (to: Temporal.Instant) => {
    if (kind !== "demonstration") throw new ClockRefused("The clock of a production database cannot be moved.");
    return dues.jump(to);
  };
  const doors = await openDoors(house, talk, floor, jump);
  const firstLink = await floor.staff.firstLink();
  if (firstLink)
    log.info(`The first administrator begins here, once: ${ownAddress(config.host, doors.port)}${firstLink}`);
  return {
    address: ownAddress(config.host, doors.port),
    clock,
    offices,
    jump,
    async stop() {
      pulse.stop();
      await doors.close();
      await talk.lanes.stop();
      await Promise.all([talk.outbox.stop(), dues.stop(), listener.stop(), floor.staff.close()]);
      await database.close();
    },
  };
}

function refuseOtherKind(config: Config, found: DatabaseKind | undefined): void {
  const refused = disagreement(config, found);
  if (refused) throw new BrokenSetting(refused);
}

function duesOf(house: House) {
  const { offices, world, clock } = house;
  const rules = offices.all.flatMap((office) => office.rules);
  const retention = {
    personDays: Math.max(...rules.map((rule) => rule.personDays)),
    textDays: Math.min(...rules.map((rule) => rule.textDays)),
    journalYears: Math.max(...rules.map((rule) => rule.journalYears)),
  };
  return [
    ...bookingDues(offices, world),
    ...forgettingDues(
      retention,
      offices.all.map(({ id }) => id),
      (tx, people) => forgetInEmulator(house, tx, people),
    ),
    ...dayDues(house),
    ...outboxDues(clock),
  ];
}

async function jumpWithWords(dues: DueLoop, clock: Clock, to: Temporal.Instant, log: Log) {
  log.info(`The clock moves from ${clock.now()} to ${to}, through all that falls due on the way.`);
  let told = 0;
  await dues.jump(to, (at) => {
    if (performance.now() - told < 2_000) return;
    told = performance.now();
    log.info(`  ${at}`);
  });
}

function openTalk(house: House): Talk {
  const { database, clock, key, whatsapp, world, config, metrics, log } = house;
  const serverId = randomUUID();
  const outbox = startOutbox({
    database,
    carrier: whatsappCarrier({ ...whatsapp, onDate: clockWatch(house) }),
    serverId,
    now: () => clock.now(),
    unknownOutcomeWaitMs: config.unknownOutcomeWaitMs,
    log: log.child({ worker: "outbox" }),
    metrics: metrics.outbox,
    crowded: () => answering.crowded(),
    most: spareTime(),
  });
  const answering = startLanes({ database, world, serverId }, lanes, {
    attended({ messages, letters, erased }) {
      metrics.talk.attended({ messages, letters });
      if (letters > 0) outbox.wake();
      if (erased.length > 0)
        database
          .transaction((tx) => forgetInEmulator(house, tx, erased))
          .catch((err: unknown) => log.error({ err }, "the chat's pretended phones could not forget somebody"));
    },
    setAside(count) {
      metrics.talk.setAside(count);
      log.error({ count }, "messages failed three times and were set aside: npm run messages -- list");
    },
    trouble: (kind) => metrics.talk.trouble(kind),
    log: log.child({ worker: "messages" }),
  });
  const inbox = openInbox(database, clock, key, () => answering.wake());
  return { outbox, lanes: answering, inbox };
}

/** The pretended phones forget as well, so that a dump of the demo's database proves the promise. */
async function forgetInEmulator(house: House, tx: Tx, people: Sender[]) {
  if (!isOpenDemonstration(house)) return;
  for (const person of people) await forgetTalks(tx, person, house.whatsapp.appSecret, house.clock.now());
}

// Two servers on one database must agree, so the emulator's secrets come from the database's key.
function emulatorsOwn(key: DigestKey, config: Config): WhatsAppSettings {
  const secret = (name: string) => createHmac("sha256", key).update(`emulator ${name}`).digest("hex");
  return {
    appSecret: secret("app secret"),
    previousAppSecret: undefined,
    verifyToken: secret("verify token"),
    accessToken: secret("access token"),
    apiUrl: `${ownAddress(config.host, config.port)}/emulator/graph/v25.0`,
  };
}
