import { type FeeName, factsOn, feeNames, servicesOn } from "../../office/index.ts";
import { FactForm, factsPath, Lines, ScopeChoice, Text } from "./facts-forms.tsx";
import type { FactsProps } from "./facts-props.ts";

/** Papers and fees: what the head office enters, for the country or for one office. */
export function CountryForms(props: FactsProps) {
  return (
    <>
      <PapersForm {...props} />
      <FeesForm {...props} />
    </>
  );
}

function PapersForm(props: FactsProps) {
  const { asked, words, today, typed } = props;
  const services = servicesOn(asked.office, today);
  const about = typed["what"] === "papers" ? typed["about"] : undefined;
  const service = services.find(({ code }) => code === about) ?? services[0];
  if (!service) return null;
  const { en } = service;
  const field = { ...props, form: "papers" as const };
  const each = (lines: readonly string[] | undefined) => (lines ?? []).join("\n");
  return (
    <div class="card papers-card">
      <form method="post" action={factsPath(props)} class="calendar-form choose">
        <input type="hidden" name="what" value="papers" />
        <label>
          <span>{words.papers.service}</span>
          <select name="about">
            {services.map(({ code, name }) => (
              <option key={code} value={code} selected={code === service.code}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" name="do" value="choose" class="quiet">
          {words.papers.choose}
        </button>
      </form>
      <FactForm {...field} title={words.papers.title} hint={words.papers.hint}>
        <input type="hidden" name="about" value={service.code} />
        <Text {...field} name="name" label={words.papers.name} most={80} first={service.name} />
        <Text
          {...field}
          name="brief"
          label={words.papers.brief}
          hint={words.papers.briefHint}
          most={80}
          first={service.brief}
        />
        <Lines {...field} name="papers" label={words.papers.papers} rows={6} most={4000} first={each(service.papers)} />
        <Lines {...field} name="notes" label={words.papers.notes} rows={3} most={2000} first={each(service.notes)} />
        <details>
          <summary>{words.papers.english}</summary>
          <div class="calendar-form">
            <p class="soft">{words.papers.englishHint}</p>
            <Text {...field} name="en-name" label={words.papers.name} most={80} first={en?.name} optional />
            <Text {...field} name="en-brief" label={words.papers.brief} most={80} first={en?.brief} optional />
            <Lines
              {...field}
              name="en-papers"
              label={words.papers.papers}
              rows={6}
              most={4000}
              first={each(en?.papers)}
            />
            <Lines {...field} name="en-notes" label={words.papers.notes} rows={3} most={2000} first={each(en?.notes)} />
          </div>
        </details>
        <ScopeChoice {...field} />
      </FactForm>
    </div>
  );
}

function FeesForm(props: FactsProps) {
  const { asked, words, today } = props;
  const { fees } = factsOn(asked.office, today);
  const field = { ...props, form: "fees" as const };
  const amount = (name: FeeName) => fees?.[name]?.toString();
  return (
    <FactForm {...field} title={words.fees.title} hint={words.fees.hint}>
      <Text {...field} name="law" label={words.fees.law} hint={words.fees.lawHint} most={60} first={fees?.law} />
      {feeNames.map((name) => (
        <Text
          key={name}
          {...field}
          name={name}
          label={words.fees.names[name]}
          most={12}
          first={amount(name)}
          optional={name !== "ordinary"}
        />
      ))}
      <ScopeChoice {...field} />
    </FactForm>
  );
}
