import type { Office } from "../../office/index.ts";
import { deskWords } from "../../phrasebook/index.ts";
import type { UnopenedOffice } from "../../queue/index.ts";
import type { OfficeMatters } from "../../report/index.ts";
import { type Member, may, type Permission, type Workplace } from "../../staff/index.ts";
import { href, type OfficeRoute } from "../addresses.ts";
import { UnopenedAlarm } from "../staff/unopened.tsx";
import { Message, SignInFrame } from "./frame.tsx";
import { Matters } from "./matters.tsx";

/** An office with the desks at which somebody may work, and who is at them. */
export interface OfficeToChoose {
  office: Office;
  places: readonly Workplace[];
  present: ReadonlyMap<string, readonly string[]>;
}

interface ChooseProps {
  language: "id" | "en";
  member: Member;
  desk: { office: number; code: string } | undefined;
  offices: readonly OfficeToChoose[];
  unopened: readonly UnopenedOffice[];
  /** Of the offices that this person answers for. */
  matters: readonly OfficeMatters[];
  now: Temporal.Instant;
  said?: "noPlace" | undefined;
  /** How much there is to read about the own account. */
  notices?: number | undefined;
}

/** After the sign-in: at which office and desk. Who sees all offices gets them as a list. */
export function ChoosePage({ language, member, desk, offices, unopened, matters, now, said, notices }: ChooseProps) {
  const words = deskWords[language].signIn;
  const many = offices.length > 3;
  return (
    <SignInFrame language={language} title={words.chooseTitle} name={member.name} notices={notices}>
      <h1>{words.chooseTitle}</h1>
      {said && <Message kind="warn">{words[said]}</Message>}
      <UnopenedAlarm language={language} member={member} unopened={unopened} />
      <Matters language={language} member={member} matters={matters} now={now} />
      {offices.length === 0 && <p>{words.noOffice}</p>}
      <CountryLink language={language} member={member} offices={offices} />
      {many ? (
        <OfficeList language={language} member={member} offices={offices} />
      ) : (
        offices.map((one) => (
          <OfficeCard key={one.office.id} language={language} member={member} desk={desk} {...one} />
        ))
      )}
      <p>
        <a href={href("account", {}, language)}>{words.account}</a>
      </p>
    </SignInFrame>
  );
}

/** Whoever sees the whole country begins with what needs them there. */
function CountryLink({ language, member, offices }: Pick<ChooseProps, "language" | "member" | "offices">) {
  const first = offices.find(({ office }) => may(member, "country.see", office.id));
  if (!first) return null;
  const { country } = deskWords[language];
  return (
    <section class="card">
      <p>{country.intro}</p>
      <p>
        <a class="press" href={href("country", { office: first.office.code }, language)}>
          {country.title}
        </a>
      </p>
    </section>
  );
}

type CardProps = Omit<ChooseProps, "offices" | "unopened" | "matters" | "now" | "said" | "notices"> & OfficeToChoose;

function OfficeCard({ language, member, desk, office, places, present }: CardProps) {
  const words = deskWords[language].signIn;
  return (
    <section class="card" aria-labelledby={`kantor-${office.code}`}>
      <h2 id={`kantor-${office.code}`}>{office.name}</h2>
      {places.length > 0 && (
        <form class="places" method="post" action={href("chooseDesk", {}, language)} aria-label={words.places}>
          <input type="hidden" name="office" value={office.code} />
          {places.map(({ code, name }) => {
            const here = desk?.office === office.id && desk.code === code;
            const people = present.get(code) ?? [];
            return (
              <button key={code} class={here ? "place" : "place quiet"} type="submit" name="desk" value={code}>
                <strong>{name}</strong>
                <span>{here ? words.here : people.length > 0 ? people.join(", ") : words.free}</span>
              </button>
            );
          })}
        </form>
      )}
      <Links language={language} member={member} office={office} />
    </section>
  );
}

function OfficeList({ language, member, offices }: Pick<ChooseProps, "language" | "member" | "offices">) {
  const words = deskWords[language].signIn;
  return (
    <section class="card">
      <table class="offices">
        <thead>
          <tr>
            <th scope="col">{words.office}</th>
            <th scope="col">{words.pages}</th>
          </tr>
        </thead>
        <tbody>
          {offices.map(({ office }) => (
            <tr key={office.id}>
              <th scope="row">{office.short}</th>
              <td>
                <Links language={language} member={member} office={office} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const pages: readonly {
  key: "floor" | "codes" | "list" | "rules" | "calendar" | "staff";
  page: OfficeRoute & ("supervisor" | "codes" | "dayList" | "rules" | "calendar" | "people");
  needs: readonly Permission[];
}[] = [
  { key: "floor", page: "supervisor", needs: ["floor.see"] },
  { key: "codes", page: "codes", needs: ["evidence.see"] },
  { key: "list", page: "dayList", needs: ["list.print"] },
  { key: "rules", page: "rules", needs: ["rules.change"] },
  { key: "calendar", page: "calendar", needs: ["calendar.change"] },
  { key: "staff", page: "people", needs: ["staff.manage", "device.manage", "key.manage"] },
];

/** Pages of this office that need no desk. */
export function pagesFor(member: Member, office: number) {
  return pages.filter(({ needs }) => needs.some((one) => may(member, one, office)));
}

function Links({ language, member, office }: Pick<CardProps, "language" | "member" | "office">) {
  const open = pagesFor(member, office.id);
  if (open.length === 0) return null;
  return (
    <ul class="links">
      {open.map(({ key, page }) => (
        <li key={key}>
          <a href={href(page, { office: office.code }, language)}>{deskWords[language].frame[key]}</a>
        </li>
      ))}
    </ul>
  );
}
