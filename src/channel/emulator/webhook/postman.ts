import { type Database, isDatabaseDown } from "../../../database/index.ts";
import type { Keys } from "../../../keys/index.ts";
import { connectionWatch, type Log } from "../../../log/index.ts";
import { sign } from "../../whatsapp/signature.ts";
import { type BadDay, badDays, goodDay } from "../bad-day.sql.ts";
import { tellPages } from "../notice.sql.ts";
import { markDelivered, type TalkId } from "../talk.sql.ts";
import { envelope } from "./envelope.ts";
import { claimWebhooks, type PendingWebhook, postponeWebhooks, settleWebhooks } from "./webhook.sql.ts";

export interface PostmanOptions {
  database: Database;
  keys: Keys;
  appSecret: string;
  webhookUrl: string;
  now(): Temporal.Instant;
  /** Gives the telephone number of a phone_number_id. */
  phones(): Promise<(number: string) => string>;
  log: Log;
}

export interface Postman {
  /** Something new is owed. */
  wake(): void;
  /** After the POST that is under way. */
  stop(): Promise<void>;
}

// Meta's limits for one POST: 1,000 updates and 3 MB.
const mostUpdates = 1000;
const mostBytes = 3_000_000;
const patienceMs = 10_000;
const claimSeconds = 20;
const lookMs = 1_000;
const giveUpDays = 7;

/** Delivers what is owed, each at least once: what is not answered 200 comes again after growing pauses, for 7 days. */
export function startPostman(wishes: PostmanOptions): Postman {
  const gate = openGate();
  const stopping = new AbortController();
  const connection = connectionWatch(wishes.log);
  const round = async () => {
    while (!stopping.signal.aborted) {
      const worked = await deliverDue(wishes).catch((error: unknown) => {
        if (isDatabaseDown(error)) connection.away(error);
        else wishes.log.error({ err: error }, "emulator webhook worker error");
        return false;
      });
      if (!worked && !stopping.signal.aborted) await gate.wait(lookMs);
    }
  };
  const running = round();
  return {
    wake: gate.open,
    async stop() {
      stopping.abort();
      gate.open();
      await running;
    },
  };
}

/** One look; false if nothing was due. */
async function deliverDue(wishes: PostmanOptions): Promise<boolean> {
  const real = Temporal.Now.instant();
  const { pending, days } = await wishes.database.transaction(async (tx) => ({
    pending: await claimWebhooks(tx, wishes.keys, real, real.add({ seconds: claimSeconds }), mostUpdates),
    days: await badDays(tx),
  }));
  const dayOf = (number: string) =>
    days.find((day) => day.scope === number) ?? days.find((day) => day.scope === "*") ?? goodDay;
  for (const parcel of parcels(pending, dayOf)) await deliver(wishes, parcel, dayOf);
  return pending.length > 0;
}

/** What leaves in one POST: all of one number, or of all numbers that have such a day. */
export function parcels(pending: PendingWebhook[], dayOf: (number: string) => BadDay): PendingWebhook[][] {
  const shuffled = pending.some((one) => dayOf(one.number).otherOrder) ? shuffle(pending) : pending;
  const groups = Map.groupBy(shuffled, (one) => (dayOf(one.number).acrossNumbers ? "*" : one.number));
  return [...groups.values()];
}

async function deliver(wishes: PostmanOptions, parcel: PendingWebhook[], dayOf: (number: string) => BadDay) {
  const body = envelope(parcel, await wishes.phones());
  if (body.length > mostBytes && parcel.length > 1) {
    const half = Math.ceil(parcel.length / 2);
    await deliver(wishes, parcel.slice(0, half), dayOf);
    return deliver(wishes, parcel.slice(half), dayOf);
  }
  const copies = Math.max(...parcel.map((one) => dayOf(one.number).copies));
  const answers = await Promise.all(Array.from({ length: copies }, () => post(wishes, body)));
  await (answers.every(Boolean) ? settle(wishes, parcel) : postpone(wishes, parcel));
}

async function post({ webhookUrl, appSecret, log }: PostmanOptions, body: Buffer): Promise<boolean> {
  try {
    const answer = await fetch(webhookUrl, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "user-agent": "facebookexternalua",
        "x-hub-signature-256": sign(body, appSecret),
      },
      body: new Uint8Array(body),
      signal: AbortSignal.timeout(patienceMs),
    });
    await answer.arrayBuffer();
    return answer.status === 200;
  } catch (err) {
    log.warn({ err }, "a webhook of the emulator did not arrive; it is sent again");
    return false;
  }
}

async function settle({ database, now }: PostmanOptions, parcel: PendingWebhook[]) {
  await database.transaction(async (tx) => {
    await settleWebhooks(tx, ids(parcel));
    const ticked = await markDelivered(tx, heard(parcel), now());
    for (const talk of talksIn(ticked)) await tellPages(tx, talk);
  });
}

async function postpone({ database }: PostmanOptions, parcel: PendingWebhook[]) {
  const real = Temporal.Now.instant();
  const tries = Math.max(...parcel.map((one) => one.tries));
  await database.transaction(async (tx) => {
    await postponeWebhooks(
      tx,
      ids(parcel),
      real.add({ seconds: pauseSeconds(tries) }),
      real.subtract({ hours: 24 * giveUpDays }),
    );
    await tellPages(tx);
  });
}

/** Once more soon, then ever more rarely, a minute at most. */
export function pauseSeconds(tries: number): number {
  return Math.min(60, 2 ** Math.min(tries - 1, 10));
}

function ids(parcel: PendingWebhook[]): number[] {
  return parcel.map((one) => one.webhookId);
}

function heard(parcel: PendingWebhook[]): string[] {
  return parcel.filter((one) => one.kind !== "status").map((one) => one.wamid);
}

function talksIn(talks: TalkId[]): TalkId[] {
  return [...new Map(talks.map((talk) => [`${talk.number} ${talk.citizenId}`, talk])).values()];
}

function shuffle<T>(list: T[]): T[] {
  return list
    .map((one) => ({ one, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

/** A gate that is opened once for each who waits at it, or by time. An opening nobody waits for is kept for the next. */
function openGate() {
  let opened = false;
  let go: (() => void) | undefined;
  return {
    open() {
      opened = true;
      go?.();
    },
    async wait(ms: number) {
      if (!opened) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          go = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      opened = false;
      go = undefined;
    },
  };
}
