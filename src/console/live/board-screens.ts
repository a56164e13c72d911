import { isDatabaseDown } from "../../database/index.ts";
import { connectionWatch, type Log } from "../../log/index.ts";
import { gate } from "./gate.ts";
import { type Socket, sendAll } from "./sockets.ts";

/** A board as it is now: HTML by the id of the element it replaces. */
export interface DrawnBoard {
  office: number;
  /** Domain time: a screen tells by it how old a call is. */
  now: Temporal.Instant;
  /** Changes with script and style: a screen that shows another one loads itself again. */
  page: string;
  parts: Readonly<Record<string, string>>;
}

/** Draws the board of a room; undefined: there is no such board. */
export type DrawBoard = (office: string, room: string) => Promise<DrawnBoard | undefined>;

interface Board {
  office: string;
  room: string;
  /** Known once it was drawn. */
  officeId: number | undefined;
  screens: Set<Socket>;
  /** Those that have nothing yet. */
  fresh: Set<Socket>;
  last: Readonly<Record<string, string>>;
  dirty: boolean;
  hurry: boolean;
  drawing: boolean;
}

export interface BoardScreens {
  join(socket: Socket, office: string, room: string): void;
  /** The boards of this office, or (undefined) all, may have changed: they are drawn at the next `flush`. */
  mark(office: number | undefined, hurry: boolean): void;
  flush(): void;
}

/**
 * Screens by the board they show: however many show one, it is drawn once, and once only at a time; a change that comes while it is being
 * drawn is drawn after it. What goes out are the parts that changed, made into text once.
 */
export function openBoardScreens(draw: DrawBoard, log: Log): BoardScreens {
  const boards = new Map<string, Board>();
  // Of twelve connections four: looking must not keep officers from acting.
  const pass = gate(4);
  const connection = connectionWatch(log);
  const failed = (err: unknown, board: Board) => {
    if (isDatabaseDown(err)) connection.away(err);
    // Not by the names in its address: anybody may write something there.
    else log.error({ err, office: board.officeId }, "a board could not be drawn");
  };
  const drawing: Drawing = { draw, pass, drawn: connection.back, failed };
  return {
    join(socket, office, room) {
      const key = `${office}:${room}`;
      const board = boards.get(key) ?? aBoard(office, room);
      boards.set(key, board);
      board.screens.add(socket);
      board.fresh.add(socket);
      Object.assign(board, { dirty: true, hurry: true });
      socket.once("close", () => {
        board.screens.delete(socket);
        board.fresh.delete(socket);
        if (board.screens.size === 0 && boards.get(key) === board) boards.delete(key);
      });
    },
    mark(office, hurry) {
      for (const board of boards.values()) {
        if (office !== undefined && board.officeId !== undefined && board.officeId !== office) continue;
        board.dirty = true;
        board.hurry ||= hurry;
      }
    },
    flush() {
      for (const board of boards.values()) if (board.dirty && !board.drawing) void redraw(board, drawing);
    },
  };
}

function aBoard(office: string, room: string): Board {
  return {
    office,
    room,
    officeId: undefined,
    screens: new Set(),
    fresh: new Set(),
    last: {},
    dirty: false,
    hurry: false,
    drawing: false,
  };
}

interface Drawing {
  draw: DrawBoard;
  pass: ReturnType<typeof gate>;
  drawn(): void;
  failed(error: unknown, board: Board): void;
}

async function redraw(board: Board, { draw, pass, ...told }: Drawing): Promise<void> {
  board.drawing = true;
  try {
    while (board.dirty && board.screens.size > 0) {
      const drawn = await pass(() => {
        Object.assign(board, { dirty: false, hurry: false });
        return draw(board.office, board.room);
      }, board.hurry);
      told.drawn();
      if (!drawn) return refuse(board);
      tell(board, drawn);
    }
  } catch (error) {
    // The look in a few seconds tries again.
    board.dirty = true;
    told.failed(error, board);
  } finally {
    board.drawing = false;
  }
}

function refuse(board: Board) {
  for (const socket of board.screens) socket.close(1008, "no such board");
}

function tell(board: Board, { office, now, page, parts }: DrawnBoard) {
  const message = (some: Readonly<Record<string, string>>) => JSON.stringify({ now: String(now), page, parts: some });
  const changed = Object.entries(parts).filter(([id, html]) => board.last[id] !== html);
  const known = [...board.screens].filter((socket) => !board.fresh.has(socket));
  if (changed.length > 0) sendAll(known, message(Object.fromEntries(changed)));
  if (board.fresh.size > 0) sendAll(board.fresh, message(parts));
  board.fresh.clear();
  board.last = parts;
  board.officeId = office;
}
