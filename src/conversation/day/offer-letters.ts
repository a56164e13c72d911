import { markOffersTold, nextUntold, type UntoldOffer, untoldOffers } from "../../booking/index.ts";
import { together, type TimedAct, type Work } from "../../clock/index.ts";
import { newId, type Tx } from "../../database/index.ts";
import type { Keys } from "../../keys/index.ts";
import { type Offices, officeOf } from "../../office/index.ts";
import { type LetterDraft, writeLetters } from "../../outbox/index.ts";
import { phrasesOf, templateWith } from "../../phrasebook/index.ts";

/** So many letters one transaction writes at most. */
const some = 200;

/**
 * The letters of what the waiting list offers. An offer is made where seats become free, by whoever frees them, and told here a moment later: free
 * words while the citizen's 24 hours are open, else the template. Whoever was not told of an offer did not miss it.
 */
export function offerTimedActs(offices: Offices, keys: Keys): TimedAct[] {
  return [
    {
      name: "offers-told",
      next: (tx, now, held) => nextUntold(tx, now, held?.skip ?? []),
      run: (tx, now, work) => tellOffers(tx, offices, keys, now, work),
    },
  ];
}

async function tellOffers(
  tx: Tx,
  offices: Offices,
  keys: Keys,
  now: Temporal.Instant,
  work: Work = together,
): Promise<number> {
  const offers = await untoldOffers(tx, now, some, work.skip);
  await work.apart(
    offers,
    ({ id }) => id,
    async (theirs) => {
      await writeLetters(
        tx,
        theirs.map((offer) => letterOf(offer, offices, now)),
        keys,
      );
      await markOffersTold(
        tx,
        theirs.map(({ id }) => id),
        now,
      );
    },
  );
  return offers.length;
}

function letterOf(offer: UntoldOffer, offices: Offices, now: Temporal.Instant): LetterDraft {
  const { list, words } = phrasesOf(offer.language);
  const office = officeOf(offices, offer.office);
  const visit = { office, day: offer.day, starts: offer.starts };
  const until = words.hourThere(offer.until.toZonedDateTimeISO(office.zone).toPlainTime(), office);
  const id = (says: string) => `wish-${offer.wish}.${says}`;
  return {
    letterId: newId(),
    number: offer.number,
    citizenId: offer.citizen,
    office: office.id,
    kind: "seat-offered",
    content: {
      text: list.offer(visit, offer.people, until, offer.exchanges),
      buttons: [
        { id: id("take-offer"), title: list.buttons.take },
        { id: id("pass-offer"), title: list.buttons.pass },
        { id: id("end-wish"), title: list.buttons.leave },
      ],
      template: templateWith("seat_offered", offer.language, [words.visitInYear(visit), office.short, until]),
    },
    createdAt: now,
    ...(offer.windowUntil && { windowUntil: offer.windowUntil }),
  };
}
