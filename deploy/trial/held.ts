import { say } from "./processes.ts";

/** What a trial promised to show, and whether it did. */
export interface Checklist {
  /** Notes one thing that must hold, with the figures that show it. */
  held(what: string, so: boolean, figures?: string): void;
  /** Prints the sum. @returns whether all held */
  close(): boolean;
}

export function checklist(): Checklist {
  const all: boolean[] = [];
  return {
    held(what, so, figures) {
      all.push(so);
      say(`${so ? "held  " : "BROKEN"} ${what}${figures ? ` (${figures})` : ""}`);
    },
    close() {
      const good = all.filter(Boolean).length;
      say(`${good} of ${all.length} held`);
      return good === all.length;
    },
  };
}
