import { mostDays } from "../../report/index.ts";
import { StaffFrame } from "../staff/frame.tsx";
import { ExportForm } from "./export-form.tsx";
import { Figures } from "./figures.tsx";
import { FilterForm } from "./filter-form.tsx";
import { Groups } from "./groups.tsx";
import { Lines } from "./lines.tsx";
import { Span } from "./span.tsx";
import type { TrailFault } from "./trail-filter.ts";
import type { TrailProps } from "./trail-props.ts";

/** The whole page: what is looked for, the figures, and the lines behind them. */
export function TrailView(props: TrailProps & { fault: TrailFault | undefined; told: string | undefined }) {
  const { asked, now, words, figures, page, fault, told, demo } = props;
  const wrong = fault && (fault === "too-long" ? words.wrong["too-long"](mostDays) : words.wrong[fault]);
  const isCalm = figures?.figures.every(({ days }) => days === 0);
  return (
    <StaffFrame asked={asked} now={now} title={words.title} here="trail" styles={["trail.css"]} live={false}>
      <h1>{words.title}</h1>
      <p class="soft">{words.intro}</p>
      {(wrong || told) && (
        <p class="told warn" role="alert" id="wrong">
          {told ?? wrong}
        </p>
      )}
      <div class="trail">
        <FilterForm {...props} />
        <Span {...props} />
        {isCalm && (
          <section class="card">
            <p>{words.nothing}</p>
            <p class="soft">{demo ? words.nothingDemo : words.nothingHint}</p>
          </section>
        )}
        {figures && figures.hands.length > 0 && (
          <>
            <Groups {...props} figures={figures} />
            <Figures {...props} figures={figures} />
          </>
        )}
        {(page.lines.length > 0 || !isCalm) && (
          <>
            <Lines {...props} />
            <ExportForm {...props} />
          </>
        )}
      </div>
    </StaffFrame>
  );
}
