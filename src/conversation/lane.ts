import { isDatabaseAway, isDeadlock } from "../database/index.ts";
import { connectionWatch, faultName, type Log } from "../log/index.ts";
import { apologise } from "./apologise.ts";
import { beat, buryServers, countTry, leave, takeWaiting } from "./attend.sql.ts";
import { type Attended, type Attending, attend, MessageFault } from "./attend.ts";

export interface LaneEvents {
  attended(batch: Attended): void;
  /** A message was set aside: somebody has to look. */
  setAside(count: number): void;
  /** The kind of an error, for counting. */
  trouble(kind: string): void;
  log: Log;
}

export interface Lanes {
  wake(): void;
  /** True while more people wait than one batch can take. */
  crowded(): boolean;
  /** Finishes what is in hand and takes no more. */
  stop(): Promise<void>;
}

const mostAtOnce = 400;
/** From so many in one batch on people wait; below so few a moment's gathering pays. */
const crowd = 100;
const few = 50;
const deadAfterSeconds = 10;
const quickStumbles = 12;
const gatherMs = 40;

/**
 * Lanes answer what waits, batch after batch; lane 0 also takes care of messages that have to go alone.
 * An SQL error halves the batch until one message is left, and that one is to blame; a lost connection or a deadlock is nobody's try.
 */
export function startLanes(tools: Omit<Attending, "lane">, count: number, events: LaneEvents): Lanes {
  const lanes = Array.from({ length: count }, (_, lane) => runLane({ ...tools, lane }, events));
  const heart = keepBeating(tools, events);
  return {
    wake: () => lanes.forEach((lane) => lane.wake()),
    crowded: () => lanes.some((lane) => lane.crowded()),
    async stop() {
      await Promise.all(lanes.map((lane) => lane.stop()));
      await heart.stop();
    },
  };
}

function runLane(tools: Attending, events: LaneEvents) {
  const log = events.log.child({ lane: tools.lane });
  const connection = connectionWatch(log);
  let stopped = false;
  let woken = false;
  let limit = mostAtOnce;
  let lastBatch = 0;
  let stumbles = 0;
  let lookForAlone = 0;
  let rest: { end: () => void } | undefined;
  const running = run();

  async function run() {
    while (!stopped) {
      woken = false;
      const began = performance.now();
      const did = (await batch(limit, false)) + (await thoseAlone(began));
      if (stopped) break;
      if (did === 0 && !woken) await pause(1_000);
      else if (did < few) await gather(began);
    }
  }
  // They are few: looked for once a second, and again at once while there are any.
  async function thoseAlone(now: number): Promise<number> {
    if (tools.lane !== 0 || now < lookForAlone) return 0;
    const did = await batch(1, true);
    lookForAlone = did > 0 ? 0 : now + 1_000;
    return did;
  }
  // While people write in a steady stream, a moment's wait makes one batch of three and a third of the work.
  async function gather(began: number) {
    const left = gatherMs - (performance.now() - began);
    if (left > 1) await new Promise((on) => setTimeout(on, left));
  }
  async function batch(size: number, alone: boolean): Promise<number> {
    try {
      const attended = await attend(tools, size, alone);
      connection.back();
      if (!alone) {
        lastBatch = attended.messages;
        limit = Math.min(mostAtOnce, limit * 2);
      }
      stumbles = 0;
      if (attended.messages > 0) events.attended(attended);
      return attended.messages;
    } catch (error) {
      return stumble(error, alone);
    }
  }
  async function stumble(error: unknown, alone: boolean): Promise<number> {
    if (isDeadlock(error)) {
      log.debug({ err: error }, "message worker met a deadlock");
      return 1;
    }
    if (isDatabaseAway(error)) {
      connection.away(error);
      await pause(250);
      return 0;
    }
    const cause = error instanceof MessageFault ? error.cause : error;
    events.trouble(faultName(cause));
    const message = error instanceof MessageFault ? error.messageId : undefined;
    log.error({ err: cause, message, batch: alone ? 1 : limit }, "message worker error");
    // Finding the one to blame takes a few quick steps; what goes on longer is another illness, and shouting helps nobody.
    if (++stumbles > quickStumbles) await pause(Math.min(30_000, 250 * 2 ** (stumbles - quickStumbles)));
    if (error instanceof MessageFault) await fail(error.messageId, faultName(error.cause));
    else if (alone || limit === 1) await failFirst(alone, faultName(error));
    else limit = Math.max(1, limit >> 1);
    return 1;
  }
  async function failFirst(alone: boolean, fault: string) {
    const first = await firstWaiting(tools, alone, log);
    if (first) await fail(first, fault);
  }
  async function fail(messageId: string, fault: string) {
    const world = tools.world();
    const { now, real } = world;
    // Set aside and told of it together: nobody waits for an answer that will not come.
    const aside = await tools.database
      .transaction(async (tx) => {
        const over = await countTry(tx, messageId, fault, now, real);
        if (over) await apologise(tx, [messageId], world);
        return over;
      })
      .catch((err: unknown) => {
        log.warn({ err, message: messageId }, "a failed try of a message could not be counted");
        return false;
      });
    if (aside) events.setAside(1);
  }
  // Woken by whoever wrote a message down; the clock behind it finds what other servers wrote.
  async function pause(ms: number) {
    if (woken || stopped) return;
    await new Promise<void>((end) => {
      const timer = setTimeout(end, ms);
      rest = {
        end() {
          clearTimeout(timer);
          end();
        },
      };
    });
    rest = undefined;
  }
  return {
    crowded: () => lastBatch > crowd,
    wake() {
      woken = true;
      rest?.end();
    },
    async stop() {
      stopped = true;
      rest?.end();
      await running;
    },
  };
}

async function firstWaiting(tools: Attending, alone: boolean, log: Log): Promise<string | undefined> {
  const rows = await tools.database
    .transaction((tx) => takeWaiting(tx, 1, alone, tools.world().real))
    .catch((err: unknown) => {
      log.warn({ err }, "the message that failed could not be found");
      return [];
    });
  return rows[0]?.id;
}

function keepBeating(tools: Omit<Attending, "lane">, events: LaneEvents) {
  const { log } = events;
  const connection = connectionWatch(log);
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let beating = tick();
  async function tick() {
    try {
      const world = tools.world();
      const { now, real } = world;
      const aside = await tools.database.transaction(async (tx) => {
        await beat(tx, tools.serverId, real);
        const ids = await buryServers(tx, real.subtract({ seconds: deadAfterSeconds }), now);
        await apologise(tx, ids, world);
        return ids.length;
      });
      connection.back();
      if (aside > 0) events.setAside(aside);
    } catch (error) {
      if (isDatabaseAway(error)) connection.away(error);
      else if (isDeadlock(error)) log.debug({ err: error }, "heartbeat met a deadlock");
      else {
        events.trouble(faultName(error));
        log.error({ err: error }, "heartbeat error");
      }
    }
    if (stopped) return;
    timer = setTimeout(() => {
      beating = tick();
    }, 2_000);
  }
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await beating;
      await tools.database
        .transaction((tx) => leave(tx, tools.serverId))
        .catch((err: unknown) => log.warn({ err }, "this server could not sign off; others notice after 10 s"));
    },
  };
}
