import { dayIsBefore } from "../../calendar/index.ts";
import { type Holiday, national, type Office } from "../../office/index.ts";
import type { PageLanguage } from "../../phrasebook/index.ts";
import { href } from "../addresses.ts";
import type { CalendarProps } from "./calendar-props.ts";
import { scopeSaid } from "./change-said.ts";
import { kindSaid } from "./kind-said.ts";

interface Row {
  day: Temporal.PlainDate;
  what: string;
  scope: string;
  /** An entry that can be taken out; what the law fixes cannot. */
  entered?: Holiday;
}

/** Closed days, dates with own hours and new hours that are ahead, with the way to open a day again. */
export function Ahead(props: CalendarProps) {
  const { asked, words, offices, today } = props;
  const rows = rowsOf(props).toSorted((a, b) => Temporal.PlainDate.compare(a.day, b.day));
  const year = today.add({ years: 1 });
  const [soon, later] = [
    rows.filter(({ day }) => dayIsBefore(day, year)),
    rows.filter(({ day }) => !dayIsBefore(day, year)),
  ];
  const years = [...offices.decreedYears.keys()].filter((year) => year >= today.year).sort((a, b) => a - b);
  return (
    <section class="card" aria-labelledby="ahead">
      <h2 id="ahead">
        {words.ahead}: {asked.office.short}
      </h2>
      <p class="soft">{words.decreed(years.join(", "))}</p>
      {soon.length === 0 ? <p>{words.none}</p> : <Rows {...props} rows={soon} />}
      {later.length > 0 && (
        <details>
          <summary>{words.later(later.length)}</summary>
          <Rows {...props} rows={later} />
        </details>
      )}
    </section>
  );
}

function Rows({ rows, ...props }: CalendarProps & { rows: readonly Row[] }) {
  const { words, say } = props;
  return (
    <div class="scroll-x" tabIndex={0} role="group" aria-labelledby="ahead">
      <table class="rows">
        <thead>
          <tr>
            <th scope="col">{words.day}</th>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.holdsFor}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.day} ${row.what}`}>
              <th scope="row">{say.dayInline(row.day)}</th>
              <td>{row.what}</td>
              <td>{row.scope}</td>
              <td>{row.entered && <OpenAgain {...props} holiday={row.entered} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function rowsOf({ asked: { office, language }, words, offices, today }: CalendarProps): Row[] {
  const isAhead = ({ day }: { day: Temporal.PlainDate }) => dayIsBefore(today, day);
  const closed = [...office.holidays.values()].filter(isAhead).map((holiday) => ({
    day: holiday.day,
    what: `${kindSaid(holiday, language, words)}: ${holiday.name}`,
    scope: scopeSaid(holiday.scope, { words, offices }),
    entered: holiday,
  }));
  const special = [...office.specialDays.values()].filter(isAhead).map(({ day, name }) => ({
    day,
    what: `${words.special}: ${name}`,
    scope: office.short,
  }));
  const hours = office.hours
    .map(({ firstDay }) => ({ day: firstDay, what: words.newHours, scope: office.short }))
    .filter(isAhead);
  const end = office.end
    ? [
        {
          day: office.end.lastDay.add({ days: 1 }),
          what: `${words.changes.ended}: ${office.end.name}`,
          scope: office.short,
        },
      ]
    : [];
  return [...closed, ...yearly(office, today, { words, language }), ...special, ...hours, ...end];
}

/** Days of the next twelve months that only the law closes. */
function yearly(
  office: Office,
  today: Temporal.PlainDate,
  { words, language }: { words: CalendarProps["words"]; language: PageLanguage },
): Row[] {
  return [...office.yearlyHolidays].flatMap(([monthDay, holiday]) => {
    const { firstYear } = holiday;
    const days = [today.year, today.year + 1].map((year) => Temporal.PlainDate.from(`${year}-${monthDay}`));
    const day = days.find((one) => dayIsBefore(today, one));
    if (!day || day.year < firstYear || office.holidays.has(day.toString())) return [];
    return [
      {
        day,
        what: `${kindSaid(holiday, language, words)}: ${holiday.name}`,
        scope: `${words.country}, ${words.yearly}`,
      },
    ];
  });
}

function OpenAgain({ asked, words, say, changes, wide, holiday }: CalendarProps & { holiday: Holiday }) {
  const own = holiday.scope === asked.office.code;
  if (own ? !changes : !wide) return null;
  const day = holiday.day.toString();
  const fields = { change: "opened", scope: holiday.scope, firstDay: day, lastDay: day };
  return (
    <form method="post" action={calendarPath({ asked })}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button
        type="submit"
        name="do"
        value="look"
        class="quiet"
        aria-label={words.openAgainOf(
          `${say.dayInline(holiday.day)}${holiday.scope === national ? `, ${words.country}` : ""}`,
        )}
      >
        {words.openAgain}
      </button>
    </form>
  );
}

/** Where the forms of this page go. */
export function calendarPath({ asked: { office, language } }: Pick<CalendarProps, "asked">): string {
  return href("calendar", { office: office.code }, language);
}
