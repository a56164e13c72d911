import type { Section } from "./graph/sendable.ts";

/** What stands in a talk. A citizen's and an office's kinds; `refused` is Meta's note; `gone` is what was forgotten. */
export type Content =
  | { kind: "text"; text: string }
  | { kind: "choice"; id: string; title: string; description?: string; of: string }
  | { kind: "photo"; mediaId: string; caption?: string }
  | { kind: "location" | "voice" | "call" }
  | { kind: "image"; mediaId: string; caption?: string }
  | { kind: "buttons"; text: string; header?: string; footer?: string; buttons: { id: string; title: string }[] }
  | { kind: "list"; text: string; header?: string; footer?: string; open: string; sections: Section[] }
  | { kind: "template"; name: string; text: string }
  | { kind: "refused"; code: number; times: number }
  | { kind: "gone" };
