import { chooseOffice } from "../choose.ts";
import type { Intent } from "../intent.ts";
import { confirmedBookings, type IntentContext } from "../intent-context.ts";
import { keep } from "../keep.ts";
import { officesAlone } from "../office-words.ts";
import { movesOffice, otherOffice } from "../other-office.ts";
import { asks } from "../speech.ts";
import { saysStays } from "../speech-of-going.ts";

// An office that is named.

/** "Depok", "kantor imigrasi Jakarta Barat", and nothing beside it. */
export function officeAlone(h: IntentContext): Intent | undefined {
  const alone =
    h.reading.masked.replace(
      /<PLACE>|\b(?:kantor|imigrasi|kanim|di|ke|yang|yg|aja|saja|ya|min|office|in|at)\b|\W/gi,
      "",
    ) === "";
  return alone || officesAlone(h.reading.text, h.dialogue).length > 0 ? office(h) : undefined;
}

/** One office, named in a text that says nothing else we know: it is the one that is meant from now on. */
export function office(h: IntentContext): Intent | undefined {
  const [named] = h.named;
  // "Bisa pindah lokasi ke Depok?", "balik ke Bogor aja": of a sure seat it is a move.
  const moves = movesOffice(h.reading.text);
  if (named && moves && confirmedBookings(h).some((booking) => booking.office !== named.id)) return otherOffice(h);
  // "Ya udah tetep Bogor aja", of whoever has a seat there.
  const booked = confirmedBookings(h);
  const has = named !== undefined && booked.length > 0 && booked.every((booking) => booking.office === named.id);
  if (has && saysStays(h.reading.text) && !asks(h.reading)) return keep(h);
  // "Di Bogor hujan ga?" asks about something else; "di Depok bisa?" about that office.
  if (asks(h.reading)) return named && named.id !== h.office.id ? otherOffice(h) : undefined;
  return h.named.length === 1 && named ? chooseOffice(h, named.id) : undefined;
}
