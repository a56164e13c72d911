import type { Database } from "../database/index.ts";
import type { Keys } from "../keys/index.ts";
import type { Log } from "../log/index.ts";
import type { Carrier, Verdict } from "./carrier.ts";
import type { ContactKind } from "./contact-policy.ts";
import type { QuietUntil } from "./decide-send.ts";
import { type RealTime, realTime } from "./real-time.ts";

export interface OutboxOptions {
  database: Database;
  /** Open what letters say and where they go. */
  keys: Keys;
  /** What carries letters to a contact of each kind. */
  carriers: Record<ContactKind, Carrier>;
  /** New for every process. */
  serverId: string;
  /** Domain time, by which Meta's 24 hours are counted. */
  now: () => Temporal.Instant;
  /** Quiet hours of offices: nothing that we begin leaves in them. */
  quietUntil?: QuietUntil;
  /** How long a send without an answer waits for its receipt before it is repeated. */
  unknownOutcomeWaitMs: number;
  log: Log;
  metrics?: OutboxMetrics;
  time?: RealTime;
  /** 0 to 1, for pauses and back-off. */
  random?: () => number;
  /** True while more people wait for an answer than can be answered at once: seats go before letters. */
  hasBacklog?: () => boolean;
  /** How many letters may start in one round (a round takes 50 ms or more). */
  concurrencyLimit?: () => number;
  /** Messages a second of one number, in and out together. */
  perSecond?: number;
}

export interface OutboxMetrics {
  /** One send came to an end: how, the channel's error number, and how long the channel took. Never whose. */
  sent(verdict: Verdict["is"], code: number | undefined, seconds: number): void;
}

export type Settings = Required<OutboxOptions>;

const defaults = {
  time: realTime,
  random: Math.random,
  perSecond: 80,
  quietUntil: () => undefined,
  hasBacklog: () => false,
  concurrencyLimit: () => 1_000,
  metrics: { sent() {} },
};

export function withDefaults(options: OutboxOptions): Settings {
  return { ...defaults, ...options };
}
