import type { ComponentChildren } from "preact";
import { type PublicDraw, showLot } from "../../booking/index.ts";
import { type Office, rulesOn, today } from "../../office/index.ts";
import type { PageWords } from "../../phrasebook/index.ts";
import { href } from "../addresses.ts";
import { Layout } from "../layout.tsx";
import type { FoundLot } from "./find-lot.ts";

interface DrawsProps {
  words: PageWords;
  office: Office;
  draws: readonly PublicDraw[];
  now: Temporal.Instant;
  /** A lot that was looked for. */
  sought?: { typed: string; lot: FoundLot | undefined } | undefined;
}

/** `/kantor/:office/undian`: what was promised of each draw, what came of it, and the files from which anybody computes it again. */
export function DrawsPage({ words, office, draws, now, sought }: DrawsProps) {
  const { draws: say } = words;
  const isDrawing = rulesOn(office, today(office, now)).drawMinutes > 0;
  return (
    <Layout words={words} title={say.title(office)} styles={["office.css"]}>
      <header class="office">
        <h1>{say.title(office)}</h1>
        <p>{say.what}</p>
        {!isDrawing && <p>{say.off}</p>}
        <p>
          <a href={href("office", { office: office.code }, words.language)}>{say.back}</a>
        </p>
      </header>
      <Search words={words} office={office} sought={sought} />
      {draws.length === 0 && <p class="card">{say.none}</p>}
      {draws.map((draw) => (
        <Draw key={draw.day.toString()} words={words} office={office} draw={draw} />
      ))}
      <section class="card" aria-labelledby="cara">
        <h2 id="cara">{say.how}</h2>
        {say.howText.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p>
          {say.verify} <code>npm run draw -- verify *.json</code>
        </p>
      </section>
    </Layout>
  );
}

function Search({ words, office, sought }: Pick<DrawsProps, "words" | "office" | "sought">) {
  const { draws: say } = words;
  return (
    <section class="card" aria-labelledby="cari">
      <h2 id="cari">{say.find}</h2>
      <form class="find" method="get" action={href("draws", { office: office.code }, "id")}>
        {words.language === "en" && <input type="hidden" name="lang" value="en" />}
        <label for="nomor">{say.findHint}</label>
        <input id="nomor" name="nomor" required maxLength={20} autocomplete="off" value={sought?.typed} />
        <button type="submit">{say.search}</button>
      </form>
      {sought && (
        <p role="status">
          <strong>{sought.lot ? said(words, sought.lot) : say.notFound}</strong>
        </p>
      )}
    </section>
  );
}

function said({ draws: say, longDay, hour }: PageWords, { lot, day, place, counts, starts }: FoundLot): string {
  const got = starts ? say.gotSeat(hour(starts)) : counts ? say.noSeat : say.notCounted;
  return `${say.found(showLot(lot), longDay(day), place)} ${got}`;
}

function Draw({ words, office, draw }: { words: PageWords; office: Office; draw: PublicDraw }) {
  const { draws: say, number } = words;
  const day = draw.day.toString();
  const over = draw.drawnAt !== null;
  const file = (which: "promised" | "result") =>
    href("drawFile", { office: office.code, file: `${day}-${which}.json` }, "id");
  return (
    <section class="card" aria-labelledby={`d${day}`}>
      <h2 id={`d${day}`}>{words.longDay(draw.day)}</h2>
      {draw.calledOffAt && <p>{say.calledOff}</p>}
      <dl class="facts heads">
        <Fact name={say.requestsFrom}>{say.moment(draw.lotsFrom, office)}</Fact>
        <Fact name={say.drawsAt}>{say.moment(draw.drawnAt ?? draw.drawsAt, office)}</Fact>
        <Fact name={over ? say.requests : say.requestsSoFar}>{number(draw.lots)}</Fact>
        {over && <Fact name={say.seated}>{number(draw.seated)}</Fact>}
        <Fact name={say.hash}>
          <code>{inGroups(draw.seedHash.toString("hex"))}</code>
        </Fact>
        {draw.seed && (
          <Fact name={say.seed}>
            <code>{inGroups(draw.seed)}</code>
          </Fact>
        )}
      </dl>
      <ul class="links">
        <li>
          <a href={file("promised")} download={`${office.code}-${day}-promised.json`}>
            {say.promised}
          </a>
        </li>
        {over && (
          <li>
            <a href={file("result")} download={`${office.code}-${day}-result.json`}>
              {say.result}
            </a>
          </li>
        )}
      </ul>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Read in groups, and broken where the page is narrow. */
function inGroups(letters: string): string {
  return letters.match(/.{8}/g)?.join(" ") ?? letters;
}
