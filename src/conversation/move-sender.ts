import type { Tx } from "../database/index.ts";
import { bringAlong, type Keys, storedText } from "../keys/index.ts";
import { phoneParts, userParts } from "./addresses.ts";
import type { Sender, SenderMoved } from "./incoming-message.ts";
import { dropAddress, giveAddress, holdersOf, learnAddresses, lockKeyNumber, losePhone } from "./move-sender.sql.ts";
import { joinIfEmpty } from "./same-sender.ts";

/**
 * A person goes on under another number or user id, as Meta says: the same citizen, known by the new address from now on. Whoever
 * had the new number keeps what is theirs, and is reached by their own user id or not at all: a move merges nobody.
 */
export async function moveSender(tx: Tx, { from, to }: SenderMoved, keys: Keys, now: Temporal.Instant): Promise<void> {
  const old = await addressesOf(tx, from, keys);
  const citizen = await whoIs(tx, [old.user, old.phone]);
  if (!citizen) return;
  const next = await addressesOf(tx, to, keys);
  if (next.user) await renameUser(tx, citizen, { old: old.user, user: next.user, userId: to.userId }, { now, keys });
  if (next.phone) await takeNumber(tx, citizen, { old: old.phone, phone: next.phone }, to, keys);
}

async function addressesOf(
  tx: Tx,
  { userId, phone, portfolio }: Sender,
  keys: Keys,
): Promise<{ user: Buffer | undefined; phone: Buffer | undefined }> {
  const [user] = userId === undefined ? [] : await bringAlong(tx, keys, "user", [userParts(userId, portfolio)]);
  const [number] = phone === undefined ? [] : await bringAlong(tx, keys, "phone", [phoneParts(phone)]);
  return { user, phone: number };
}

/** The citizen at the first of these addresses that leads to anybody. */
async function whoIs(tx: Tx, addresses: readonly (Buffer | undefined)[]): Promise<string | undefined> {
  const known = addresses.filter((address) => address !== undefined);
  const holders = await holdersOf(tx, known);
  return known.map((address) => holders.get(address.toString("hex"))).find((holder) => holder !== undefined);
}

/** The id is said to be another one. Where somebody wrote under it before we heard of that, they are this citizen, unless they have bookings of their own. */
async function renameUser(
  tx: Tx,
  citizen: string,
  { old, user, userId }: { old: Buffer | undefined; user: Buffer; userId: string | undefined },
  world: { now: Temporal.Instant; keys: Keys },
): Promise<void> {
  const other = await whoIs(tx, [user]);
  if (other !== undefined && other !== citizen && !(await joinIfEmpty(tx, other, citizen, world))) return;
  if (other === undefined) await giveAddress(tx, citizen, user);
  await learn(tx, citizen, { userId }, world.keys);
  if (old && !old.equals(user)) await dropAddress(tx, citizen, old);
}

async function takeNumber(
  tx: Tx,
  citizen: string,
  { old, phone }: { old: Buffer | undefined; phone: Buffer },
  to: Sender,
  keys: Keys,
): Promise<void> {
  const before = await whoIs(tx, [phone]);
  if (before !== undefined && before !== citizen) await losePhone(tx, before);
  await giveAddress(tx, citizen, phone);
  // With a new number comes a new user id, which the next message brings; until then any id may come with this number.
  await learn(tx, citizen, { phone: to.phone, userId: to.userId ?? null }, keys);
  // The old number may be given to a stranger one day: it must not lead to this person's bookings.
  if (old && !old.equals(phone)) await dropAddress(tx, citizen, old);
}

/** Whoever has no key any more learns nothing here: the next message gives them one, and brings the address. */
async function learn(
  tx: Tx,
  citizen: string,
  { phone, userId }: { phone?: string | undefined; userId?: string | null | undefined },
  keys: Keys,
): Promise<void> {
  const keyNo = await lockKeyNumber(tx, citizen);
  await learnAddresses(tx, citizen, {
    phone: phone === undefined ? undefined : storedText(keys, keyNo, "phone", phone),
    userId: userId === undefined || userId === null ? userId : storedText(keys, keyNo, "user", userId),
  });
}
