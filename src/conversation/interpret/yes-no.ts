import type { Hearing } from "./hearing.ts";
import { mean } from "./hearing.ts";
import { askCorrection, confirmHolds } from "./holds.ts";
import { resolve } from "./resolve.ts";
import type { Meant } from "./topic.ts";

/** YA: to the offer made last, else to the holds that wait. undefined: there is nothing to say yes to. */
export function yes(h: Hearing): Meant | undefined {
  const { offer } = h.place;
  if (!offer) return confirmHolds(h);
  // What an offer of a seat says in words is checked by the YA.
  return resolve(offer.do === "seat" && h.draft ? { ...h, draft: { ...h.draft, sure: true } } : h, offer);
}

/** TIDAK: the offer falls; an open echo asks what is wrong. */
export function no(h: Hearing): Meant | undefined {
  return h.place.offer ? mean(h, { on: "small", what: "nothing-changed" }) : askCorrection(h);
}
