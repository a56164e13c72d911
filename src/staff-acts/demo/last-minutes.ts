import { momentAt } from "../../calendar/index.ts";
import { rulesOn } from "../../office/index.ts";
import type { Booked } from "./book-people.ts";
import type { Filling, Stage } from "./stage.ts";

/** The last minutes before somebody looks, in which lines grow: a newcomer should see people wait. */
const lastMinutes = 40;

/**
 * The same people, some of whom come sooner: who would come soon after the filling comes in its last minutes, and two whose
 * window is not open yet are there already.
 */
export function gather(stage: Filling, booked: readonly Booked[], ends: Temporal.Instant): Booked[] {
  let early = 2;
  return booked.map((one) => {
    const ahead = one.comes ? one.comes.since(ends).total("minutes") : 0;
    if (ahead > 0 && early > 0 && isEarlyAt(stage, one, ends)) {
      early -= 1;
      return { ...one, comes: ends.subtract({ minutes: 2 + 3 * early }) };
    }
    if (ahead <= 0 || ahead > lastMinutes) return one;
    // Half of them stand before the document desk, half have their number by then.
    return { ...one, comes: ends.subtract({ minutes: stage.chance.between(1, ahead % 2 === 0 ? 10 : lastMinutes) }) };
  });
}

function isEarlyAt({ office, day }: Stage, { starts }: Booked, moment: Temporal.Instant): boolean {
  const window = momentAt(office.zone, day, starts).subtract({ minutes: rulesOn(office, day).arrivalWindowMinutes });
  return Temporal.Instant.compare(moment, window) < 0;
}
