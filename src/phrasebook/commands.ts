import { commands as en } from "./en/commands.ts";
import { commands as id } from "./id/commands.ts";

/** The words to type, of each language: the letters name them, and the reader knows them all whatever the language of the dialogue. */
export const commands = { id, en };

export type CommandName = keyof typeof id;
