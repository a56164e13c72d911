/** The pages people look at: the public figures, the front page, the frame and the style that every page shares. */

export { href } from "./addresses.ts";
export { assetText } from "./assets/assets.ts";
export { boardPageRoutes } from "./board/board-routes.tsx";
export { drawBoard } from "./board/draw-board.tsx";
export { consoleRoutes } from "./console-routes.tsx";
export { moveDeviceCookies } from "./device-cookies.ts";
export { forgetForms } from "./front-desk/form-sent.sql.ts";
export { kioskRoutes } from "./kiosk/kiosk-routes.tsx";
export { languagesHere, speakOnly } from "./language/languages-here.ts";
export { draw, Layout } from "./layout.tsx";
export { liveRoutes } from "./live/live-routes.ts";
export { type Live, openLive } from "./live/open-live.ts";
export { type Socket, sendAll, socketRoute, sockets } from "./live/sockets.ts";
export { publicRoutes } from "./public-routes.tsx";
export { addHeadersAndErrorPages, refuseUnreadAddress } from "./security-headers.tsx";
export { browserOf } from "./sign-in/asked.ts";
export type { MachinePlace, StaffTools } from "./staff/tools.ts";
export { wellKnownDoor } from "./well-known-door.ts";
