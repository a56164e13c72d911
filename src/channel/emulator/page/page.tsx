import { render } from "preact-render-to-string";
import { languagesHere } from "../../../console/index.ts";
import { Column, Log } from "./column.tsx";
import { Chips, Forgotten } from "./compose.tsx";
import { You } from "./head.tsx";
import type { PageData } from "./page-data.ts";
import { AddCitizen, BadBadge, BadDayTool, Clock, ClockButtons, ClockTool } from "./tools.tsx";
import { viewUrl } from "./view.ts";
import type { Words } from "./words.ts";

/** The whole page. `stamp` makes the addresses of script and style new when these change. */
export function drawPage(page: PageData, stamp: string): string {
  return `<!doctype html>${render(<Page page={page} stamp={stamp} />)}`;
}

/** The parts that change while one looks, by the id of the element each of them replaces. */
export function drawParts(page: PageData): Record<string, string> {
  const { words } = page;
  const parts: Record<string, string> = {
    clock: render(<Clock page={page} />),
    jumps: render(<ClockButtons page={page} />),
    trouble: render(<Trouble page={page} />),
    "bad-badge": render(<BadBadge page={page} />),
  };
  page.talks.forEach((talk, at) => {
    parts[`talk-${talk.key}`] = render(<Log page={page} talk={talk} />);
    parts[`you-${talk.key}`] = render(<You talk={talk} words={words} />);
    // The box itself is never drawn again while somebody may be typing in it.
    if (talk.citizen.forgottenAt) parts[`form-${talk.key}`] = render(<Forgotten page={page} talk={talk} at={at} />);
    else parts[`chips-${talk.key}`] = render(<Chips talk={talk} words={words} />);
  });
  return parts;
}

function Page({ page, stamp }: { page: PageData; stamp: string }) {
  const { words, view, talks } = page;
  return (
    <html lang={view.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${words.title} · Antrean`}</title>
        <link rel="icon" href={`/emulator/assets/icon.svg?${stamp}`} type="image/svg+xml" />
        <link rel="stylesheet" href={`/emulator/assets/style.css?${stamp}`} />
        <script type="module" src={`/emulator/assets/chat.js?${stamp}`} />
      </head>
      <body>
        <a class="skip" href={`#say-${talks[0]?.key ?? ""}`}>
          {words.skip}
        </a>
        <Bar page={page} />
        <Trouble page={page} />
        <p id="told" class="trouble" role="status" hidden />
        <noscript>
          <p class="trouble">
            <a href={viewUrl(view)}>{words.noScript}</a>
          </p>
        </noscript>
        <main
          class={`room columns-${talks.length}`}
          data-live={viewUrl(view, "/emulator/live")}
          data-not-sent={words.notSent}
        >
          {talks.length < 3 && <Guide words={words} />}
          <div class="phones">
            {talks.map((talk, at) => (
              <Column key={talk.key} page={page} talk={talk} at={at} />
            ))}
          </div>
        </main>
      </body>
    </html>
  );
}

function Bar({ page }: { page: PageData }) {
  const { words, view } = page;
  const other = languagesHere().find((one) => one !== view.language);
  return (
    <header class="bar">
      <h1>
        <a href="/">Antrean</a> <span>{words.title}</span>
      </h1>
      <Clock page={page} />
      <nav class="tools" aria-label={words.tools}>
        <ClockTool page={page} />
        <BadDayTool page={page} />
        <AddCitizen page={page} />
        {other && (
          <a class="tool quiet" href={viewUrl({ ...view, language: other })} lang={other} hrefLang={other}>
            <span class="long">{words.otherLanguage}</span>
            <span class="short" aria-hidden="true">
              {other.toUpperCase()}
            </span>
          </a>
        )}
      </nav>
    </header>
  );
}

/** What a visitor has to know now: a refused clock, or a program that does not answer. */
function Trouble({ page }: { page: PageData }) {
  const { words, waiting, view } = page;
  const away = waiting.waiting > 0 && waiting.tries > 1;
  return (
    <div id="trouble" role="status">
      {view.note === "clock" && <p class="trouble">{words.clockRefused}</p>}
      {away && <p class="trouble">{words.waiting(waiting.waiting)}</p>}
    </div>
  );
}

function Guide({ words }: { words: Words }) {
  return (
    <aside class="guide">
      <p class="soft">{words.tagline}</p>
      <h2>{words.guideTitle}</h2>
      <ol>
        {words.guide.map(([what, how]) => (
          <li key={what}>
            <strong>{what}</strong> {how}
          </li>
        ))}
      </ol>
      <p class="soft">{words.guideMore}</p>
    </aside>
  );
}
