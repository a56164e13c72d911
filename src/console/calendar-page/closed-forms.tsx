import type { ComponentChildren } from "preact";
import { inLanguage, national } from "../../office/index.ts";
import { calendarPath } from "./ahead.tsx";
import { type CalendarProps, provincesOf, typedIn } from "./calendar-props.ts";

/** A closure of this office's own, for its own reason. */
export function ClosureForm(props: CalendarProps) {
  const { words } = props;
  return (
    <CalendarForm {...props} form="closure" change="closed" title={words.closure.title}>
      <Text {...props} form="closure" name="name" label={words.closure.name} hint={words.closure.nameHint} most={80} />
      <Span {...props} form="closure" hint={words.closure.lastHint} />
    </CalendarForm>
  );
}

/** What the head office enters once for many: holidays of the country or a province, a closure of a province, a year's decree. */
export function WideForms(props: CalendarProps) {
  const { words, offices, asked } = props;
  const kinds: [string, string][] = [
    ...offices.country.holidayKinds.map(({ code, words }): [string, string] => [
      code,
      inLanguage(words, asked.language),
    ]),
    ["closure", words.closed],
  ];
  const scopes: [string, string][] = [
    [national, words.country],
    ...provincesOf(offices).map((one): [string, string] => [one, one]),
  ];
  return (
    <>
      <CalendarForm {...props} form="wide" change="closed" title={words.wide.title}>
        <Choice {...props} form="wide" name="scope" label={words.wide.scope} choices={scopes} />
        <Choice {...props} form="wide" name="kind" label={words.wide.kind} choices={kinds} />
        <Text {...props} form="wide" name="name" label={words.wide.name} most={80} />
        <Text
          {...props}
          form="wide"
          name="decree"
          label={words.wide.decree}
          hint={words.wide.decreeHint}
          most={300}
          optional
        />
        <Span {...props} form="wide" hint={words.closure.lastHint} />
      </CalendarForm>
      <CalendarForm {...props} form="year" change="decreed-year" title={words.year.title} hint={words.year.hint}>
        <Text {...props} form="year" name="year" label={words.year.year} most={4} />
        <Text {...props} form="year" name="decree" label={words.year.decree} most={300} />
      </CalendarForm>
    </>
  );
}

type FormProps = CalendarProps & { form: string };

/** One form of the page; whatever it asks for is looked at before anything is kept. */
export function CalendarForm({
  form,
  change,
  title,
  hint,
  children,
  ...props
}: FormProps & { change: string; title: string; hint?: string; children: ComponentChildren }) {
  return (
    <form method="post" action={calendarPath(props)} class="card calendar-form" aria-labelledby={`${form}-title`}>
      <h2 id={`${form}-title`}>{title}</h2>
      {hint && <p class="soft">{hint}</p>}
      <input type="hidden" name="form" value={form} />
      <input type="hidden" name="change" value={change} />
      {children}
      <button type="submit" name="do" value="look">
        {props.words.look}
      </button>
    </form>
  );
}

interface FieldProps extends FormProps {
  name: string;
  label: string;
  hint?: string;
}

export function Text({ most, optional = false, ...field }: FieldProps & { most: number; optional?: boolean }) {
  return (
    <label>
      <Label {...field} />
      <input
        name={field.name}
        required={!optional}
        maxLength={most}
        autocomplete="off"
        value={typedIn(field, field.form, field.name)}
      />
    </label>
  );
}

/** A day from tomorrow on. */
export function Day({ optional = false, ...field }: FieldProps & { optional?: boolean }) {
  return (
    <label>
      <Label {...field} />
      <input
        type="date"
        name={field.name}
        min={field.today.add({ days: 1 }).toString()}
        required={!optional}
        value={typedIn(field, field.form, field.name)}
      />
    </label>
  );
}

/** `hint`: what an empty last day means. */
export function Span({ hint, ...props }: FormProps & { hint: string }) {
  const { words } = props;
  return (
    <>
      <Day {...props} name="firstDay" label={words.closure.first} />
      <Day {...props} name="lastDay" label={words.closure.last} hint={hint} optional />
    </>
  );
}

export function Choice({ choices, ...field }: FieldProps & { choices: readonly (readonly [string, string])[] }) {
  const chosen = typedIn(field, field.form, field.name);
  return (
    <label>
      <Label {...field} />
      <select name={field.name}>
        {choices.map(([value, said]) => (
          <option key={value} value={value} selected={value === chosen}>
            {said}
          </option>
        ))}
      </select>
    </label>
  );
}

export function Label({ label, hint }: Pick<FieldProps, "label" | "hint">) {
  return (
    <span>
      {label} {hint && <small class="soft">{hint}</small>}
    </span>
  );
}
