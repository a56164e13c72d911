/** How messages come in and letters go out. */
export * from "./whatsapp/index.ts";
export * from "./emulator/index.ts";
