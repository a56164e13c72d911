import type { Tx } from "../../database/index.ts";
import { bringAlong } from "../../keys/index.ts";
import type { World } from "../ask.ts";
import { newCode } from "../code.ts";
import { correctedPerson } from "../corrected-person.ts";
import type { Booking, BookingRef } from "../wish.ts";
import type { BookingAtDesk } from "./bookings-at-desk.sql.ts";
import { setContact, setNewCode, takeOffTelephone } from "./hand-over.sql.ts";

/** For so long the new code, written from a telephone, takes the booking there: long enough to go and buy one. */
const handOverHours = 24;

/**
 * Takes a booking off the telephone it came from, with a new code: whoever has the old telephone, or a picture of its letters, can do
 * nothing with it any more. It lives on as a booking of the desk. The caller holds its lock and has told the old telephone.
 */
export async function handOver(tx: Tx, { booking }: BookingAtDesk, world: World): Promise<Booking> {
  await takeOffTelephone(tx, booking, world.now);
  for (;;) {
    const renewed = { ...booking, code: newCode() };
    const [codeDigest] = await bringAlong(tx, world.keys, "code", [[renewed.code]]);
    const person = await correctedPerson(tx, renewed, world.keys);
    if (await setNewCode(tx, renewed, person, codeDigest!)) return renewed;
  }
}

/**
 * A telephone that writes the code of a booking handed over within the last hours takes it over. False: there is no such booking, or the
 * telephone has one for this person already, or no place left among those it may have; the booking stays the desk's.
 */
export async function takeHandedOver(
  tx: Tx,
  code: string,
  to: { citizen: string; number: string },
  { keys, now }: World,
): Promise<BookingRef | undefined> {
  const { sought } = await keys.digestsIn(tx);
  return setContact(tx, sought("code", code), to, now.subtract({ hours: handOverHours }), now);
}
