import { drawnDay, type Office } from "../../office/index.ts";
import type { PageWords } from "../../phrasebook/index.ts";
import type { PublicDay } from "../../report/index.ts";

type Closed = Exclude<PublicDay, { is: "open" }>;

/** A day without seats in one row, with its reason. */
export function ClosedDay({ words, office, day }: { words: PageWords; office: Office; day: Closed }) {
  return (
    <tbody class={`day ${day.is}`}>
      <tr>
        <th scope="row" colSpan={day.is === "weekend" ? 3 : 1}>
          {nameOf(words, day)}
        </th>
        <td colSpan={day.is === "weekend" ? 2 : 4}>{reasonOf(words, office, day)}</td>
      </tr>
    </tbody>
  );
}

function nameOf(words: PageWords, closed: Closed) {
  const { day } = closed;
  if (closed.is !== "weekend" || closed.last.equals(day)) return words.shortDay(day);
  return `${words.shortDay(day)} – ${words.shortDay(closed.last)}`;
}

function reasonOf(words: PageWords, office: Office, day: Closed) {
  const { closed, closedToday, holiday, localHoliday, opens, drawn, withdrawn, soon } = words.office;
  switch (day.is) {
    case "weekend":
      return closed;
    case "holiday":
      return (
        <>
          {(day.holiday.scope === "nasional" ? holiday : localHoliday)(day.holiday)} <small>{day.holiday.decree}</small>
        </>
      );
    case "not-released":
      return (drawnDay(office, day.day) ? drawn : opens)(day.opensAt, office);
    case "closed-today":
      return closedToday;
    case "withdrawn":
      return withdrawn;
    case "soon":
      return soon;
  }
}
