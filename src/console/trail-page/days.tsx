import type { TrailGroup } from "../../report/index.ts";
import { type FiguresProps, type TrailProps, toTrail } from "./trail-props.ts";

/** How often on each day, of everybody: columns, and the same as a table whose days lead to their lines. */
export function Days(props: FiguresProps & { what: TrailGroup }) {
  const { figures, what, trail, words, say } = props;
  const days = figures.days.get(what) ?? [];
  if (days.length === 0) return null;
  const most = Math.max(...days.map(({ times }) => times));
  const { from, to } = trail.span;
  const all = from.until(to).days + 1;
  return (
    <>
      <h3>{words.byDay}</h3>
      <svg
        class="trail-days"
        viewBox={`0 0 ${all} 40`}
        preserveAspectRatio="none"
        role="img"
        aria-label={words.byDaySaid(days.length, most)}
      >
        <rect class="whole" width={all} height="40" />
        {days.map(({ day, times }) => (
          <rect
            key={day.toString()}
            class="part"
            x={from.until(day).days + 0.1}
            y={40 - (40 * times) / most}
            width="0.8"
            height={(40 * times) / most}
          />
        ))}
      </svg>
      <details class="trail-rest">
        <summary>{words.byDaySaid(days.length, most)}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.day}</th>
              <th scope="col">{words.times}</th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ day, times }) => (
              <tr key={day.toString()}>
                <th scope="row">{say.day(day)}</th>
                <td>
                  <a href={dayOf(props, day)}>{times}</a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}

// The figure is everybody's, so its lines are too.
function dayOf(props: TrailProps, day: Temporal.PlainDate): string {
  const one = day.toString();
  return `${toTrail(props, { dari: one, sampai: one, petugas: undefined, meja: undefined, sebab: undefined })}#baris`;
}
