import type { Wish } from "../../booking/index.ts";
import { papersOf } from "./choose.ts";
import type { Intent } from "./intent.ts";
import { confirmedBookings, type IntentContext, intent, liveBooking, openHolds } from "./intent-context.ts";
import { oneMeant } from "./who-is-meant.ts";

/** UBAH: a hold is simply written anew; a booking's name once; which one, where there are several. */
export function changeBooking(h: IntentContext): Intent {
  // GANTI alone is the passport that is replaced: our list of papers says so. UBAH changes a booking.
  if (/^\W*ganti\W*$/i.test(h.reading.text)) return papersOf(h, "renewal");
  const about = liveBooking(h, h.state.about);
  if (about?.state === "held" || (!about && openHolds(h).length > 0)) return intent(h, { on: "ask-correction" });
  const booked = confirmedBookings(h);
  const one = oneMeant(h.reading.text, booked) ?? about;
  if (one) return intent(h, { on: "ask-rename", booking: one });
  return booked.length > 0
    ? intent(h, { on: "which", act: "change", bookings: booked })
    : intent(h, { on: "small", what: "unknown-booking" });
}

/** HAPUS DATA SAYA: at once where nothing is booked, else after a YA. */
export function beginErasing(h: IntentContext): Intent {
  if (h.dialogue.bookings.length > 0) return intent(h, { on: "ask-erase" });
  const wish: Wish = { act: "erase" };
  return intent({ ...h, draft: undefined }, { on: "erase" }, [wish]);
}

/** What is being asked is stopped; nothing is booked and nothing is cancelled. */
export function giveUp(h: IntentContext): Intent {
  return intent({ ...h, draft: undefined }, { on: "small", what: "gave-up-draft" });
}
