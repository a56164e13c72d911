import { type CalendarProps, typedIn } from "./calendar-props.ts";
import { CalendarForm, Choice, Label, Text } from "./closed-forms.tsx";

/** This office closes for good, or is merged into another: its last day, who takes over, and what people read. Only for the head office. */
export function EndForm(props: CalendarProps) {
  const { asked, words, offices, today } = props;
  const field = { ...props, form: "end" };
  const others = offices.all
    .filter(({ id, end }) => id !== asked.office.id && !end)
    .map(({ code, short }): [string, string] => [code, short])
    .sort(([, a], [, b]) => (a < b ? -1 : 1));
  return (
    <CalendarForm {...field} change="ended" title={words.end.title} hint={words.end.hint}>
      <label>
        <Label label={words.end.last} />
        <input type="date" name="lastDay" min={today.toString()} required value={typedIn(props, "end", "lastDay")} />
      </label>
      <Choice {...field} name="successor" label={words.end.successor} choices={[["", words.end.nearest], ...others]} />
      <Text {...field} name="name" label={words.end.name} hint={words.end.nameHint} most={80} />
    </CalendarForm>
  );
}
