/** What staff do, whole: the permission, the act, its journal and its letters in one transaction, and the screens are told. */
export { type ActName, type AnswerOf, type AskOf, acts, type Granted } from "./acts.ts";
export { demoDues } from "./demo/play-on.ts";
export { fillDemoDay } from "./demo-day.ts";
export { NotAllowed } from "./not-allowed.ts";
export { type By, type Desk, openDesk } from "./open-desk.ts";
export { floorChannel, tellScreens } from "./tell-screens.sql.ts";
