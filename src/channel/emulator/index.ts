/** A Meta look-alike for demonstrations: invented citizens write from a chat page, and reach the program over HTTP only. */
export { forgetTalks } from "./citizen.ts";
export { emulator } from "./emulator.ts";
export { sealEmulator } from "./seal-emulator.ts";
