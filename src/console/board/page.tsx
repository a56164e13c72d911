import { deskWords } from "../../phrasebook/index.ts";
import { href } from "../addresses.ts";
import { assetPath } from "../assets/assets.ts";
import { clipsPath } from "../sound/clips.ts";
import { Second } from "./board-words.tsx";
import { Papers, Waiting } from "./lines.tsx";
import { type BoardData, Calls, Clock, Counters, Latest, Notice } from "./parts.tsx";

export interface BoardPageProps extends BoardData {
  officeCode: string;
  room: { code: string; name: string };
  /** All rooms of the office: with more than one, the board says which it is. */
  rooms: readonly { code: string; name: string }[];
}

/** Changes with the board's script and style: screens that nobody touches for months load themselves again by it. */
export const boardPage = () => `${assetPath("board.js")} ${assetPath("board.css")} ${clipsPath}`;

/** A board: one screen, no scrolling on a television; without script it loads itself again every five seconds, and is silent. */
export function BoardPage(props: BoardPageProps) {
  const { office, officeCode, room, rooms, now } = props;
  const [language] = office.country.languages;
  const words = deskWords[language!].board;
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{words.title(office.short)}</title>
        <noscript>
          <meta http-equiv="refresh" content="5" />
        </noscript>
        <link rel="icon" href={assetPath("icon.svg")} type="image/svg+xml" />
        <link rel="stylesheet" href={assetPath("board.css")} />
        <script type="module" src={assetPath("board.js")} />
      </head>
      <body
        class="board"
        data-live={`board:${officeCode}:${room.code}`}
        data-now={String(now)}
        data-page={boardPage()}
        data-clips={clipsPath}
        data-lost={words.lost("{}")}
      >
        <header>
          <h1>
            {office.short}
            {rooms.length > 1 && <span class="room"> · {room.name}</span>}
          </h1>
          <p id="silent" class="silent" hidden>
            {words.silent}{" "}
            <button id="speak" type="button">
              {words.speak}
            </button>
          </p>
          <Clock {...props} />
        </header>
        <p id="lost" class="lost" role="alert" hidden />
        <Notice {...props} />
        <main>
          <div class="now">
            <Latest {...props} />
            <Waiting {...props} />
          </div>
          <div class="beside">
            <Calls {...props} />
            <Counters {...props} />
            <Papers {...props} />
          </div>
        </main>
        {rooms.length > 1 && (
          <nav aria-label={words.rooms}>
            {rooms
              .filter(({ code }) => code !== room.code)
              .map(({ code, name }) => (
                <a key={code} href={href("boardRoom", { office: officeCode, room: code }, "id")}>
                  {name}
                </a>
              ))}{" "}
            <Second say={(second) => second.rooms} />
          </nav>
        )}
      </body>
    </html>
  );
}
