/** What somebody with a telephone does in today's line: follows a number, asks to be fetched. */
export { askEscort, askEscortAtDoor } from "./ask-escort.sql.ts";
export { followTicket, forgetFollowers, keepFollower } from "./follow-ticket.sql.ts";
export { markTold, untoldNearFront } from "./soon-called.sql.ts";
