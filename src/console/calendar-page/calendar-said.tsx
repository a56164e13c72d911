import type { CalendarProps, CalendarSaidNo } from "./calendar-props.ts";

/** What the last press came to: done, or why not, with the hours and lines that are meant. */
export function Said({ said, ...props }: CalendarProps) {
  if (!said) return null;
  if ("good" in said)
    return (
      <p class="told good" role="status">
        {said.good}
      </p>
    );
  const about = [...faultsSaid(said, props), ...(said.lines ?? []).map((line) => (line.trim() === "" ? "–" : line))];
  return (
    <div class="told warn" role="alert">
      <p>{props.words.refused[said.no]}</p>
      {about.length > 0 && (
        <ul>
          {about.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function faultsSaid({ faults = [] }: CalendarSaidNo, { words, say }: Pick<CalendarProps, "words" | "say">): string[] {
  return faults.map(({ weekday, fault }) => {
    const on = weekday === undefined ? "" : `${say.weekdayNumber(weekday)}: `;
    if (fault.fault !== "hour") return `${on}${words.fault[fault.fault]}`;
    return `${on}${words.fault[fault.why](fault.starts.replace(":", "."))}`;
  });
}
