import { expect, test } from "vitest";
import { isGraphError } from "./errors.ts";
import { readSend } from "./read-send.ts";

const frame = { messaging_product: "whatsapp", to: "+62 811 0000 0000" };
const of = (length: number) => "x".repeat(length);
const text = (body: unknown) => ({ ...frame, type: "text", text: { body } });
const image = (node: unknown) => ({ ...frame, type: "image", image: node });
const template = (node: unknown) => ({ ...frame, type: "template", template: node });
const button = (title: unknown, id: unknown = title) => ({ type: "reply", reply: { id, title } });
const buttons = (list: unknown, more = {}) => ({
  ...frame,
  type: "interactive",
  interactive: { type: "button", body: { text: "Pilih" }, action: { buttons: list }, ...more },
});
const row = (title: string, more = {}) => ({ id: title, title, ...more });
const list = (sections: unknown, action = {}, more = {}) => ({
  ...frame,
  type: "interactive",
  interactive: { type: "list", body: { text: "Pilih" }, action: { button: "Buka", sections, ...action }, ...more },
});
const rows = (count: number) => Array.from({ length: count }, (_, at) => row(`baris ${at}`));

const taken: [string, unknown][] = [
  ["a text of 4,096", text(of(4096))],
  ["a picture by id", image({ id: "123" })],
  ["a picture by link with a caption of 1,024", image({ link: "https://example.go.id/a.png", caption: of(1024) })],
  ["three buttons of 20", buttons(["a", "b", "c"].map((one) => button(of(19) + one)))],
  ["a button id of 256", buttons([button("Ya", of(256))])],
  [
    "header and footer of 60",
    buttons([button("Ya")], { header: { type: "text", text: of(60) }, footer: { text: of(60) } }),
  ],
  ["a body of 1,024 above buttons", buttons([button("Ya")], { body: { text: of(1024) } })],
  ["ten rows", list([{ rows: rows(10) }])],
  ["rows of 24, 72 and an id of 200", list([{ rows: [{ id: of(200), title: of(24), description: of(72) }] }])],
  [
    "two titled sections",
    list([
      { title: of(24), rows: [row("a")] },
      { title: "dua", rows: [row("b")] },
    ]),
  ],
  ["a user id instead of a phone", { ...text("a"), to: undefined, recipient: "ID.13491208655302741918" }],
  ["callback data of 512", { ...text("a"), biz_opaque_callback_data: of(512) }],
  [
    "a template with parameters",
    template({
      name: "a",
      language: { code: "id" },
      components: [{ type: "body", parameters: [{ type: "text", text: "a" }] }],
    }),
  ],
  [
    "a read mark with typing",
    { messaging_product: "whatsapp", status: "read", message_id: "wamid.a", typing_indicator: { type: "text" } },
  ],
];

test.for(taken)("what Meta takes is taken: %s", ([, body]) => {
  expect(readSend(body)).not.toHaveProperty("code");
});

const refused: [string, number, unknown][] = [
  ["no JSON", 100, undefined],
  ["a list", 100, []],
  ["no messaging_product", 100, { ...text("a"), messaging_product: undefined }],
  ["nobody to send to", 131008, { ...text("a"), to: undefined }],
  ["a phone that is none", 100, { ...text("a"), to: "Budi" }],
  ["a user id that is none", 100, { ...text("a"), to: undefined, recipient: "Budi" }],
  ["a group", 131009, { ...text("a"), recipient_type: "group" }],
  ["callback data of 513", 131009, { ...text("a"), biz_opaque_callback_data: of(513) }],
  ["a type nobody knows", 131051, { ...frame, type: "poll", poll: {} }],
  ["no text", 131008, { ...frame, type: "text" }],
  ["an empty text", 131009, text(" ")],
  ["a text of 4,097", 131009, text(of(4097))],
  ["a text that is a number", 131009, text(7)],
  ["id and link", 131008, image({ id: "1", link: "https://example.go.id/a.png" })],
  ["a link that is none", 131009, image({ link: "file:///etc/passwd" })],
  ["a caption of 1,025", 131009, image({ id: "1", caption: of(1025) })],
  ["no button", 131009, buttons([])],
  ["four buttons", 131009, buttons(["a", "b", "c", "d"].map((one) => button(one)))],
  ["a button of 21", 131009, buttons([button(of(21), "a")])],
  ["a button id of 257", 131009, buttons([button("a", of(257))])],
  ["two buttons of one title", 131009, buttons([button("a", "1"), button("a", "2")])],
  ["two buttons of one id", 131009, buttons([button("a", "1"), button("b", "1")])],
  ["a body of 1,025 above buttons", 131009, buttons([button("a")], { body: { text: of(1025) } })],
  ["no body above buttons", 131008, buttons([button("a")], { body: undefined })],
  ["a header of 61", 131009, buttons([button("a")], { header: { type: "text", text: of(61) } })],
  ["a footer of 61", 131009, buttons([button("a")], { footer: { text: of(61) } })],
  ["no rows", 131009, list([{ rows: [] }])],
  ["no sections", 131009, list([])],
  [
    "eleven rows",
    131009,
    list([
      { title: "a", rows: rows(6) },
      { title: "b", rows: rows(11).slice(6) },
    ]),
  ],
  ["a row of 25", 131009, list([{ rows: [row(of(25))] }])],
  ["a row id of 201", 131009, list([{ rows: [{ id: of(201), title: "a" }] }])],
  ["a description of 73", 131009, list([{ rows: [row("a", { description: of(73) })] }])],
  [
    "two rows of one title",
    131009,
    list([
      {
        rows: [
          { id: "1", title: "a" },
          { id: "2", title: "a" },
        ],
      },
    ]),
  ],
  ["an untitled section of two", 131008, list([{ rows: [row("a")] }, { title: "b", rows: [row("b")] }])],
  ["a section title of 25", 131009, list([{ title: of(25), rows: [row("a")] }])],
  ["a list's button of 21", 131009, list([{ rows: [row("a")] }], { button: of(21) })],
  ["a list without a button", 131008, list([{ rows: [row("a")] }], { button: undefined })],
  ["a body of 1,025 above a list", 131009, list([{ rows: [row("a")] }], {}, { body: { text: of(1025) } })],
  ["a template without a language", 131008, template({ name: "a" })],
  [
    "a new line in a parameter",
    100,
    template({
      name: "a",
      language: { code: "id" },
      components: [{ type: "body", parameters: [{ type: "text", text: "a\nb" }] }],
    }),
  ],
  ["a status that is not read", 131009, { messaging_product: "whatsapp", status: "delivered", message_id: "wamid.a" }],
  ["a read mark of nothing", 131008, { messaging_product: "whatsapp", status: "read" }],
];

test.for(refused)("what Meta refuses is refused: %s, with %i", ([, code, body]) => {
  const read = readSend(body);
  expect(isGraphError(read) && read.code).toBe(code);
});

test("a letter of two UTF-16 units counts twice: never fewer than Meta counts", () => {
  const read = readSend(buttons([button("👍".repeat(11), "a")]));
  expect(isGraphError(read) && read.code).toBe(131009);
});
