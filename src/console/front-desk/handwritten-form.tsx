import { deskWords } from "../../phrasebook/index.ts";
import { ClockField } from "../door-page/clock-field.tsx";
import { clockOf } from "../door-page/feedback.ts";
import { FormIdField } from "./form-id-field.tsx";
import type { FrontProps } from "./front-props.ts";

/** Numbers that were written while the system was away, with the time at which they were given. */
export function HandwrittenForm({ asked, now }: FrontProps) {
  const words = deskWords[asked.language].frontDesk;
  return (
    <section class="card" aria-labelledby="tulisan">
      <h2 id="tulisan">{words.handwritten}</h2>
      <p class="soft">{words.handwrittenHint}</p>
      <form method="post" class="fields three" data-quiet="" autocomplete="off">
        <input type="hidden" name="do" value="handwritten" />
        <FormIdField />
        <label>
          {words.number}
          <input name="number" type="text" required maxlength={6} autocapitalize="characters" placeholder="A901" />
        </label>
        <label>
          {words.at}
          <ClockField name="at" value={clockOf(asked.office, asked.language)(now)} />
        </label>
        <label>
          {words.howMany}
          <input name="people" type="number" min={1} max={20} value={1} required inputmode="numeric" />
        </label>
        <button type="submit">{words.handwrittenDo}</button>
      </form>
    </section>
  );
}
