import type { ReminderFigures } from "../../report/index.ts";
import type { RulesProps } from "./rules-props.ts";

/** Did reminders help: who did not come, with one and without, what was pressed, and how many were paid for. */
export function Reminders({ words, reminders }: RulesProps) {
  const { figures } = words;
  const { reminded, notReminded, answers, paid } = reminders;
  return (
    <section class="card">
      <h2>{figures.title}</h2>
      <p>
        {figures.with(shareOf(reminded), reminded.ended)} {figures.without(shareOf(notReminded), notReminded.ended)}
      </p>
      <p class="soft">{figures.answers(answers.coming, answers.move, answers.cannot, paid)}</p>
    </section>
  );
}

/** In whole percent; undefined: nobody was to come. */
function shareOf({ ended, noShows }: ReminderFigures["reminded"]): number | undefined {
  return ended > 0 ? Math.round((noShows / ended) * 100) : undefined;
}
