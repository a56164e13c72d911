/** How messages come in and letters go out. */

export * from "./emulator/index.ts";
export * from "./whatsapp/index.ts";
