import { rulesOn } from "../../office/index.ts";
import type { PageWords } from "../../phrasebook/index.ts";
import type { PublicDay, PublicFigures, Seats } from "../../report/index.ts";

type Open = Extract<PublicDay, { is: "open" }>;
interface Props {
  words: PageWords;
  figures: PublicFigures;
  open: Open;
}

/** A day with seats: its numbers, the same as a bar, and behind the bar its hours. */
export function OpenDay({ words, figures, open }: Props) {
  const { day, seats, hours, pools } = open;
  const { columns, full, perHour, perHourOf, apart, today } = words.office;
  return (
    <tbody class={seats.left > 0 ? "day open" : "day open full"}>
      <tr>
        <th scope="row">
          {words.shortDay(day)} {day.equals(figures.today) && <span class="tag">{today}</span>}
          {seats.left === 0 && <span class="tag">{full}</span>}
        </th>
        <Numbers words={words} seats={seats} />
      </tr>
      <tr class="more">
        <td colSpan={5}>
          <TodayNote words={words} figures={figures} open={open} />
          <details>
            <summary>
              <Bar seats={seats} />
              <span>
                {perHour}
                <span class="unseen">{perHourOf(day)}</span>
              </span>
            </summary>
            {/* Of these small tables a browser finds the headings by itself; 132 times `scope` would be a tenth of the page. */}
            <table>
              <thead>
                <tr>
                  <th>{columns.hour}</th>
                  <th>{columns.left}</th>
                  <th>{columns.taken}</th>
                  <th>{columns.resting}</th>
                  <th>{columns.opened}</th>
                </tr>
              </thead>
              <tbody>
                {hours.map((hour) => (
                  <tr key={hour.starts.toString()}>
                    <th>{words.hour(hour.starts)}</th>
                    <Numbers words={words} seats={hour} />
                  </tr>
                ))}
              </tbody>
            </table>
            <p class="soft">{apart(pools.second, pools.desk)}</p>
          </details>
        </td>
      </tr>
    </tbody>
  );
}

// What rests is counted in `taken`; here it stands apart, so that a citizen can add the columns up.
function Numbers({ words: { number }, seats }: { words: PageWords; seats: Seats }) {
  return (
    <>
      <td>{number(seats.left)}</td>
      <td>{number(seats.taken - seats.resting)}</td>
      <td>{number(seats.resting)}</td>
      <td>{number(seats.opened)}</td>
    </>
  );
}

function TodayNote({ words, figures, open }: Props) {
  if (!open.day.equals(figures.today) || open.seats.left === open.bookable) return null;
  const first = open.hours.find((hour) => hour.open && hour.left > 0);
  const { todayOpen, todayOver } = words.office;
  const { sameDayHours } = rulesOn(figures.office, figures.today);
  return <p class="note">{first ? todayOpen(open.bookable, first.starts) : todayOver(sameDayHours)}</p>;
}

// Drawn, because a style in the page is what our own security rule forbids. The numbers stand beside it.
function Bar({ seats: { opened, taken, resting } }: { seats: Seats }) {
  const firm = taken - resting;
  return (
    <svg class="bar" viewBox={`0 0 ${opened} 1`} preserveAspectRatio="none" aria-hidden="true">
      {firm > 0 && <rect class="s1" width={firm} height="1" />}
      {resting > 0 && <rect class="s2" x={firm} width={resting} height="1" />}
    </svg>
  );
}
