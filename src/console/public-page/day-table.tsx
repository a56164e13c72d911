import { rulesOn } from "../../office/index.ts";
import type { PageWords } from "../../phrasebook/index.ts";
import type { PublicDay, PublicFigures } from "../../report/index.ts";
import { ClosedDay } from "./closed-day.tsx";
import { OpenDay } from "./open-day.tsx";

/** Every day of the horizon: what was opened, taken, rests and is left. The four numbers of a row add up. */
export function DayTable({ words, figures }: { words: PageWords; figures: PublicFigures }) {
  const { columns, caption, table, legend, restingTime } = words.office;
  const rules = rulesOn(figures.office, figures.today);
  return (
    <section class="card days" aria-labelledby="tempat">
      <h2 id="tempat">{table}</h2>
      <table>
        <caption class="unseen">{caption(figures.office)}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.day}</th>
            <th scope="col">{columns.left}</th>
            <th scope="col">{columns.taken}</th>
            <th scope="col">{columns.resting}</th>
            <th scope="col">{columns.opened}</th>
          </tr>
        </thead>
        {figures.days.map((day) => (
          <Day key={day.day.toString()} words={words} figures={figures} day={day} />
        ))}
      </table>
      <dl class="legend">
        {legend.map(([name, meaning], at) => (
          <div key={name}>
            <dt>
              <i class={`swatch s${at}`} aria-hidden="true" /> {name}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p class="soft">{restingTime(rules.restingMinutesLeast, rules.restingMinutesMost)}</p>
    </section>
  );
}

function Day({ words, figures, day }: { words: PageWords; figures: PublicFigures; day: PublicDay }) {
  if (day.is === "open") return <OpenDay words={words} figures={figures} open={day} />;
  return <ClosedDay words={words} office={figures.office} day={day} />;
}
