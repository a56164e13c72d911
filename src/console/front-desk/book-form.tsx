import { deskWords, phrasesOf } from "../../phrasebook/index.ts";
import { FormIdField } from "./form-id-field.tsx";
import type { FrontProps } from "./front-props.ts";
import { ServiceField } from "./service-field.tsx";

const empty = { name: "", birth: "", day: "", hour: "", service: "", after: "", present: false };

/** A seat for somebody who stands here: the same seats and limits as in the chat, the code on paper. */
export function BookForm({ asked, outcome, around }: FrontProps) {
  const words = deskWords[asked.language].frontDesk;
  const form = outcome.book ?? empty;
  const again = form.after !== "";
  const say = phrasesOf(asked.language).words;
  // Today stands there also where it is closed: it is the day that is shown.
  const days = around.days.some((day) => day.equals(around.day)) ? around.days : [around.day, ...around.days];
  return (
    <section class="card" aria-labelledby="pesan">
      <h2 id="pesan">{again ? words.bookAgain : words.book}</h2>
      <p class="soft">{again ? words.bookAgainHint : words.bookHint}</p>
      <form method="post" class="fields" autocomplete="off">
        <FormIdField />
        {again && <input type="hidden" name="after" value={form.after} />}
        {!again && <Person words={words} form={form} />}
        <div class="day-row">
          <label>
            {words.day}
            <select name="day">
              {days.map((day) => (
                <option key={day.toString()} value={day.toString()} selected={day.equals(around.day)}>
                  {say.dayInYear(day)}
                </option>
              ))}
            </select>
          </label>
          {/* The first button of a form is the one that Enter presses: booking, not looking. */}
          <button type="submit" name="do" value="book" class="unseen" tabIndex={-1} aria-hidden="true">
            {words.bookDo}
          </button>
          <button type="submit" name="do" value="look" class="quiet" formnovalidate>
            {words.look}
          </button>
        </div>
        <Hours asked={asked} around={around} chosen={form.hour} />
        <ServiceField asked={asked} day={around.day} chosen={form.service} />
        <label class="tick">
          <input type="checkbox" name="present" value="yes" checked={form.present} />
          <span>
            {words.standsHere} <small class="soft">({words.standsHereHint})</small>
          </span>
        </label>
        <button type="submit" name="do" value="book" disabled={around.hours.length === 0}>
          {words.bookDo}
        </button>
      </form>
    </section>
  );
}

function Person({
  words,
  form,
}: {
  words: (typeof deskWords)["id"]["frontDesk"];
  form: { name: string; birth: string };
}) {
  return (
    <>
      <label>
        {words.name}
        <input
          name="name"
          type="text"
          value={form.name}
          required
          maxlength={120}
          autocomplete="off"
          spellcheck={false}
        />
      </label>
      <label>
        <span>
          {words.birth} <small class="soft">({words.birthHint})</small>
        </span>
        <input
          name="birth"
          type="text"
          value={form.birth}
          required
          maxlength={40}
          inputmode="numeric"
          autocomplete="off"
        />
      </label>
    </>
  );
}

function Hours({ asked, around, chosen }: Pick<FrontProps, "asked" | "around"> & { chosen: string }) {
  const words = deskWords[asked.language].frontDesk;
  const say = phrasesOf(asked.language).words;
  if (around.hours.length === 0) return <p class="told warn">{words.noHours}</p>;
  return (
    <label>
      <span>
        {words.hour} <small class="soft">({say.day(around.day)})</small>
      </span>
      <select name="hour">
        <option value="">{words.earliest}</option>
        {around.hours.map(({ starts, left }) => {
          const value = starts.toString({ smallestUnit: "minute" });
          return (
            <option key={value} value={value} selected={value === chosen}>
              {words.hourLeft(say.hour(starts), left)}
            </option>
          );
        })}
      </select>
    </label>
  );
}
