import type { Database } from "../../database/index.ts";
import type { Offices } from "../../office/index.ts";
import { deskWords } from "../../phrasebook/index.ts";
import { type UnopenedOffice, unopenedOffices } from "../../queue/index.ts";
import { type Member, may } from "../../staff/index.ts";
import { href } from "../addresses.ts";
import { hourAt } from "./when.ts";

/** More offices than these are a list of their own, on the page of all offices. */
const mostNamed = 5;

/** The offices that nobody has opened today, of those whose floor this person watches: supervisors, heads of office, the head office. */
export async function unopenedFor(
  { database, offices }: { database: Database; offices: Offices },
  member: Member,
  now: Temporal.Instant,
): Promise<UnopenedOffice[]> {
  if (!offices.all.some(({ id }) => may(member, "floor.see", id))) return [];
  const found = await database.statement((tx) => unopenedOffices(tx, offices, now));
  return found.filter(({ office }) => may(member, "floor.see", office.id));
}

interface AlarmProps {
  language: "id" | "en";
  member: Member;
  unopened: readonly UnopenedOffice[];
}

/** Above everything: which office nobody has opened, how many people come there today, and what to do. Nothing where all are open. */
export function UnopenedAlarm({ language, member, unopened }: AlarmProps) {
  if (unopened.length === 0) return null;
  const words = deskWords[language].unopened;
  return (
    <section class="told bad unopened" aria-label={words.title}>
      <p>
        <strong>{words.title}</strong>
      </p>
      <ul>
        {unopened.slice(0, mostNamed).map(({ office, raisedAt, expected }) => (
          <li key={office.id}>
            {words.office(office.name, hourAt(raisedAt, office), expected)}{" "}
            <a href={href("supervisor", { office: office.code }, language)}>{words.floor}</a>
          </li>
        ))}
      </ul>
      <More language={language} member={member} unopened={unopened} />
      <p>{words.what}</p>
    </section>
  );
}

function More({ language, member, unopened }: AlarmProps) {
  const words = deskWords[language].unopened;
  const [first] = unopened;
  if (!first || unopened.length <= mostNamed) return null;
  const more = words.more(unopened.length - mostNamed);
  if (!may(member, "country.see", first.office.id)) return <p>{more}</p>;
  return (
    <p>
      <a href={href("country", { office: first.office.code }, language, { keadaan: "not-opened" })}>{more}</a>
    </p>
  );
}
