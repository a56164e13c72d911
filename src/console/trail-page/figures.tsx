import { fewestColleagues } from "../../report/index.ts";
import { Days } from "./days.tsx";
import { FigureRows } from "./figure-rows.tsx";
import { Reasons } from "./reasons.tsx";
import { shownFigures } from "./shown-figures.ts";
import { Strips } from "./strips.tsx";
import type { FiguresProps } from "./trail-props.ts";

/** So many rows are read at once; the others wait behind a press. */
const atOnce = 30;

/** Each officer against the colleagues: as a picture where one act was chosen, and always as a table. */
export function Figures(props: FiguresProps) {
  const { trail, words } = props;
  const rows = shownFigures(props);
  const title = trail.what ? words.figuresOf(words.groups[trail.what]) : words.figures;
  return (
    <section class="card trail-figures" aria-labelledby="dibandingkan">
      <h2 id="dibandingkan">{title}</h2>
      <p class="soft">{words.figuresHint(fewestColleagues)}</p>
      {rows.length === 0 && <p>{words.noFigures}</p>}
      {trail.what && <Strips {...props} what={trail.what} />}
      {rows.length > 0 && <FigureRows {...props} rows={rows.slice(0, atOnce)} label={title} />}
      {rows.length > atOnce && (
        <details class="trail-rest">
          <summary>{words.rest(rows.length - atOnce)}</summary>
          <FigureRows {...props} rows={rows.slice(atOnce)} label={words.rest(rows.length - atOnce)} />
        </details>
      )}
      {trail.what && <Days {...props} what={trail.what} />}
      <Reasons {...props} />
    </section>
  );
}
