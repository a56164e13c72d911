import { randomInt } from "node:crypto";
import type { Tx } from "../../../database/index.ts";
import type { Keys } from "../../../keys/index.ts";
import type { BadDay } from "../bad-day.sql.ts";
import type { WebhookValue } from "./value.ts";
import { oweWebhook, type WebhookKind } from "./webhook.sql.ts";

const secondsShared = 2;
const secondsShuffled = 4;

/** Writes down that the program is owed a webhook, and when, on a day like this. */
export async function owe(
  tx: Tx,
  keys: Keys,
  webhook: { number: string; kind: WebhookKind; value: WebhookValue; wamid: string },
  day: BadDay,
): Promise<void> {
  const real = Temporal.Now.instant();
  await oweWebhook(tx, keys, webhook, real, dueAt(day, real));
}

/** When a webhook leaves first, in real time. */
export function dueAt(day: BadDay, real: Temporal.Instant): Temporal.Instant {
  const shuffled = day.otherOrder ? real.add({ milliseconds: randomInt(secondsShuffled * 1000) }) : real;
  if (!day.acrossNumbers) return shuffled;
  // All that fall due until the same stroke leave together, from whichever number.
  const stroke = secondsShared * 1000;
  return Temporal.Instant.fromEpochMilliseconds(Math.ceil(shuffled.epochMilliseconds / stroke) * stroke);
}
