import { isDatabaseDown, isDeadlock } from "../database/index.ts";
import { connectionWatch, faultName, type Log } from "../log/index.ts";
import { type AnsweredBatch, answerBatch, type WorkerTools } from "./answer-batch.ts";
import { apologise } from "./apologise.ts";
import { MessageFault } from "./message-fault.ts";
import { removeServer, takeWaitingMessages, writeHeartbeat } from "./message-queue.sql.ts";
import { reclaimFromDeadWorkers } from "./reclaim-from-dead-workers.sql.ts";
import { retryOrSetAside } from "./retry-message.sql.ts";

export interface WorkerEvents {
  answered(batch: AnsweredBatch): void;
  /** A message was set aside: an operator has to look. */
  setAside(count: number): void;
  /** The kind of an error, for counting. */
  workerFailed(kind: string): void;
  log: Log;
}

export interface MessageWorkers {
  wake(): void;
  /** True while a batch was so large that more people must be waiting. */
  hasBacklog(): boolean;
  /** Finishes the current batch and takes no more. */
  stop(): Promise<void>;
}

const largestBatch = 400;
/** A batch of this size means that a backlog exists; below `smallBatch` it pays to wait for more messages. */
const backlogSize = 100;
const smallBatch = 50;
const deadAfterSeconds = 10;
const quickFailures = 12;
const gatherMs = 40;

/**
 * Workers answer waiting messages, batch after batch; worker 0 also takes the isolated ones. An SQL error halves the batch until one
 * message is left: that one is the poison message. A lost connection or a deadlock does not count as a try.
 */
export function startMessageWorkers(
  tools: Omit<WorkerTools, "worker">,
  count: number,
  events: WorkerEvents,
): MessageWorkers {
  const workers = Array.from({ length: count }, (_, worker) => runWorker({ ...tools, worker }, events));
  const heartbeat = keepHeartbeat(tools, events);
  return {
    wake: () => workers.forEach((worker) => worker.wake()),
    hasBacklog: () => workers.some((worker) => worker.hasBacklog()),
    async stop() {
      await Promise.all(workers.map((worker) => worker.stop()));
      await heartbeat.stop();
    },
  };
}

