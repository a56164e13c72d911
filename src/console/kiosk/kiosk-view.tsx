import type { ComponentChildren } from "preact";
import type { Office } from "../../office/index.ts";
import { deskWords } from "../../phrasebook/index.ts";
import { href } from "../addresses.ts";
import { type AssetName, assetPath } from "../assets/assets.ts";
import { Shout } from "../door-page/shout.tsx";
import { Typed } from "../door-page/typed.tsx";
import { TicketSlip } from "../paper/ticket-slip.tsx";
import type { KioskAsked, KioskOutcome } from "./asked.ts";
import { CodeForm } from "./code-form.tsx";
import { Number } from "./number.tsx";

interface KioskProps {
  asked: KioskAsked;
  now: Temporal.Instant;
  outcome: KioskOutcome;
}

/** One screen: the start with its keys, or what became of a code and the way back. */
export function KioskView({ asked, now, outcome }: KioskProps) {
  const { office, language } = asked;
  const words = deskWords[language].kiosk;
  const { told, typed = "", ticket, paper } = outcome;
  const retry = told && (told.is === "not-a-code" || told.is === "unknown");
  return (
    <Frame office={office} language={language}>
      <main id="isi" data-home={told || typed ? undefined : ""} data-print={paper && "now"}>
        {told ? <h1 class="unseen">{words.title}</h1> : <Welcome words={words} />}
        {told && (
          <Shout told={told}>
            {retry && <Typed typed={typed} words={words} />}
            {ticket && <Number asked={asked} outcome={outcome} ticket={ticket} />}
          </Shout>
        )}
        {(!told || retry) && <CodeForm asked={asked} typed={typed} />}
        {told && <Back asked={asked} />}
        {paper && (
          <TicketSlip office={office} now={now} language={language} printed={paper.printed} chat={paper.chat} />
        )}
      </main>
    </Frame>
  );
}

function Welcome({ words }: { words: (typeof deskWords)["id"]["kiosk"] }) {
  return (
    <div class="kiosk-welcome">
      <h1>{words.title}</h1>
      <p>{words.how}</p>
    </div>
  );
}

function Back({ asked: { office, language } }: { asked: KioskAsked }) {
  const words = deskWords[language].kiosk;
  return (
    <p class="kiosk-back">
      {/* The next one begins in Indonesian, whatever this one read. */}
      <a class="press" href={href("kiosk", { office: office.code }, "id")} data-focus="">
        {words.done}
      </a>
      <span>{words.restarts}</span>
    </p>
  );
}

function Frame({ office, language, children }: { office: Office; language: "id" | "en"; children: ComponentChildren }) {
  const words = deskWords[language].kiosk;
  const { languages } = office.country;
  const other = languages.find((one) => one !== language);
  const styles: AssetName[] = ["house.css", "staff.css", "door.css", "paper.css", "kiosk.css"];
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${words.title} · ${office.short}`}</title>
        <link rel="icon" href={assetPath("icon.svg")} type="image/svg+xml" />
        {styles.map((name) => (
          <link key={name} rel="stylesheet" href={assetPath(name)} />
        ))}
        <script type="module" src={assetPath("kiosk.js")} />
        <script type="module" src={assetPath("camera.js")} />
      </head>
      <body
        class="kiosk"
        data-start={href("kiosk", { office: office.code }, "id")}
        data-language={languages[0]}
        data-away={words.away}
      >
        <header class="kiosk-top">
          <p class="place">{office.name}</p>
          {other && (
            <a
              class="press quiet"
              href={href("kiosk", { office: office.code }, other, { lang: other })}
              lang={other}
              hreflang={other}
            >
              {words.otherLanguage}
            </a>
          )}
        </header>
        {children}
        <footer class="kiosk-foot">
          <p id="putus" class="lost" role="alert" hidden />
          <p>{words.noCode}</p>
        </footer>
      </body>
    </html>
  );
}

/** A browser that nobody bound: it says whom to ask, and does nothing. */
export function Unbound({ language, office }: { language: "id" | "en"; office: Office }) {
  const words = deskWords[language].kiosk;
  return (
    <Frame office={office} language={language}>
      <main id="isi">
        <section class="card">
          <h1>{words.unbound}</h1>
          <p>{words.unboundWhat}</p>
        </section>
      </main>
    </Frame>
  );
}
