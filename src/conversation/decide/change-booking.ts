import type { Wish } from "../../booking/index.ts";
import { wantCancel } from "./cancel.ts";
import { papersOf } from "./choose.ts";
import { onlyDrawn } from "./draw.ts";
import type { Intent } from "./intent.ts";
import { confirmedBookings, type IntentContext, intent, liveBooking, openHolds } from "./intent-context.ts";
import { asks, denies, speaksOf } from "./speech.ts";
import { namedAmong, oneMeant } from "./who-is-meant.ts";

/** UBAH: a hold is simply written anew; a booking's name once; which one, where there are several. */
export function changeBooking(h: IntentContext): Intent {
  // GANTI alone is the passport that is replaced: our list of papers says so. UBAH changes a booking.
  if (/^\W*ganti\W*$/i.test(h.reading.text)) return papersOf(h, "renewal");
  const about = liveBooking(h, h.state.about);
  if (about?.state === "held" || (!about && openHolds(h).length > 0)) return intent(h, { on: "ask-correction" });
  const booked = confirmedBookings(h);
  const one = oneMeant(h.reading.text, booked) ?? about;
  if (one) return intent(h, { on: "ask-rename", booking: one });
  const drawn = onlyDrawn(h);
  if (drawn) return drawn;
  return booked.length > 0
    ? intent(h, { on: "which", act: "change", bookings: booked })
    : intent(h, { on: "small", what: "unknown-booking" });
}

/** HAPUS DATA SAYA: at once where nothing is booked, else after a YA. */
export function beginErasing(h: IntentContext): Intent {
  if (erasesBooking(h)) return wantCancel(h);
  if (h.dialogue.bookings.length > 0) return intent(h, { on: "ask-erase" });
  const wish: Wish = { act: "erase" };
  return intent({ ...h, draft: undefined }, { on: "erase" }, [wish]);
}

/** "Please cancel it and delete my data": erasing does both, and is asked about; also where nothing is booked any more. */
export function cancelsAndErases(h: IntentContext): Intent | undefined {
  const { text, exact, people } = h.reading;
  if (exact || people.some(({ birth }) => birth) || asks(h.reading) || !personal.test(text)) return undefined;
  const both = (["cancel", "erase"] as const).every((act) => speaksOf(text, act) && !denies(text, act));
  // Of several only one that is named goes: the data of the others are still needed.
  const some = namedAmong(text, h.dialogue.bookings).length;
  return both && (some === 0 || some === h.dialogue.bookings.length) ? intent(h, { on: "ask-erase" }) : undefined;
}
const personal =
  /\b(?:data\w*|akun\w*|account|personal (?:info\w*|details)|informasi pribadi|my (?:number|details|info\w*)|nomor (?:saya|sy|ku|hp|wa)\w*)\b/i;

/** "Hapus booking saya", "yg rabu hapus": a booking is cancelled, no data are erased. HAPUS alone is our word for the data. */
export function erasesBooking({ reading: { text }, dialogue }: IntentContext): boolean {
  return dialogue.bookings.length > 0 && /\p{L}\P{L}+\p{L}/u.test(text) && !ofData.test(text);
}
const ofData =
  /\b(?:data\w*|akun|account|nomor|number|info\w*|pribadi|personal|riwayat|history|chat|pesan|messages?)\b|^\W*(?:ya|yes|iya|ok|oke)?\W*(?:hapus|erase|delete)\W*(?:aja|saja|ya|please|dong|deh)?\W*$/i;

/** What is being asked is stopped; nothing is booked and nothing is cancelled. */
export function giveUp(h: IntentContext): Intent {
  return intent({ ...h, draft: undefined }, { on: "small", what: "gave-up-draft" });
}
