/** The dialogue: what people said, what they mean, what we answer. Knows no channel. */
export type { Heard, Said, Sender, SenderMoved } from "./said.ts";
