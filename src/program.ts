import { randomUUID } from "node:crypto";
import { createMetrics } from "./api/index.ts";
import { bookingTimedActs, type World } from "./booking/index.ts";
import { forgetTalks, ownIds, whatsappCarrier } from "./channel/index.ts";
import { type Clock, ClockRefused, markClock, openClock, startTimedActLoop, type TimedActLoop } from "./clock/index.ts";
import { BrokenSetting, type Config, ownAddress, type WhatsAppSettings } from "./config.ts";
import {
  drawLetterTimedActs,
  offerTimedActs,
  openInbox,
  retentionTimedActs,
  type Sender,
  startMessageWorkers,
} from "./conversation/index.ts";
import {
  type Database,
  type DatabaseKind,
  isDatabaseDown,
  kindOf,
  listen,
  migrate,
  openDatabase,
  roleState,
  settleKind,
  type Tx,
} from "./database/index.ts";
import { clockWatch, dayTimedActs, openDayServices, startHeartbeat, tellDay } from "./day-services.ts";
import { startHttp } from "./http-server.ts";
import { type ChainHouse, keepChain, zonesOf } from "./journal/index.ts";
import { type Keys, keysChannel, openKeys } from "./keys/index.ts";
import type { Log } from "./log/index.ts";
import {
  loadPack,
  type Offices,
  officesChannel,
  officesOf,
  type Pack,
  quietUntil,
  refreshOffices,
  storePack,
} from "./office/index.ts";
import { concurrencyLimit, outboxTimedActs, startOutbox } from "./outbox/index.ts";
import { consentVersion } from "./phrasebook/index.ts";
import { isOpenDemonstration, type Messaging, type Services } from "./services.ts";
import { bringAnnounced, bringYearlyDays } from "./staff-acts/index.ts";
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

/** How many message workers run at once: one computes while another waits for the disk. */
const messageWorkers = 2;

/**
 * Starts the whole system on one database: migrations, services, HTTP.
 * @param ownerUrl the same database as its owner, who brings in migrations and gives the other roles what they may
 * @throws BrokenSetting where the database is of the other kind, KeyFileFault, BrokenPack, ClockRefused, MigrationRefused, or what the database says
 */
