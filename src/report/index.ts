/** Figures: what anybody may know of the seats, and what an operator must know of the machine. Reads, never writes. */
export { type Explained, explain } from "./explain.ts";
export { type OfficeInShort, officesInShort } from "./free-days.ts";
export { type MachineState, machineState } from "./machine.ts";
export { type PublicDay, type PublicFigures, publicFigures, type Seats } from "./public-days.ts";
