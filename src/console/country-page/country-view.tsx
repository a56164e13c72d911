import { deskWords, phrasesOf } from "../../phrasebook/index.ts";
import { type OfficeInCountry, troubles, waitOf } from "../../report/index.ts";
import { href } from "../addresses.ts";
import { StaffFrame } from "../staff/frame.tsx";
import { CountryMap } from "./country-map.tsx";
import { type CountryProps, found, minutesOf } from "./country-props.ts";
import { troubleText } from "./trouble-text.ts";

export function CountryView(props: CountryProps) {
  const { asked, now, offices } = props;
  const words = deskWords[asked.language].country;
  const troubled = offices.filter((one) => one.troubles.length > 0).length;
  const time = now.toZonedDateTimeISO(asked.office.zone).toPlainTime().toString({ smallestUnit: "minute" });
  return (
    <StaffFrame asked={asked} now={now} title={words.title} here="country" styles={["country.css"]} live={false}>
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      <p class={`card ${troubled === 0 ? "well" : "worry"}`}>
        <strong>{troubled === 0 ? words.allWell(offices.length) : words.inTrouble(troubled, offices.length)}</strong>{" "}
        <span>{`${words.asOf(time.replace(":", "."))} ${asked.office.zoneName}.`}</span>{" "}
        <a href={href("country", { office: asked.office.code }, asked.language)}>{words.again}</a>
      </p>
      <CountryMap {...props} />
      <section class="card" aria-labelledby="daftar">
        <h2 id="daftar">{words.list}</h2>
        <FilterForm {...props} />
        <OfficeTable {...props} />
      </section>
    </StaffFrame>
  );
}

function FilterForm({ asked, filter }: CountryProps) {
  const words = deskWords[asked.language].country;
  return (
    <form class="filter" method="get" action={href("country", { office: asked.office.code }, "id")}>
      {asked.language === "en" && <input type="hidden" name="lang" value="en" />}
      <label>
        {words.find}
        <input type="search" name="cari" value={filter.words} maxLength={60} />
      </label>
      <label>
        {words.trouble}
        <select name="keadaan">
          <option value="">{words.any}</option>
          <option value="any" selected={filter.trouble === "any"}>
            {words.only}
          </option>
          {troubles.map((one) => (
            <option key={one} value={one} selected={filter.trouble === one}>
              {words.troubleNames[one]}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{words.show}</button>
    </form>
  );
}

function OfficeTable(props: CountryProps) {
  const words = deskWords[props.asked.language].country;
  const shown = found(props);
  if (shown.length === 0) return <p role="status">{words.none}</p>;
  return (
    <table class="country">
      <thead>
        <tr>
          {[words.office, words.state, words.waiting, words.wait, words.today, words.free].map((one) => (
            <th key={one} scope="col">
              {one}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((one) => (
          <OfficeRow key={one.office.id} {...props} one={one} />
        ))}
      </tbody>
    </table>
  );
}

function OfficeRow({ asked, now, one }: CountryProps & { one: OfficeInCountry }) {
  const words = deskWords[asked.language].country;
  const { words: phrases } = phrasesOf(asked.language);
  const { office, free } = one;
  const wait = minutesOf(waitOf(one));
  return (
    <tr class={one.troubles.length > 0 ? "troubled" : undefined}>
      <th scope="row">
        <a href={href("codes", { office: office.code }, asked.language)}>{office.short}</a>
      </th>
      <td data-what={words.state}>
        {one.troubles.length === 0 ? (
          stateOf(one, words)
        ) : (
          <ul class="troubles">
            {one.troubles.map((trouble) => (
              <li key={trouble}>{troubleText(one, trouble, now, asked.language)}</li>
            ))}
          </ul>
        )}
      </td>
      <td data-what={words.waiting}>{one.now.papers + one.now.counters}</td>
      <td data-what={words.wait}>{wait > 0 ? words.minutes(wait) : "–"}</td>
      <td data-what={words.today}>{one.now.expected}</td>
      <td data-what={words.free}>
        {free.next ? words.freeOn(phrases.dayInline(free.next.day), String(free.next.left)) : words.noneFree}
      </td>
    </tr>
  );
}

type Words = (typeof deskWords)["id" | "en"]["country"];

function stateOf({ day }: OfficeInCountry, { closedDay, well }: Words): string {
  if (day.state === "weekend") return closedDay.weekend;
  if (day.state === "holiday") return closedDay.holiday(day.name);
  return day.state === "open" ? well : closedDay.other;
}
