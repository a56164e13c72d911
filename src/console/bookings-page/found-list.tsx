import { deskWords, phrasesOf } from "../../phrasebook/index.ts";
import type { BookingView } from "../../staff-acts/index.ts";
import type { StaffRequest } from "../staff/staff-route.tsx";

/** Several bookings fit: which one is opened. Those of other offices are told, and changed there. */
export function FoundList({ asked, found }: { asked: StaffRequest; found: readonly BookingView[] }) {
  const words = deskWords[asked.language].bookings;
  const say = phrasesOf(asked.language).words;
  return (
    <section class="card" aria-labelledby="ketemu">
      <h2 id="ketemu">{words.found(found.length)}</h2>
      <ul class="booking-rows">
        {found.map(({ booking, office, day, starts, state, own }) => {
          const visit = say.visit({ office, day, starts });
          return (
            <li key={booking}>
              <p>
                <strong>{visit}</strong> · {words.states[state]}
                {own?.name && ` · ${own.name}`}
                {!own && ` · ${words.elsewhere(office.name)}`}
              </p>
              {own && (
                <form method="post">
                  <input type="hidden" name="do" value="show" />
                  <input type="hidden" name="booking" value={booking} />
                  <button type="submit" class="quiet" aria-label={words.openOf(visit)}>
                    {words.open}
                  </button>
                </form>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
