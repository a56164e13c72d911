import { floorOn, today } from "../../office/index.ts";
import { deskWords } from "../../phrasebook/index.ts";
import { FormIdField } from "./form-id-field.tsx";
import type { FrontProps } from "./front-props.ts";
import { PriorityFields } from "./priority-fields.tsx";
import { ServiceField } from "./service-field.tsx";

/** Somebody without a booking, by stream: to the document desk, or a number at once, printed. */
export function WalkInForm({ asked, now }: FrontProps) {
  const words = deskWords[asked.language].frontDesk;
  // Whoever has a booking comes by the door.
  const streams = floorOn(asked.office, today(asked.office, now)).streams.filter(({ code }) => code !== "booked");
  return (
    <section class="card" aria-labelledby="langsung">
      <h2 id="langsung">{words.walkIn}</h2>
      <form method="post" class="fields" autocomplete="off">
        <input type="hidden" name="do" value="walk-in" />
        <FormIdField />
        <fieldset class="streams">
          <legend>{words.stream}</legend>
          {streams.map(({ code, name, letter, papers }) => (
            <label key={code} class="stream">
              <input type="radio" name="stream" value={code} required />
              <span>
                <b>{name}</b> <small class="soft">{words.streamHint(letter, papers)}</small>
              </span>
            </label>
          ))}
        </fieldset>
        <label>
          {words.howMany}
          <input name="people" type="number" min={1} max={20} value={1} required inputmode="numeric" />
        </label>
        <ServiceField asked={asked} day={today(asked.office, now)} chosen="" />
        <PriorityFields language={asked.language} />
        <button type="submit">{words.walkInDo}</button>
      </form>
    </section>
  );
}