export async function startProgram(
  config: Config,
  databaseUrl: string,
  log: Log,
  ownerUrl: string = databaseUrl,
): Promise<Program> {
  await prepareDatabase(config, ownerUrl, log);
  const database = openDatabase(databaseUrl, { log: log.child({ worker: "database" }) });
  try {
    await tellRoles(database, log);
    return await openServices(config, databaseUrl, database, log);
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Before the migrations it is asked what the database is: whoever opens the wrong one changes nothing in it. */
async function prepareDatabase(config: Config, ownerUrl: string, log: Log): Promise<void> {
  const database = openDatabase(ownerUrl, { connections: 1, name: "antrean migrate" });
  try {
    refuseOtherKind(config, await database.transaction(kindOf));
  } finally {
    await database.close();
  }
  await migrate(ownerUrl, { log: (sentence) => log.info(sentence) });
}

async function tellRoles(database: Database, log: Log): Promise<void> {
  const { apart, seesOthers } = await database.transaction(roleState);
  if (!apart)
    log.info(
      "One database user for everything: the program could change tables and the journal. docs/operating.md, three roles, says how to part them.",
    );
  else if (!seesOthers)
    log.warn(
      "The user of DATABASE_URL does not see the transactions of other users, and the journal's chain may miss what they write: grant pg_read_all_stats to it.",
    );
}

async function openServices(config: Config, databaseUrl: string, database: Database, log: Log): Promise<Program> {
  const keys = await openKeys(database, config.keyFile);
  if (!keys.sealed)
    log.warn(
      "The database still holds the key of its digests and sign-ins. When no program of the release before is needed any more: npm run keys -- seal",
    );
  const kind = await database.transaction((tx) => settleKind(tx, config.kind));
  refuseOtherKind(config, kind);
  const pack = loadPack(config.offices);
  const begin = config.emulator ? beginOf(pack) : undefined;
  const { clock, jumpTo } = await openClock(database, config.clock, () => Temporal.Now.instant(), begin);
  if (kind === "production" && Math.abs(clock.now().since(clock.real()).total("seconds")) > 1)
    throw new ClockRefused("This is a production database, and its clock does not show the real time.");
  await database.transaction(async (tx) => {
    if (await storePack(tx, pack, clock.now())) await bringAnnounced(tx, pack, clock.now(), keys);
  });
  await database.transaction((tx) => bringYearlyDays(tx, pack, clock.now(), keys));
  const offices = await officesOf(database);
  const world = (now = clock.now()): World => ({ now, real: clock.real(), offices, keys, consentVersion });
  const whatsapp = config.whatsapp ?? emulatorSettings(keys, config);
  const services: Services = {
    config,
    database,
    kind,
    clock,
    keys,
    offices,
    whatsapp,
    world,
    metrics: createMetrics(),
    log,
  };

  const heartbeat = await startHeartbeat(services);
  const timedActs = startTimedActLoop(database, clock, timedActsOf(services), log, services.metrics.timedActs);
  if (jumpTo) {
    await jumpAloud(timedActs, clock, jumpTo, log);
    await database.transaction((tx) => markClock(tx, jumpTo));
  }
  // A note that comes while the database goes away is made up for when it is back: `refreshAll` runs then, and the listener tells of it.
  const missed = (err: unknown) => {
    const level = isDatabaseDown(err) ? "debug" : "error";
    log[level]({ err }, "a note of another server could not be followed");
  };
  const refreshClock = () => void clock.refresh().catch(missed);
  const takeOutKeys = () => void keys.takeOutDestroyed().catch(missed);
  const refreshAll = () => {
    refreshClock();
    takeOutKeys();
    void refreshOffices(database).catch(missed);
  };
  const listener = listen(
    databaseUrl,
    ["clock", officesChannel, keysChannel],
    log.child({ worker: "listener" }),
    (channel) => (channel === "clock" ? refreshClock() : channel === keysChannel ? takeOutKeys() : refreshAll()),
    refreshAll,
  );
  const chain = keepChain(database, () => chainHouse(services), log);
  const messaging = openMessaging(services);
  const dayServices = await openDayServices(services, databaseUrl, () => messaging.outbox.wake());
  const jump = async (to: Temporal.Instant) => {
    if (kind !== "demonstration") throw new ClockRefused("The clock of a production database cannot be moved.");
    return timedActs.jump(to);
  };
  const stopWork = async () => {
    heartbeat.stop();
    await messaging.workers.stop();
    await Promise.all([
      messaging.outbox.stop(),
      timedActs.stop(),
      listener.stop(),
      chain.stop(),
      dayServices.staff.close(),
    ]);
  };
  const http = await startHttp(services, messaging, dayServices, jump).catch(async (error: unknown) => {
    await stopWork();
    throw error;
  });
  const firstLink = await dayServices.staff.firstLink();
  if (firstLink)
    log.info(`The first administrator begins here, once: ${ownAddress(config.host, http.port)}${firstLink}`);
  return {
    address: ownAddress(config.host, http.port),
    clock,
    offices,
    jump,
    async stop() {
      await http.close();
      await stopWork();
      await database.close();
    },
  };
}

/** Where a demonstration of this pack begins. */
function beginOf({ country: { demo, zone } }: Pack): Temporal.Instant {
  return Temporal.PlainDateTime.from(demo.begins).toZonedDateTime(zone).toInstant();
}

function refuseOtherKind(config: Config, found: DatabaseKind | undefined): void {
  const refused = disagreement(config, found);
  if (refused) throw new BrokenSetting(refused);
}

function chainHouse({ keys, clock, offices }: Services): ChainHouse {
  return { key: keys.journalKey, now: clock.now(), real: clock.real(), zoneOf: zonesOf(offices) };
}

function timedActsOf(services: Services) {
  const { offices, world, clock } = services;
  const rules = offices.all.flatMap((office) => office.rules);
  const retention = {
    personDays: Math.max(...rules.map((rule) => rule.personDays)),
    textDays: Math.min(...rules.map((rule) => rule.textDays)),
    journalYears: Math.max(...rules.map((rule) => rule.journalYears)),
    zone: offices.country.zone,
  };
  return [
    ...bookingTimedActs(offices, world, tellDay(services)),
    ...offerTimedActs(offices, services.keys),
    ...drawLetterTimedActs(offices, services.keys),
    ...retentionTimedActs(
      retention,
      offices.all.map(({ id }) => id),
      services.keys,
      (tx, people) => forgetInEmulator(services, tx, people),
    ),
    ...dayTimedActs(services),
    ...outboxTimedActs(clock),
  ];
}

async function jumpAloud(timedActs: TimedActLoop, clock: Clock, to: Temporal.Instant, log: Log) {
  log.info(`The clock moves from ${clock.now()} to ${to}, through all that falls due on the way.`);
  let told = 0;
  await timedActs.jump(to, (at) => {
    if (performance.now() - told < 2_000) return;
    told = performance.now();
    log.info(`  ${at}`);
  });
}

function openMessaging(services: Services): Messaging {
  const { database, clock, keys, offices, whatsapp, world, config, metrics, log } = services;
  const serverId = randomUUID();
  const outbox = startOutbox({
    database,
    keys,
    carriers: {
      whatsapp: whatsappCarrier({
        ...whatsapp,
        idOf: ownIds(keys),
        onDate: clockWatch(services),
        log: log.child({ worker: "outbox" }),
      }),
    },
    serverId,
    now: () => clock.now(),
    quietUntil: (id, at) => quietHoursOf(offices, id, at),
    unknownOutcomeWaitMs: config.unknownOutcomeWaitMs,
    log: log.child({ worker: "outbox" }),
    metrics: metrics.outbox,
    hasBacklog: () => workers.hasBacklog(),
    concurrencyLimit: concurrencyLimit(),
  });
  const workers = startMessageWorkers({ database, world, serverId }, messageWorkers, {
    answered({ messages, letters, lost, erased }) {
      metrics.talk.attended({ messages, letters, lost });
      if (letters > 0) outbox.wake();
      if (erased.length > 0)
        database
          .transaction((tx) => forgetInEmulator(services, tx, erased))
          .catch((err: unknown) => log.error({ err }, "the chat's pretended phones could not forget somebody"));
    },
    setAside(count) {
      metrics.talk.setAside(count);
      log.error({ count }, "messages failed three times and were set aside: npm run messages -- list");
    },
    workerFailed: (kind) => metrics.talk.trouble(kind),
    log: log.child({ worker: "messages" }),
  });
  const inbox = openInbox(database, clock, keys, () => workers.wake());
  return { outbox, workers, inbox };
}

function quietHoursOf({ byId }: Offices, id: number, at: Temporal.Instant): Temporal.Instant | undefined {
  const office = byId.get(id);
  return office && quietUntil(office, at);
}

/** The emulator erases them too, so that a dump of the demo's database proves the promise. */
async function forgetInEmulator(services: Services, tx: Tx, people: Sender[]) {
  if (!isOpenDemonstration(services)) return;
  for (const person of people) await forgetTalks(tx, person, services.keys, services.clock.now());
}

// Two servers on one database must agree, so the emulator's secrets come from the installation's key.
function emulatorSettings(keys: Keys, config: Config): WhatsAppSettings {
  const secret = (name: string) => keys.secret(`emulator ${name}`).toString("hex");
  return {
    appSecret: secret("app secret"),
    previousAppSecret: undefined,
    verifyToken: secret("verify token"),
    accessToken: secret("access token"),
    apiUrl: `${ownAddress(config.host, config.port)}/emulator/graph/v25.0`,
  };
}
