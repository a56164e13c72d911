import type { DeskWords } from "../../phrasebook/index.ts";
import type { StaffRequest } from "../staff/staff-route.tsx";

interface StampProps {
  asked: StaffRequest;
  words: DeskWords["door"];
  now: Temporal.Instant;
}

/** "Everyone standing here at 08.05": a supervisor's word, for when the line is longer than the minutes. */
export function StampForm({ asked, words, now }: StampProps) {
  const time = now.toZonedDateTimeISO(asked.office.zone).toPlainTime().toString({ smallestUnit: "minute" });
  return (
    <section class="card stamp" aria-labelledby="cap">
      <h2 id="cap">{words.stamp}</h2>
      <p class="soft">{words.stampHint}</p>
      <form method="post" data-quiet="" autocomplete="off">
        <input type="hidden" name="do" value="stamp" />
        <label>
          {words.stampAt}
          <input type="time" name="at" value={time} required />
        </label>
        <label>
          {words.stampScans}
          <input type="number" name="scans" min={1} max={500} value={40} required inputmode="numeric" />
        </label>
        <button type="submit">{words.stampDo}</button>
      </form>
    </section>
  );
}
