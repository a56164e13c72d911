import type { Office } from "../../office/index.ts";
import { deskWords, phrasesOf } from "../../phrasebook/index.ts";
import { type MatterKind, matterKinds, type OfficeMatters, type Trouble } from "../../report/index.ts";
import { type Member, may, type Permission } from "../../staff/index.ts";
import { href } from "../addresses.ts";
import { troubleText } from "../country-page/trouble-text.ts";

type Page = "supervisor" | "calendar" | "cases" | "budgets" | "people" | "codes" | "trail" | "rules";

/** Where somebody acts, and who may: a matter that nobody there can do anything about is not shown. */
const of: Readonly<Record<MatterKind | Trouble | "rules" | "calendar", { needs: Permission; page: Page }>> = {
  "not-opened": { needs: "floor.see", page: "supervisor" },
  "closed-early": { needs: "floor.see", page: "supervisor" },
  disturbed: { needs: "floor.see", page: "supervisor" },
  stopped: { needs: "floor.see", page: "supervisor" },
  unplaced: { needs: "calendar.change", page: "calendar" },
  "long-wait": { needs: "floor.see", page: "supervisor" },
  full: { needs: "calendar.change", page: "calendar" },
  objections: { needs: "case.decide", page: "cases" },
  doubts: { needs: "doubt.decide", page: "supervisor" },
  cases: { needs: "case.decide", page: "cases" },
  groups: { needs: "group.allow", page: "budgets" },
  accounts: { needs: "staff.manage", page: "people" },
  withoutEnd: { needs: "evidence.see", page: "codes" },
  exceptions: { needs: "trail.see", page: "trail" },
  rules: { needs: "rules.change", page: "rules" },
  calendar: { needs: "calendar.change", page: "calendar" },
};

/** Whoever answers for an office has a first page that begins with what waits there. */
export function answersFor(member: Member, { id }: Office): boolean {
  return Object.values(of).some(({ needs }) => needs !== "floor.see" && may(member, needs, id));
}

/** Of many offices only the first with something to look at; what is wrong in each stands on the page of all offices. */
const mostOffices = 8;
const fewOffices = 3;

interface MattersProps {
  language: "id" | "en";
  member: Member;
  matters: readonly OfficeMatters[];
  now: Temporal.Instant;
}

export function Matters({ language, member, matters, now }: MattersProps) {
  if (matters.length === 0) return null;
  const words = deskWords[language].matters;
  const lines = matters
    .map((one) => ({
      office: one.office,
      lines: linesOf(one, matters.length > fewOffices ? [] : one.now.troubles, { member, language, now }),
    }))
    .filter(({ lines: theirs }) => theirs.length > 0);
  if (lines.length === 0 && matters.length > fewOffices) return null;
  return (
    <section class={`card matters${lines.length > 0 ? "" : " well"}`} aria-labelledby="perlu">
      <h2 id="perlu">{words.title}</h2>
      {lines.length === 0 && <p>{words.none}</p>}
      {lines.slice(0, mostOffices).map(({ office, lines: theirs }) => (
        <div key={office.id}>
          {matters.length > 1 && <h3>{office.short}</h3>}
          <ul>
            {theirs.map(({ page, text }) => (
              <li key={text}>
                <a href={href(page, { office: office.code }, language)}>{text}</a>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {lines.length > mostOffices && <p>{words.more(lines.length - mostOffices)}</p>}
    </section>
  );
}

function linesOf(
  { office, now: state, open, ahead }: OfficeMatters,
  troubles: readonly Trouble[],
  { member, language, now }: Pick<MattersProps, "member" | "language" | "now">,
) {
  const { matters: words } = deskWords[language];
  const { day } = phrasesOf(language).words;
  const found = [
    ...troubles.map((trouble) => ({ is: trouble, text: troubleText(state, trouble, now, language) })),
    ...matterKinds.flatMap((kind) => (open[kind] > 0 ? [{ is: kind, text: words.open[kind](open[kind]) }] : [])),
    ...(ahead.rules ? [{ is: "rules" as const, text: words.rules(day(ahead.rules)) }] : []),
    ...(ahead.calendar ? [{ is: "calendar" as const, text: words.calendar(day(ahead.calendar)) }] : []),
  ];
  return found.flatMap(({ is, text }) =>
    may(member, of[is].needs, office.id)
      ? [{ page: of[is].page, text: text.charAt(0).toUpperCase() + text.slice(1) }]
      : [],
  );
}
