import type { ComponentChildren } from "preact";
import { type FactWhat, factsOn, national, textNames } from "../../office/index.ts";
import { href } from "../addresses.ts";
import { type FactsProps, typedIn } from "./facts-props.ts";

/** Where the office is, and what it says in its own words: what its head changes. */
export function OwnForms(props: FactsProps) {
  const { asked, words, today } = props;
  const { place } = factsOn(asked.office, today);
  const field = { ...props, form: "place" as const };
  return (
    <>
      <FactForm {...field} title={words.place.title}>
        <Text
          {...field}
          name="address"
          label={words.place.address}
          hint={words.place.addressHint}
          most={200}
          first={place?.address}
        />
        <div class="beside-each-other">
          <Text
            {...field}
            name="latitude"
            label={words.place.latitude}
            most={12}
            first={degrees(place?.point?.latitude)}
            optional
          />
          <Text
            {...field}
            name="longitude"
            label={words.place.longitude}
            most={12}
            first={degrees(place?.point?.longitude)}
            optional
          />
        </div>
        <p class="soft">{words.place.pointHint}</p>
      </FactForm>
      <TextForm {...props} form="text" />
    </>
  );
}

function TextForm(props: FormProps) {
  const { words } = props;
  return (
    <FactForm {...props} title={words.text.title} hint={words.text.hint}>
      <Choice
        {...props}
        name="about"
        label={words.text.about}
        choices={textNames.map((name) => [name, words.text.names[name]])}
      />
      <Lines {...props} name="id" label={words.text.id} rows={3} most={300} />
      <Lines {...props} name="en" label={words.text.en} hint={words.text.enHint} rows={3} most={300} />
    </FactForm>
  );
}

export type FormProps = FactsProps & { form: FactWhat };

/** One form of the page; whatever it asks for is looked at before anything is kept. Its scope is this office, where it has no choice of its own. */
export function FactForm({
  form,
  title,
  hint,
  children,
  ...props
}: FormProps & { title: string; hint?: string; children: ComponentChildren }) {
  return (
    <form method="post" action={factsPath(props)} class="card calendar-form" aria-labelledby={`${form}-title`}>
      <h2 id={`${form}-title`}>{title}</h2>
      {hint && <p class="soft">{hint}</p>}
      <input type="hidden" name="what" value={form} />
      {children}
      <FirstDay {...props} form={form} />
      <button type="submit" name="do" value="look">
        {props.words.look}
      </button>
    </form>
  );
}

/** From today on; papers from tomorrow on, because today's desks have their list in front of them. */
function FirstDay({ form, today, words, ...props }: FormProps) {
  const least = form === "papers" ? today.add({ days: 1 }) : today;
  return (
    <label>
      <span>{words.firstDay}</span>
      <input
        type="date"
        name="firstDay"
        min={least.toString()}
        required
        value={typedIn(props, form, "firstDay", today.add({ days: 1 }).toString())}
      />
    </label>
  );
}

/** For this office alone or for the whole country. */
export function ScopeChoice(props: FormProps) {
  const { asked, words } = props;
  return (
    <Choice
      {...props}
      name="scope"
      label={words.scope}
      choices={[
        [national, words.country],
        [asked.office.code, asked.office.short],
      ]}
    />
  );
}

interface FieldProps extends FormProps {
  name: string;
  label: string;
  hint?: string;
  /** What stands in it before anybody types. */
  first?: string | undefined;
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
        value={typedIn(field, field.form, field.name, field.first)}
      />
    </label>
  );
}

export function Lines({ rows, most, ...field }: FieldProps & { rows: number; most: number }) {
  return (
    <label>
      <Label {...field} />
      <textarea name={field.name} rows={rows} maxLength={most}>
        {typedIn(field, field.form, field.name, field.first)}
      </textarea>
    </label>
  );
}

export function Choice({ choices, ...field }: FieldProps & { choices: readonly (readonly [string, string])[] }) {
  const chosen = typedIn(field, field.form, field.name, field.first);
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

function Label({ label, hint }: Pick<FieldProps, "label" | "hint">) {
  return (
    <span>
      {label} {hint && <small class="soft">{hint}</small>}
    </span>
  );
}

function degrees(number: number | undefined): string | undefined {
  return number === undefined ? undefined : String(number);
}

/** Where the forms of this page go. */
export function factsPath({ asked: { office, language } }: Pick<FactsProps, "asked">): string {
  return href("facts", { office: office.code }, language);
}
