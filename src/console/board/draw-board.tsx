import type { ComponentType } from "preact";
import { renderToString } from "preact-render-to-string";
import type { World } from "../../booking/index.ts";
import type { Database, Tx } from "../../database/index.ts";
import type { Office, Offices, Room } from "../../office/index.ts";
import { type ActContext, actContextOf, type BoardView, boardView } from "../../queue/index.ts";
import { draw } from "../layout.tsx";
import type { DrawBoard } from "../live/board-screens.ts";
import { Speaking } from "./board-words.tsx";
import { Papers, Waiting } from "./lines.tsx";
import { BoardPage, boardPage } from "./page.tsx";
import { type BoardData, Calls, Clock, Counters, Latest, Notice } from "./parts.tsx";

export interface BoardTools {
  database: Database;
  offices: Offices;
  world(): World;
  /** What the board of a room shows; the day's own, where nothing else is given. */
  view?: (tx: Tx, room: string, context: ActContext) => Promise<BoardView | undefined>;
}

// What changes on a board, by the id of its element.
const parts: Record<string, ComponentType<BoardData>> = {
  clock: Clock,
  notice: Notice,
  latest: Latest,
  waiting: Waiting,
  calls: Calls,
  counters: Counters,
  papers: Papers,
};

/** Draws the parts of a board, for the screens that are open. */
export function drawBoard(tools: BoardTools): DrawBoard {
  return async (code, room) => {
    const office = tools.offices.byCode.get(code);
    const read = office && (await readBoard(tools, office, room));
    if (!office || !read) return undefined;
    const scene = { view: read.view, office, now: read.day.now };
    const drawn = Object.entries(parts).map(([id, Part]) => [
      id,
      renderToString(
        <Speaking country={office.country}>
          <Part {...scene} />
        </Speaking>,
      ),
    ]);
    return { office: office.id, now: read.day.now, page: boardPage(), parts: Object.fromEntries(drawn) };
  };
}

/** The whole page; undefined: the office has no such room. */
export async function drawBoardPage(tools: BoardTools, office: Office, code: string): Promise<string | undefined> {
  const read = await readBoard(tools, office, code);
  if (!read) return undefined;
  const { rooms } = read.day.floor;
  const room = rooms.find((one) => one.code === code) as Room;
  const scene = { view: read.view, office, now: read.day.now };
  return draw(
    <Speaking country={office.country}>
      <BoardPage {...scene} officeCode={office.code} room={room} rooms={rooms} />
    </Speaking>,
  );
}

/** The day as everybody may see it: nobody's hand, and no names. */
export function publicDay({ world }: Pick<BoardTools, "world">, office: Office): ActContext {
  return actContextOf(world(), { actor: "clock", office, source: "desk", seesNames: false });
}

async function readBoard(tools: BoardTools, office: Office, room: string) {
  const context = publicDay(tools, office);
  if (!context.floor.rooms.some(({ code }) => code === room)) return undefined;
  const view = await tools.database.transaction((tx) => (tools.view ?? boardView)(tx, room, context));
  return view && { view, day: context };
}
