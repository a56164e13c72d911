import { deskWords, phrasesOf } from "../../phrasebook/index.ts";
import { type FrontProps, OnceField } from "./front-view.tsx";
import { ServiceField } from "./service-field.tsx";

const empty = { name: "", birth: "", day: "", hour: "", service: "", after: "" };

/** A seat for somebody who stands here: the same seats and limits as in the chat, the code on paper. */
export function BookForm({ asked, outcome, around }: FrontProps) {
  const words = deskWords[asked.language].frontDesk;
  const form = outcome.book ?? empty;
  const again = form.after !== "";
  return (
    <section class="card" aria-labelledby="pesan">
      <h2 id="pesan">{again ? words.bookAgain : words.book}</h2>
      <p class="soft">{again ? words.bookAgainHint : words.bookHint}</p>
      <form method="post" class="fields" autocomplete="off">
        <OnceField />
        {again && <input type="hidden" name="after" value={form.after} />}
        {!again && <Person words={words} form={form} />}
        <div class="day-row">
          <label>
            {words.day}
            <input name="day" type="date" value={around.day.toString()} required />
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
        <ServiceField asked={asked} chosen={form.service} />
        <button type="submit" name="do" value="book" disabled={!around.hours?.length}>
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
  if (!around.hours?.length) return <p class="told warn">{around.hours ? words.noHours : words.closed}</p>;
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
