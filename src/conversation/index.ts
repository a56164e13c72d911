/** The dialogue: what people said, what they mean, what we answer. Knows no channel. */
export { tellOfDay } from "./day/tell-of-day.ts";
export { answer, interpret, type Place, readPlace } from "./dialogue.ts";
export { forgettingDues } from "./forget.ts";
export { holdInbox } from "./hold-inbox.sql.ts";
export { type Inbox, openInbox } from "./inbox.ts";
export { moveSender } from "./keep.sql.ts";
export { type Lanes, startLanes } from "./lane.ts";
export type { Heard, Said, Sender, SenderMoved } from "./said.ts";
export { dropSetAside, listSetAside, retrySetAside, type SetAsideMessage } from "./set-aside.sql.ts";
