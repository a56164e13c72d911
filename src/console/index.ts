/** The pages people look at: the public figures, the front page, the frame and the style that every page shares. */

export { href } from "./addresses.ts";
export { assetText } from "./assets/assets.ts";
export { boardDoor } from "./board/board-door.tsx";
export { drawBoard } from "./board/draw-board.tsx";
export { consoleDoor } from "./console-door.tsx";
export { pagesDoor } from "./door.tsx";
export { dressHouse, unreadAddress } from "./dress.tsx";
export { forgetForms } from "./front-desk/form-sent.sql.ts";
export { kioskDoor } from "./kiosk/kiosk-door.tsx";
export { draw, Layout } from "./layout.tsx";
export { liveDoor } from "./live/live-door.ts";
export { type Live, openLive } from "./live/open-live.ts";
export { type Socket, sendAll, socketRoute, sockets } from "./live/sockets.ts";
export type { StaffTools } from "./staff/tools.ts";
export { wellKnownDoor } from "./well-known-door.ts";
