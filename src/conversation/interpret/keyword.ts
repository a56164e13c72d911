import type { Wish } from "../../booking/index.ts";
import { emptyDraft } from "../place.ts";
import type { Keyword } from "../read/reading.ts";
import { cancel, cannotCome, restore, wantCancel } from "./cancel.ts";
import { papersOf } from "./choose.ts";
import { escort, here, number } from "./day.ts";
import { confirmedBookings, type Hearing, liveBooking, mean, openHolds } from "./hearing.ts";
import { askCorrection } from "./holds.ts";
import { wantMove } from "./move.ts";
import { services, withTime } from "./people.ts";
import { agree, resolve } from "./resolve.ts";
import { wantSeat } from "./seat.ts";
import { saysTime } from "./time.ts";
import type { Meant } from "./topic.ts";

/** One of the words the dialogue knows. */
export function keyword(h: Hearing): Meant | undefined {
  const word = h.reading.keyword;
  if (!word) return undefined;
  if (services.has(word)) return service(h, word);
  return keywords[word as keyof typeof keywords](h);
}

const keywords: Record<Exclude<Keyword, "new" | "renewal" | "child">, (h: Hearing) => Meant | undefined> = {
  yes: (h) => agree(h) ?? mean(h, { on: "small", what: "nothing-to-confirm" }),
  right: (h) => agree(h) ?? mean(h, { on: "small", what: "nothing-to-confirm" }),
  // "ok" is a yes only while something waits for one; else nobody needs an answer.
  ack: (h) => agree(h) ?? ready(h) ?? mean(h, { on: "silence" }),
  no: (h) =>
    no(h) ?? (openList(h) ? mean(h, { on: "small", what: "nothing-changed" }) : mean(h, { on: "menu", why: "asked" })),
  cancel: wantCancel,
  restore,
  move: wantMove,
  change,
  status: (h) => mean(h, { on: "status", why: "asked" }),
  papers: (h) => mean(h, { on: "papers", service: undefined, booking: undefined }),
  privacy: (h) => mean(h, { on: "privacy" }),
  erase,
  stop: (h) => mean(h, { on: "mute" }, [{ act: "mute" }]),
  start: (h) => mean(h, { on: "unmute" }, [{ act: "unmute" }]),
  menu: (h) => mean(h, { on: "menu", why: "asked" }),
  human: (h) => mean(h, { on: "fact", fact: "human" }),
  book,
  thanks: (h) => mean(h, { on: "small", what: openHolds(h).length > 0 ? "thanks-with-hold" : "thanks" }),
  all,
  "cannot-come": cannotCome,
  number,
  escort,
  here,
};

/** "Saya sudah siap" of a number that was put aside for them. */
function ready(h: Hearing): Meant | undefined {
  const isParked = h.scene.today?.tickets.some(({ state }) => state === "parked");
  return isParked && /\bsiap\b/i.test(h.reading.text) ? number(h) : undefined;
}

/** TIDAK: the offer falls; an open echo asks what is wrong. */
function no(h: Hearing): Meant | undefined {
  const { offer, asked, last } = h.place;
  const done = offer || asked?.ask === "move-day" || (asked?.ask === "correction" && last === "asked-again");
  return done ? mean(h, { on: "small", what: "nothing-changed" }) : askCorrection(h);
}

function openList(h: Hearing): boolean {
  return h.place.list !== undefined || h.place.asked !== undefined;
}

/** "Mau daftar": one question after the other, with whatever was said already. */
export function book(h: Hearing): Meant {
  const begun = h.place.asked || h.place.list ? h.draft : undefined;
  const { draft, troubles } = withTime(begun ?? emptyDraft(), h);
  return wantSeat(h, { ...draft, ...(h.reading.service && { service: h.reading.service }) }, troubles);
}

/** BARU, GANTI, ANAK alone ask for papers; in a sentence with a time or a wish they begin a booking. */
function service(h: Hearing, word: string): Meant {
  const alone = h.reading.text.trim().split(/\s+/).length <= 2;
  // Who has booked and says "saya perpanjang" tells us which papers; nobody new is named.
  const toldUs = confirmedBookings(h).length > 0 && !saysTime(h.reading) && !h.place.asked;
  if (alone || toldUs || h.reading.topic === "papers") return papersOf(h, word);
  if (h.reading.topic) return mean(h, { on: "papers", service: word, booking: undefined });
  const { draft, troubles } = withTime(h.draft && saysTime(h.reading) ? h.draft : emptyDraft(), h);
  return wantSeat(h, { ...draft, service: word }, troubles);
}

/** UBAH: a hold is simply written anew; a booking's name once; which one, where there are several. */
function change(h: Hearing): Meant {
  // GANTI alone is the passport that is replaced: our list of papers says so. UBAH changes a booking.
  if (/^\W*ganti\W*$/i.test(h.reading.text)) return papersOf(h, "renewal");
  const about = liveBooking(h, h.place.about);
  if (about?.state === "held" || (!about && openHolds(h).length > 0)) return mean(h, { on: "ask-correction" });
  const booked = confirmedBookings(h);
  const one = booked.length === 1 ? booked[0] : about;
  if (one) return mean(h, { on: "ask-rename", booking: one });
  return booked.length > 0
    ? mean(h, { on: "which", act: "change", bookings: booked })
    : mean(h, { on: "small", what: "unknown-booking" });
}

/** HAPUS DATA SAYA: at once where nothing is booked, else after a YA. */
function erase(h: Hearing): Meant {
  if (h.scene.bookings.length > 0) return mean(h, { on: "ask-erase" });
  const wish: Wish = { act: "erase" };
  return mean({ ...h, draft: undefined }, { on: "erase" }, [wish]);
}

/** SEMUA, as the answer to "which?". */
function all(h: Hearing): Meant | undefined {
  const everything = h.place.list?.options.find((option) => option.do === "cancel" && option.bookings.length > 1);
  if (everything) return resolve(h, everything);
  return h.place.last === "which" ? cancel(h, h.scene.bookings) : undefined;
}
