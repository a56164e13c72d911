import { newId, type Tx } from "../database/index.ts";
import { bringAlongUnder, type Digests, type Keys, storedText } from "../keys/index.ts";
import { phoneParts, userParts } from "./addresses.ts";
import type { IncomingMessage, Sender } from "./incoming-message.ts";
import {
  findSenders,
  freshKeyNumbers,
  type KeptMessage,
  type KeptSender,
  type SenderDigests,
  type TakenNumber,
  takeNumbers,
  writeMessages,
} from "./keep-messages.sql.ts";
import { storedSaid } from "./stored-said.ts";

/** A sender may be erased, or get another key, or another key of digests come into force between two statements; again and again is a fault. */
const mostTries = 3;

/**
 * Writes messages down once each, with citizens we meet for the first time (see `writeMessages` for the races). In a sealed database what they said and
 * where they are reached is sealed with their own key. Each statement stands alone: should one fail, the messages come again, and so does all of this.
 * So no transaction holds the key of digests still: it is asked for only where the one we know turns out to be in force no more.
 */
export async function keepMessages(
  tx: Tx,
  heard: IncomingMessage[],
  now: Temporal.Instant,
  real: Temporal.Instant,
  keys: Keys,
): Promise<void> {
  for (let tries = 0; tries < mostTries; tries++) {
    const digests = tries === 0 ? keys.lastDigests : await keys.digestsIn(tx);
    await bringSendersAlong(tx, heard, digests);
    const senders = sendersOf(heard, digests);
    const all = [...new Set(senders)];
    const nr = new Map(all.map((sender, i) => [sender, i]));
    const kept = await keptSenders(tx, all, keys);
    const messages = heard.map((one, i) => keptMessage(one, kept, nr.get(senders[i]!)!, keys));
    if (!(await writeMessages(tx, kept, messages, { now, real, digestNo: digests.no }))) continue;
    const taken = kept.flatMap(takenNumber);
    if (taken.length === 0 || (await takeNumbers(tx, taken, digests.no))) return;
  }
  throw new Error("a sender changed again and again while their message was written down");
}

async function bringSendersAlong(tx: Tx, heard: readonly IncomingMessage[], digests: Digests): Promise<void> {
  if (!digests.before) return;
  const phones = heard.flatMap(({ sender: { phone } }) => (phone === undefined ? [] : [phoneParts(phone)]));
  const users = heard.flatMap(({ sender: { userId, portfolio } }) =>
    userId === undefined ? [] : [userParts(userId, portfolio)],
  );
  await bringAlongUnder(tx, digests, "phone", phones);
  await bringAlongUnder(tx, digests, "user", users);
}

/** Finds the senders, and seals of their addresses what is to be written. */
async function keptSenders(tx: Tx, senders: readonly NewSender[], keys: Keys): Promise<KeptSender[]> {
  const found = await findSenders(tx, senders, keys.sealed);
  const dead = found.filter(({ keyNo }) => keyNo !== null && !keys.lives(keyNo));
  // A database that was taken back to a time before somebody's erasure: they go on under a new key.
  const fresh = await freshKeyNumbers(tx, dead.length);
  for (const [i, one] of dead.entries()) one.keyNo = fresh[i]!;
  return senders.map((one, i) => {
    const theirs = found[i]!;
    const { knownId, newUser, newPhone, storedKeyNo, keyNo, takesPhone } = theirs;
    const learns =
      knownId === null || newUser || newPhone || takesPhone || keyNo !== (keys.sealed ? storedKeyNo : null);
    const stored = (kind: "phone" | "user", text: string | undefined) =>
      learns && text !== undefined ? (storedText(keys, keyNo, kind, text) ?? null) : null;
    return {
      user: one.user,
      phone: one.phone,
      citizenId: knownId ?? one.citizenId,
      found: theirs,
      keyNo,
      storedPhone: stored("phone", one.sender.phone),
      storedUser: stored("user", one.sender.userId),
    };
  });
}

function keptMessage(
  { messageId, number, sentAt, said }: IncomingMessage,
  senders: readonly KeptSender[],
  sender: number,
  keys: Keys,
): KeptMessage {
  const kept = storedSaid(keys, senders[sender]!.keyNo, said);
  if (!kept) throw new Error("a sender's key was destroyed while their message was written down");
  return { id: messageKey(keys, messageId), number, sender, sentAt, said: kept };
}

function takenNumber({ found, citizenId, phone, storedPhone }: KeptSender): TakenNumber[] {
  if (!found.takesPhone || !found.phoneOf || !phone || storedPhone === null) return [];
  return [{ citizenId, was: found.phoneOf, digest: phone, phone: storedPhone }];
}

interface NewSender extends SenderDigests {
  /** Theirs, if we have not met them. */
  citizenId: string;
  sender: Sender;
}

/** Who wrote each message; the same value for those who share a user id, and for a number alone whoever had it last. */
function sendersOf(heard: IncomingMessage[], { of }: Digests): NewSender[] {
  const byUser = new Map<string, NewSender>();
  const byPhone = new Map<string, NewSender>();
  return heard.map(({ sender }) => {
    const { phone, userId } = sender;
    const user = userId === undefined ? undefined : of("user", ...userParts(userId, sender.portfolio));
    const before = phone === undefined ? undefined : byPhone.get(phone);
    const known = user ? (byUser.get(user.toString("hex")) ?? (before?.user ? undefined : before)) : before;
    const one = known ?? { citizenId: newId(), sender: {} };
    if (user) {
      Object.assign(one, { user, sender: { ...one.sender, userId } });
      byUser.set(user.toString("hex"), one);
    }
    if (phone !== undefined) {
      // Whoever wrote with it before in this delivery has it no longer.
      if (before && before !== one) forgetPhone(before);
      Object.assign(one, { phone: of("phone", ...phoneParts(phone)), sender: { ...one.sender, phone } });
      byPhone.set(phone, one);
    }
    return one;
  });
}

function forgetPhone(one: NewSender): void {
  delete one.phone;
  delete one.sender.phone;
}

/** The name under which a message is kept. */
export function messageKey(keys: Keys, messageId: string): string {
  return keys.idDigest(messageId).toString("base64url");
}
