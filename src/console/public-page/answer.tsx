import type { PageWords } from "../../phrasebook/index.ts";
import type { PublicFigures } from "../../report/index.ts";

/** The answer before any table: is there a seat, when, and if not, when will there be. */
export function Answer({ words: { office: words }, figures }: { words: PageWords; figures: PublicFigures }) {
  const { office, bookable, nearest, next, undecreed, now } = figures;
  const anyOpen = figures.days.some((day) => day.is === "open");
  return (
    <section class={nearest ? "card answer some" : "card answer none"} aria-labelledby="jawaban">
      <h2 id="jawaban">{nearest ? words.some(bookable) : anyOpen ? words.none : words.noneClosed}</h2>
      {nearest ? (
        <p>{words.nearest(nearest.day, nearest.starts, nearest.bookable, office)}</p>
      ) : (
        <p>{words.askAgain}</p>
      )}
      {next && <p>{words.next(next.day, next.at, office)}</p>}
      {undecreed.map((year) => (
        <p key={year} class="caution">
          {words.undecreed(year)}
        </p>
      ))}
      <p class="soft">
        {words.updated(now, office)} {words.reload}
      </p>
    </section>
  );
}
