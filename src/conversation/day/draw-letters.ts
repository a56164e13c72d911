import { showLot } from "../../booking/index.ts";
import { momentAt } from "../../calendar/index.ts";
import { type TimedAct, together, type Work } from "../../clock/index.ts";
import { newId, type Tx } from "../../database/index.ts";
import type { Keys } from "../../keys/index.ts";
import { type Office, type Offices, officeOf } from "../../office/index.ts";
import { type LetterDraft, letterTimes, writeLetters } from "../../outbox/index.ts";
import { phrasesOf, templateWith } from "../../phrasebook/index.ts";
import type { Composed } from "./composed.ts";
import { markLotsTold, nextUntoldLot, type UntoldLot, untoldLots } from "./draw-letters.sql.ts";
import { type BookingRecipient, bookingRecipients } from "./letter-recipients.sql.ts";
import { confirmedAnew } from "./letters-of-desk.ts";

/** So many lots one transaction tells of at most. */
const some = 200;

/** What a draw gave, told a moment after it: the booking to whoever got a seat, and to everybody else their place and why. */
export function drawLetterTimedActs(offices: Offices, keys: Keys): TimedAct[] {
  return [
    {
      name: "lots-told",
      next: (tx, _now, held) => nextUntoldLot(tx, held?.skip ?? []),
      run: (tx, now, work) => tellLots(tx, offices, keys, now, work),
    },
  ];
}

async function tellLots(
  tx: Tx,
  offices: Offices,
  keys: Keys,
  now: Temporal.Instant,
  work: Work = together,
): Promise<number> {
  const lots = await untoldLots(tx, some, work.skip);
  await work.apart(
    lots,
    ({ lot }) => lot,
    async (theirs) => {
      for (const [office, those] of Map.groupBy(theirs, (lot) => officeOf(offices, lot.office)))
        await writeLetters(tx, await lettersOf(tx, those, office, keys, now), keys);
      await markLotsTold(tx, theirs, now);
    },
  );
  return lots.length;
}

async function lettersOf(
  tx: Tx,
  lots: readonly UntoldLot[],
  office: Office,
  keys: Keys,
  now: Temporal.Instant,
): Promise<LetterDraft[]> {
  const booked = await bookingRecipients(
    tx,
    office.id,
    lots.flatMap(({ bookings }) => bookings),
    keys,
  );
  return lots.flatMap((lot) => {
    const { citizen, number } = lot;
    if (!citizen || !number) return [];
    const reader = { citizen, number, language: lot.language, windowUntil: lot.windowUntil };
    if (lot.bookings.length === 0) return [letterTo(reader, wordsOfLot(lot, office), office, now)];
    return booked
      .filter(({ id }) => lot.bookings.includes(id))
      .map((booking) => letterTo(booking, confirmedAnew("drawn", booking, office), office, now, booking));
  });
}

type Reader = Pick<BookingRecipient, "citizen" | "number" | "language" | "windowUntil">;

function letterTo(
  { citizen, number, language, windowUntil }: Reader,
  { kind, text, template, qr, visit, goodUntil }: Composed,
  office: Office,
  now: Temporal.Instant,
  booking?: BookingRecipient,
): LetterDraft {
  return {
    letterId: newId(),
    number,
    citizenId: citizen,
    office: office.id,
    ...(booking && { booking: booking.id }),
    kind,
    content: { text, ...(qr && { qr }), template: templateWith(template.name, language, template.parameters) },
    createdAt: now,
    ...letterTimes(office, now, { visit, goodUntil }),
    ...(windowUntil && { windowUntil }),
  };
}

/** What is said to whoever got no seat: on the list, counted with another request, drawn in vain, or the office is closed. */
export function wordsOfLot(
  lot: Pick<UntoldLot, "lot" | "day" | "place" | "counts" | "wish" | "language">,
  office: Office,
): Composed {
  const { draw, words } = phrasesOf(lot.language);
  const said = { lot: showLot(lot.lot), office, day: lot.day };
  const parameters = [words.dayInYear(lot.day), office.short, said.lot];
  const visit = momentAt(office.zone, lot.day, Temporal.PlainTime.from("00:00"));
  const of = { visit, goodUntil: momentAt(office.zone, lot.day.add({ days: 1 }), Temporal.PlainTime.from("00:00")) };
  if (lot.place === null)
    return {
      kind: "draw-called-off",
      text: draw.calledOff(said),
      template: { name: "draw_called_off", parameters },
      ...of,
    };
  if (lot.wish === null)
    return { kind: "draw-lost", text: draw.lost(said), template: { name: "draw_lost", parameters }, ...of };
  if (!lot.counts)
    return { kind: "draw-twice", text: draw.twice(said), template: { name: "draw_twice", parameters }, ...of };
  return {
    kind: "draw-listed",
    text: draw.listed(said, lot.place),
    template: { name: "draw_listed", parameters: [...parameters, String(lot.place)] },
    ...of,
  };
}
