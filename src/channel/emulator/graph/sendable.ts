/** What an office may send here. */
export type Sendable =
  | { kind: "text"; text: string }
  | { kind: "image"; source: { id: string } | { link: string }; caption?: string }
  | { kind: "buttons"; text: string; header?: string; footer?: string; buttons: { id: string; title: string }[] }
  | { kind: "list"; text: string; header?: string; footer?: string; open: string; sections: Section[] }
  | TemplateSend;

export interface Section {
  title?: string;
  rows: { id: string; title: string; description?: string }[];
}

export interface TemplateSend {
  kind: "template";
  name: string;
  language: string;
  /** Of the body, in their order. */
  parameters: string[];
}
