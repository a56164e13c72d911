import { markOffersTold, nextUntold, type UntoldOffer, untoldOffers } from "../../booking/index.ts";
import { momentAt } from "../../calendar/index.ts";
import { type TimedAct, together, type Work } from "../../clock/index.ts";
import { newId, type Tx } from "../../database/index.ts";
import type { Keys } from "../../keys/index.ts";
import { type Office, type Offices, officeOf } from "../../office/index.ts";
import { type LetterDraft, letterTimes, writeLetters } from "../../outbox/index.ts";
import { phrasesOf, templateWith } from "../../phrasebook/index.ts";
import type { Composed } from "./composed.ts";

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
  const office = officeOf(offices, offer.office);
  const { kind, text, template, visit, goodUntil } = wordsOfOffer(offer, office);
  const { buttons } = phrasesOf(offer.language).list;
  const id = (says: string) => `wish-${offer.wish}.${says}`;
  return {
    letterId: newId(),
    number: offer.number,
    citizenId: offer.citizen,
    office: office.id,
    kind,
    content: {
      text,
      buttons: [
        { id: id("take-offer"), title: buttons.take },
        { id: id("pass-offer"), title: buttons.pass },
        { id: id("end-wish"), title: buttons.leave },
      ],
      template: templateWith(template.name, offer.language, template.parameters),
    },
    createdAt: now,
    ...letterTimes(office, now, { visit, goodUntil }),
    ...(offer.windowUntil && { windowUntil: offer.windowUntil }),
  };
}

/** What an offer says, free and as a template. */
export function wordsOfOffer(
  offer: Pick<UntoldOffer, "language" | "day" | "starts" | "people" | "exchanges" | "until">,
  office: Office,
): Composed {
  const { list, words } = phrasesOf(offer.language);
  const visit = { office, day: offer.day, starts: offer.starts };
  const until = words.hourThere(offer.until.toZonedDateTimeISO(office.zone).toPlainTime(), office);
  return {
    kind: "seat-offered",
    text: list.offer(visit, offer.people, until, offer.exchanges),
    template: { name: "seat_offered", parameters: [words.visitInYear(visit), office.short, until] },
    visit: momentAt(office.zone, offer.day, offer.starts),
    goodUntil: offer.until,
  };
}
