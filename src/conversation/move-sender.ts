import type { Tx } from "../database/index.ts";
import type { DigestKey } from "../journal/index.ts";
import { phoneDigest, userDigest } from "./addresses.ts";
import type { Sender, SenderMoved } from "./incoming-message.ts";
import { dropAddress, giveAddress, holdersOf, learnAddresses, losePhone } from "./move-sender.sql.ts";
import { joinIfEmpty } from "./same-sender.ts";

/**
 * A person goes on under another number or user id, as Meta says: the same citizen, known by the new address from now on. Whoever
 * had the new number keeps what is theirs, and is reached by their own user id or not at all: a move merges nobody.
 */
export async function moveSender(
  tx: Tx,
  { from, to }: SenderMoved,
  key: DigestKey,
  now: Temporal.Instant,
): Promise<void> {
  const citizen = await whoIs(tx, from, key);
  if (!citizen) return;
  if (to.userId !== undefined) await renameUser(tx, citizen, { from, to }, key, now);
  if (to.phone !== undefined) await takeNumber(tx, citizen, { from, to }, key);
}

/** The citizen at these addresses, the user id first: a number may have changed hands. */
async function whoIs(tx: Tx, sender: Sender, key: DigestKey): Promise<string | undefined> {
  const addresses = [
    ...(sender.userId === undefined ? [] : [userDigest(key, sender)]),
    ...(sender.phone === undefined ? [] : [phoneDigest(key, sender)]),
  ];
  const holders = await holdersOf(tx, addresses);
  return addresses.map((address) => holders.get(address.toString("hex"))).find((holder) => holder !== undefined);
}

/** The id is said to be another one. Where somebody wrote under it before we heard of that, they are this citizen, unless they have bookings of their own. */
async function renameUser(
  tx: Tx,
  citizen: string,
  { from, to }: SenderMoved,
  key: DigestKey,
  now: Temporal.Instant,
): Promise<void> {
  const other = await whoIs(tx, { userId: to.userId!, ...(to.portfolio && { portfolio: to.portfolio }) }, key);
  if (other !== undefined && other !== citizen && !(await joinIfEmpty(tx, other, citizen, now))) return;
  if (other === undefined) await giveAddress(tx, citizen, userDigest(key, to));
  await learnAddresses(tx, citizen, { userId: to.userId });
  if (from.userId !== undefined && from.userId !== to.userId) await dropAddress(tx, citizen, userDigest(key, from));
}

async function takeNumber(tx: Tx, citizen: string, { from, to }: SenderMoved, key: DigestKey): Promise<void> {
  const number = phoneDigest(key, to);
  const before = (await holdersOf(tx, [number])).get(number.toString("hex"));
  if (before !== undefined && before !== citizen) await losePhone(tx, before);
  await giveAddress(tx, citizen, number);
  // With a new number comes a new user id, which the next message brings; until then any id may come with this number.
  await learnAddresses(tx, citizen, { phone: to.phone, userId: to.userId ?? null });
  // The old number may be given to a stranger one day: it must not lead to this person's bookings.
  if (from.phone !== undefined && from.phone !== to.phone) await dropAddress(tx, citizen, phoneDigest(key, from));
}