function runWorker(tools: WorkerTools, events: WorkerEvents) {
  const log = events.log.child({ nth: tools.worker });
  const connection = connectionWatch(log);
  let stopped = false;
  let wasWoken = false;
  let limit = largestBatch;
  let lastBatch = 0;
  let failures = 0;
  let lookForIsolatedAt = 0;
  let sleep: { end: () => void } | undefined;
  const running = run();

  async function run() {
    while (!stopped) {
      wasWoken = false;
      const began = performance.now();
      const did = (await batch(limit, false)) + (await isolatedBatch(began));
      if (stopped) break;
      if (did === 0 && !wasWoken) await pause(1_000);
      else if (did < smallBatch) await gather(began);
    }
  }
  // Isolated messages are rare: polled once a second, and again at once while there are any.
  async function isolatedBatch(now: number): Promise<number> {
    if (tools.worker !== 0 || now < lookForIsolatedAt) return 0;
    const did = await batch(1, true);
    lookForIsolatedAt = did > 0 ? 0 : now + 1_000;
    return did;
  }
  // Under a steady load a short wait makes one batch out of three, and a third of the work.
  async function gather(began: number) {
    const left = gatherMs - (performance.now() - began);
    if (left > 1) await new Promise((on) => setTimeout(on, left));
  }
  async function batch(size: number, isolated: boolean): Promise<number> {
    try {
      const answered = await answerBatch(tools, size, isolated);
      connection.back();
      if (!isolated) {
        lastBatch = answered.messages;
        limit = Math.min(largestBatch, limit * 2);
      }
      failures = 0;
      if (answered.messages > 0) events.answered(answered);
      return answered.messages;
    } catch (error) {
      return retryOrNarrow(error, isolated);
    }
  }
  async function retryOrNarrow(error: unknown, isolated: boolean): Promise<number> {
    if (isDeadlock(error)) {
      log.debug({ err: error }, "message worker met a deadlock");
      return 1;
    }
    if (isDatabaseDown(error)) {
      connection.away(error);
      await pause(250);
      return 0;
    }
    const cause = error instanceof MessageFault ? error.cause : error;
    events.workerFailed(faultName(cause));
    const message = error instanceof MessageFault ? error.messageId : undefined;
    log.error({ err: cause, message, batch: isolated ? 1 : limit }, "message worker error");
    // Narrowing down to the poison message takes a few quick steps; if errors go on after that, the cause is another: back off.
    if (++failures > quickFailures) await pause(Math.min(30_000, 250 * 2 ** (failures - quickFailures)));
    if (error instanceof MessageFault) await retryMessage(error.messageId, faultName(error.cause));
    else if (isolated || limit === 1) await retryFirst(isolated, faultName(error));
    else limit = Math.max(1, limit >> 1);
    return 1;
  }
  async function retryFirst(isolated: boolean, fault: string) {
    const first = await firstWaiting(tools, isolated, log);
    if (first) await retryMessage(first, fault);
  }
  async function retryMessage(messageId: string, fault: string) {
    const world = tools.world();
    const { now, real } = world;
    // Set aside and apologised for in one transaction: nobody waits for an answer that will not come.
    const aside = await tools.database
      .transaction(async (tx) => {
        const over = await retryOrSetAside(tx, messageId, fault, now, real);
        if (over) await apologise(tx, [messageId], world);
        return over;
      })
      .catch((err: unknown) => {
        log.warn({ err, message: messageId }, "a failed try of a message could not be counted");
        return false;
      });
    if (aside) events.setAside(1);
  }
  // Woken when this server stored a message; the timeout finds what other servers stored.
  async function pause(ms: number) {
    if (wasWoken || stopped) return;
    await new Promise<void>((end) => {
      const timer = setTimeout(end, ms);
      sleep = {
        end() {
          clearTimeout(timer);
          end();
        },
      };
    });
    sleep = undefined;
  }
  return {
    hasBacklog: () => lastBatch > backlogSize,
    wake() {
      wasWoken = true;
      sleep?.end();
    },
    async stop() {
      stopped = true;
      sleep?.end();
      await running;
    },
  };
}

async function firstWaiting(tools: WorkerTools, isolated: boolean, log: Log): Promise<string | undefined> {
  const rows = await tools.database
    .transaction((tx) => takeWaitingMessages(tx, 1, isolated, tools.world().real))
    .catch((err: unknown) => {
      log.warn({ err }, "the message that failed could not be found");
      return [];
    });
  return rows[0]?.id;
}

function keepHeartbeat(tools: Omit<WorkerTools, "worker">, events: WorkerEvents) {
  const { log } = events;
  const connection = connectionWatch(log);
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let writing = tick();
  async function tick() {
    try {
      const world = tools.world();
      const { now, real } = world;
      const aside = await tools.database.transaction(async (tx) => {
        await writeHeartbeat(tx, tools.serverId, real, world.keys.digestNumbers);
        const ids = await reclaimFromDeadWorkers(tx, real.subtract({ seconds: deadAfterSeconds }), now);
        await apologise(tx, ids, world);
        return ids.length;
      });
      connection.back();
      if (aside > 0) events.setAside(aside);
    } catch (error) {
      if (isDatabaseDown(error)) connection.away(error);
      else if (isDeadlock(error)) log.debug({ err: error }, "heartbeat met a deadlock");
      else {
        events.workerFailed(faultName(error));
        log.error({ err: error }, "heartbeat error");
      }
    }
    if (stopped) return;
    timer = setTimeout(() => {
      writing = tick();
    }, 2_000);
  }
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await writing;
      await tools.database
        .transaction((tx) => removeServer(tx, tools.serverId))
        .catch((err: unknown) => log.warn({ err }, "this server could not sign off; others notice after 10 s"));
    },
  };
}
