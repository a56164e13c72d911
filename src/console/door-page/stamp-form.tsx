import type { DeskWords } from "../../phrasebook/index.ts";
import type { StaffRequest } from "../staff/staff-route.tsx";
import { ClockField } from "./clock-field.tsx";
import { clockOf } from "./feedback.ts";

interface StampProps {
  asked: StaffRequest;
  words: DeskWords["door"];
  now: Temporal.Instant;
}

/** "Everyone standing here at 08.05": a supervisor's word, for when the line is longer than the minutes. */
export function StampForm({ asked, words, now }: StampProps) {
  return (
    <section class="card stamp" aria-labelledby="cap">
      <h2 id="cap">{words.stamp}</h2>
      <p class="soft">{words.stampHint}</p>
      <form method="post" data-quiet="" autocomplete="off">
        <input type="hidden" name="do" value="stamp" />
        <label>
          {words.stampAt}
          <ClockField name="at" value={clockOf(asked.office, asked.language)(now)} />
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
