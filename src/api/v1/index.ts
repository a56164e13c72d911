export { apiDoor } from "./api-door.ts";
export { forgetKeys } from "./once.sql.ts";
