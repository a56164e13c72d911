import { today } from "../../office/index.ts";
import { mostDays } from "../../report/index.ts";
import { type TrailProps, toTrail } from "./trail-props.ts";

const spans = [
  ["today", 1],
  ["week", 7],
  ["month", 28],
  ["quarter", mostDays],
] as const;

/** Which days these are, and the usual spans up to today. */
export function Span(props: TrailProps) {
  const { asked, now, trail, words, say } = props;
  const { from, to } = trail.span;
  const last = today(asked.office, now);
  return (
    <div class="trail-span">
      <h2>{words.span(say.day(from), say.day(to))}</h2>
      <nav class="trail-pager" aria-label={words.otherDays}>
        {spans.map(([name, days]) => {
          const first = last.subtract({ days: days - 1 });
          const isHere = from.equals(first) && to.equals(last);
          return (
            <a
              key={name}
              href={toTrail(props, { dari: first.toString(), sampai: last.toString() })}
              aria-current={isHere ? "true" : undefined}
            >
              {words.spans[name]}
            </a>
          );
        })}
      </nav>
    </div>
  );
}
