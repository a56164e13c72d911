import { pools, usualHoursOn, type Weekday } from "../../office/index.ts";
import { type CalendarProps, typedIn } from "./calendar-props.ts";
import { CalendarForm, Day, Label, Span, Text } from "./closed-forms.tsx";
import { dayField, weekdays } from "./read-hours.ts";

/** One date with its own hours; the usual ones stand in it to begin with. */
export function SpecialDayForm(props: CalendarProps) {
  const { asked, words, today } = props;
  const usual = usualHoursOn(asked.office, today);
  const field = { ...props, form: "special" };
  return (
    <CalendarForm {...field} change="special-day" title={words.specialDay.title} hint={words.specialDay.hint}>
      <Text {...field} name="name" label={words.specialDay.name} most={80} />
      <Day {...field} name="day" label={words.specialDay.day} />
      <Hour {...field} name="doorsOpen" label={words.hours.doors} first={hourText(usual.doorsOpen)} />
      <DayFields {...field} usual={[...usual.weekdays.values()][0]} />
    </CalendarForm>
  );
}

/** A week of hours from a day on, with those of now in it. */
export function HoursForm(props: CalendarProps) {
  const { asked, words, say, today } = props;
  const usual = usualHoursOn(asked.office, today);
  const field = { ...props, form: "hours" };
  return (
    <CalendarForm {...field} change="hours" title={words.hours.title} hint={words.hours.hint}>
      <Span {...field} hint={words.hours.lastHint} />
      <Hour {...field} name="doorsOpen" label={words.hours.doors} first={hourText(usual.doorsOpen)} />
      {weekdays.map((weekday) => (
        <details key={weekday} open={"faults" in (props.said ?? {}) || "lines" in (props.said ?? {})}>
          <summary>
            {say.weekdayNumber(weekday)} <small class="soft">{inShort(usual.weekdays.get(weekday))}</small>
          </summary>
          <fieldset>
            <legend class="unseen">{say.weekdayNumber(weekday)}</legend>
            <DayFields {...field} usual={usual.weekdays.get(weekday)} weekday={weekday} />
          </fieldset>
        </details>
      ))}
    </CalendarForm>
  );
}

type FieldProps = CalendarProps & { form: string };

function DayFields({ usual, weekday, ...field }: FieldProps & { usual: Weekday | undefined; weekday?: number }) {
  const { words } = field;
  const name = (one: Parameters<typeof dayField>[0]) => dayField(one, weekday);
  const breaks = usual?.breaks.map(({ from, until }) => `${hourText(from)}-${hourText(until)}`).join(", ");
  return (
    <>
      <Hour
        {...field}
        name={name("opens")}
        label={words.hours.opens}
        first={usual && hourText(usual.opens)}
        {...(weekday !== undefined && { hint: words.hours.opensHint })}
      />
      <Hour {...field} name={name("closes")} label={words.hours.closes} first={usual && hourText(usual.closes)} />
      <label>
        <Label label={words.hours.breaks} hint={words.hours.breaksHint} />
        <input name={name("breaks")} autocomplete="off" value={typedIn(field, field.form, name("breaks"), breaks)} />
      </label>
      <label>
        <Label label={words.hours.seats} hint={words.hours.seatsHint} />
        <textarea name={name("seats")} rows={8} autocomplete="off">
          {typedIn(field, field.form, name("seats"), usual && seatsText(usual))}
        </textarea>
      </label>
    </>
  );
}

function Hour({
  name,
  label,
  hint,
  first,
  ...field
}: FieldProps & { name: string; label: string; hint?: string; first: string | undefined }) {
  return (
    <label>
      <Label label={label} {...(hint && { hint })} />
      <input
        name={name}
        class="short"
        inputMode="numeric"
        maxLength={5}
        autocomplete="off"
        value={typedIn(field, field.form, name, first)}
      />
    </label>
  );
}

function inShort(usual: Weekday | undefined): string {
  return usual ? `${hourText(usual.opens)}-${hourText(usual.closes)}` : "–";
}

function hourText(time: Temporal.PlainTime): string {
  return time.toString({ smallestUnit: "minute" }).replace(":", ".");
}

/** "08.00 20 2 3": a line for each hour. */
function seatsText({ slots }: Weekday): string {
  const byHour = Map.groupBy(slots, ({ starts }) => hourText(starts));
  const lines = [...byHour].map(([hour, ofHour]) =>
    [hour, ...pools.map((pool) => ofHour.find((slot) => slot.pool === pool)?.seats ?? 0)].join(" "),
  );
  return lines.join("\n");
}
