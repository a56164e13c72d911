import { neighbours, type Offices, rulesOn, seatsADay, textNames, textOn } from "../../office/index.ts";
import type { PageWords } from "../../phrasebook/index.ts";
import type { PublicFigures } from "../../report/index.ts";
import { href } from "../addresses.ts";

/** The rules of the day, in a line each. */
export function GoodToKnow({
  words: { office: words, and, language },
  figures,
}: {
  words: PageWords;
  figures: PublicFigures;
}) {
  const { office, today } = figures;
  const rules = rulesOn(office, today);
  const quota = seatsADay(office, today);
  const invented = Object.entries(office.sources)
    .filter(([, source]) => source.startsWith("invented"))
    .map(([what]) => words.inventions[what])
    .filter((what) => what !== undefined);
  return (
    <section class="card" aria-labelledby="tahu">
      <h2 id="tahu">{words.know}</h2>
      <dl class="facts">
        <Fact name={words.cost} text={words.free} />
        <Fact name={words.come} text={words.comeAt(rules.comeMinutes)} />
        <Fact name={words.late} text={words.lateAt(rules.graceMinutes)} />
        <Fact name={words.serving} text={[...words.servingLines(office, today), words.zone(office)]} />
        <Fact name={words.sameDay} text={words.sameDayRule(rules.sameDayHours)} />
        <Fact name={words.people} text={words.peopleRule(rules.peopleLive)} />
        {rules.drawMinutes > 0 && rules.releaseAt && (
          <Fact name={words.draws} text={words.drawsRule(words.minutes(rules.drawMinutes))} />
        )}
        <Fact name={words.reserved} text={words.reservedRule(quota.second, quota.desk)} />
        {textNames.map((name) => {
          const text = name !== "gate" && textOn(office, today, name, language);
          return text && <Fact key={name} name={words.ownTexts[name]} text={text} />;
        })}
      </dl>
      {office.rules.some(({ drawMinutes }) => drawMinutes > 0) && (
        <p>
          <a href={href("draws", { office: office.code }, language)}>{words.drawsLink}</a>
        </p>
      )}
      {invented.length > 0 && <p class="soft">{words.invention(and(invented))}</p>}
    </section>
  );
}

function Fact({ name, text }: { name: string; text: string | string[] }) {
  return (
    <div>
      <dt>{name}</dt>
      {[text].flat().map((line) => (
        <dd key={line}>{line}</dd>
      ))}
    </div>
  );
}

/** Where else to look, and the same figures for programs. */
export function Elsewhere({ words, offices, figures }: { words: PageWords; offices: Offices; figures: PublicFigures }) {
  const { office } = figures;
  const near = neighbours(offices, office);
  return (
    <section class="card" aria-labelledby="lain">
      <h2 id="lain">{words.office.near}</h2>
      <ul class="links">
        {near.map(({ code, short }) => (
          <li key={code}>
            <a href={href("office", { office: code }, words.language)}>{short}</a>
          </li>
        ))}
        <li>
          <a href={href("home", {}, words.language)}>{words.office.all}</a>
        </li>
      </ul>
      <h3>{words.office.check}</h3>
      <p class="soft">
        {words.office.checkHow}{" "}
        <a href={href("office", { office: `${office.code}.json` }, "id")}>/kantor/{office.code}.json</a>
      </p>
      <h3>{words.office.journal}</h3>
      <p class="soft">{words.office.journalHow}</p>
      <JournalHeads words={words} heads={figures.journal.office.slice(0, 7)} />
    </section>
  );
}

/** The last days' heads of the journal's chain; a head is read in groups, and breaks where the page is narrow. */
function JournalHeads({ words, heads }: { words: PageWords; heads: PublicFigures["journal"]["office"] }) {
  if (heads.length === 0) return <p class="soft">{words.office.journalNone}</p>;
  return (
    <dl class="facts heads">
      {heads.map(({ day, lines, head }) => (
        <div key={day.toString()}>
          <dt>
            {words.longDay(day)} · {words.office.journalLines(lines)}
          </dt>
          <dd>
            <code>{head.toString("hex").match(/.{8}/g)!.join(" ")}</code>
          </dd>
        </div>
      ))}
    </dl>
  );
}
