/** What somebody with a telephone does in today's line (follows a number, asks to be fetched), and what they may ask of it. */
export { aheadForPapers } from "./ahead.sql.ts";
export { askEscort, askEscortAtDoor } from "./ask-escort.sql.ts";
export { followTicket, forgetFollowers, keepFollower } from "./follow-ticket.sql.ts";
export { markTold, untoldNearFront } from "./soon-called.sql.ts";
export { endOfHour, type HeldUp, heldUp } from "./standing.ts";
