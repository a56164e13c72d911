import { expect, test } from "vitest";
import { aMessage, aText, aWebhook, citizen, ourNumber, sentAt, userId } from "./made-up-webhook.fixture.ts";
import { readWebhook } from "./read-webhook.ts";

const now = Temporal.Instant.from("2017-08-08T09:00:00+07:00");
const nothing = { messages: [], receipts: [], moved: [], numberErrors: [] };
const read = (value: object, field?: unknown) => readWebhook(aWebhook(value, field), now);
const saidIn = (content: object) => read({ messages: [aMessage(content)] }).messages[0]?.said;
const interactive = (content: object) => saidIn({ type: "interactive", interactive: content });
const edited = (message: object) => saidIn({ type: "edit", edit: { original_message_id: "x", message } });

test.each([
  ["a text", { type: "text", text: { body: "#Budi" } }, { kind: "text", text: "#Budi" }],
  [
    "a forwarded text",
    { type: "text", text: { body: "a" }, context: { forwarded: true } },
    { kind: "text", text: "a", forwarded: true },
  ],
  [
    "one forwarded often",
    { type: "text", text: { body: "a" }, context: { frequently_forwarded: true } },
    { kind: "text", text: "a", forwarded: true },
  ],
  ["a text without its text", { type: "text" }, { kind: "unreadable", type: "text" }],
  [
    "a template's button",
    { type: "button", button: { payload: "p", text: "YA" } },
    { kind: "choice", id: "p", title: "YA" },
  ],
  ["one without a payload", { type: "button", button: { text: "YA" } }, { kind: "choice", id: "YA", title: "YA" }],
  ["a video", { type: "video", video: { id: "1", caption: "c" } }, { kind: "media", media: "video", caption: "c" }],
  ["a document", { type: "document", document: { filename: "KTP Budi.pdf" } }, { kind: "media", media: "document" }],
  ["a voice note", { type: "audio", audio: { id: "1", voice: true } }, { kind: "media", media: "voice" }],
  ["a sound", { type: "audio", audio: { id: "1", voice: false } }, { kind: "media", media: "audio" }],
  ["an old voice note", { type: "voice", voice: { id: "1" } }, { kind: "media", media: "voice" }],
  ["a picture without its node", { type: "image" }, { kind: "media", media: "image" }],
  [
    "a thumb",
    { type: "reaction", reaction: { message_id: "x", emoji: "👍" } },
    { kind: "reaction", to: "x", emoji: "👍" },
  ],
  ["a reaction taken back", { type: "reaction", reaction: { message_id: "x" } }, { kind: "reaction", to: "x" }],
  [
    "one taken back with an empty sign",
    { type: "reaction", reaction: { message_id: "x", emoji: "" } },
    { kind: "reaction", to: "x" },
  ],
  ["a deletion", { type: "revoke", revoke: { original_message_id: "x" } }, { kind: "deleted" }],
  [
    "a poll",
    { type: "unsupported", unsupported: { type: "poll" }, errors: [{ code: 131051 }] },
    { kind: "unreadable", type: "poll" },
  ],
  ["a word nobody knows", { type: "hologram<script>" }, { kind: "unreadable", type: "hologramscript" }],
  ["a word without end", { type: "x".repeat(1e5) }, { kind: "unreadable", type: "x".repeat(40) }],
  ["a type of digits", { type: 3201012501870001 }, { kind: "unreadable", type: "unknown" }],
  ["a type that is a trap", { type: "__proto__" }, { kind: "unreadable", type: "__proto__" }],
  ["a text whose type is missing", { text: { body: "a" } }, { kind: "text", text: "a" }],
  ["contacts whose type is missing", { contacts: [{}] }, { kind: "contact" }],
  ["nothing at all", {}, { kind: "unreadable", type: "unknown" }],
])("%s is understood", (_what, content, said) => {
  expect(saidIn(content)).toEqual(said);
});

test("taps on buttons and lists bring back the id we gave; the rest of `interactive` is survived", () => {
  expect(interactive({ type: "button_reply", button_reply: { id: "b1", title: "YA" } })).toEqual({
    kind: "choice",
    id: "b1",
    title: "YA",
  });
  expect(interactive({ list_reply: { id: "r1", title: "Rabu", description: "d" } })).toEqual({
    kind: "choice",
    id: "r1",
    title: "Rabu",
  });
  const flow = { type: "nfm_reply", nfm_reply: { name: "flow", response_json: "not an object" } };
  expect(interactive(flow)).toEqual({ kind: "unreadable", type: "nfm_reply" });
  expect(interactive({ type: "call_permission_reply", call_permission_reply: { response: "accept" } })).toEqual({
    kind: "call",
  });
  expect(saidIn({ type: "interactive", errors: [{ code: 131051 }] })).toEqual({
    kind: "unreadable",
    type: "interactive",
  });
  expect(interactive({ type: "button_reply", button_reply: {} })).toEqual({ kind: "unreadable", type: "interactive" });
});

test("an edited message brings its new words, of a text or a caption", () => {
  expect(edited({ type: "text", text: { body: "baru" } })).toEqual({ kind: "edited", text: "baru" });
  expect(edited({ type: "image", image: { caption: "baru" } })).toEqual({ kind: "edited", text: "baru" });
  expect(edited({ type: "image", image: {} })).toEqual({ kind: "unreadable", type: "edit" });
});

test("an identity number is in nothing that is handed on, wherever it was written", () => {
  const id = "3201012501870001";
  const messages = [
    aText(`NIK ${id}`),
    aMessage({ type: "image", image: { caption: id } }),
    aMessage({ type: "button", button: { payload: "p", text: `${id} ` } }),
    aMessage({ type: "interactive", interactive: { list_reply: { id: "r", title: id, description: id } } }),
    aMessage({ type: "edit", edit: { message: { text: { body: "3201 0125 0187 0001" } } } }),
    aMessage({ type: "unsupported", unsupported: { type: id } }),
    aMessage({ type: "document", document: { filename: id, caption: `a ${id}` } }),
  ];
  const kept = readWebhook(aWebhook({ messages, contacts: [{ profile: { name: id }, wa_id: citizen }] }), now);
  expect(kept.messages).toHaveLength(7);
  expect(JSON.stringify(kept)).not.toMatch(/3201|0187/);
});

test("a user without a number is known by the user id, one with both by both, found by id and not by place", () => {
  const contacts = [
    { wa_id: "6289999999999", user_id: "ID.other" },
    { wa_id: citizen, user_id: userId },
  ];
  const sender = (from: object, list = contacts) =>
    read({ contacts: list, messages: [{ ...aText("a"), from: undefined, ...from }] }).messages[0]?.sender;
  expect(sender({ from_user_id: "ID.alone" })).toEqual({ userId: "ID.alone" });
  expect(sender({ from: citizen })).toEqual({ phone: `+${citizen}`, userId });
  expect(sender({ from_user_id: userId })).toEqual({ phone: `+${citizen}`, userId });
  expect(sender({ from: citizen }, [])).toEqual({ phone: `+${citizen}` });
  for (const odd of ["I".repeat(256), "ID 1", "ID.\0", 17, {}]) expect(sender({ from_user_id: odd })).toBeUndefined();
  for (const odd of ["123", "0".repeat(12), "6".repeat(16), "62a", {}]) expect(sender({ from: odd })).toBeUndefined();
  expect(sender({ from: 6281234567890 }, [])).toEqual({ phone: `+${citizen}` });
});

test("a message without a sender, an id or a number of ours is counted", () => {
  expect(read({ messages: [{ ...aText("a"), from: "<PHONE>" }] })).toEqual({ ...nothing, counted: { "no-sender": 1 } });
  expect(read({ messages: [{ ...aText("a"), id: undefined }] })).toEqual({ ...nothing, counted: { "no-id": 1 } });
  expect(read({ metadata: {}, messages: [aText("a")] })).toEqual({ ...nothing, counted: { "no-number": 1 } });
});

test("an id that is too long or not printable becomes its digest, always the same one", () => {
  const idOf = (id: unknown) => read({ messages: [{ ...aText("a"), id }] }).messages[0]?.messageId;
  expect(idOf("w".repeat(255))).toBe("w".repeat(255));
  expect(idOf("w".repeat(256))).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(idOf("w".repeat(256))).toBe(idOf("w".repeat(256)));
  expect(idOf("w\0")).not.toBe(idOf("w\ud800"));
  expect(idOf("w\ud800")).not.toBe(idOf("w\ud801"));
  expect(idOf(17)).toBe("17");
});

test.each([
  ["seconds", "1502157600", "2017-08-08T02:00:00Z"],
  ["seconds as a number", 1502157600, "2017-08-08T02:00:00Z"],
  ["milliseconds", "1502157600123", "2017-08-08T02:00:00.123Z"],
  ["nonsense", "<TIMESTAMP>", now.toString()],
  ["nothing", undefined, now.toString()],
  ["zero", "0", now.toString()],
  ["the year 5138", "99999999999", now.toString()],
  ["more than a moment can be", "9".repeat(30), now.toString()],
  ["a fraction", 1.5, now.toString()],
])("a moment in %s is understood", (_what, timestamp, moment) => {
  expect(read({ messages: [{ ...aText("a"), timestamp }] }).messages[0]?.sentAt.toString()).toBe(moment);
});

test("messages of groups are left alone", () => {
  expect(read({ messages: [{ ...aText("a"), group_id: "g" }] })).toEqual({ ...nothing, counted: { group: 1 } });
});

test("a telephone call is heard once, when it rings", () => {
  const call = { id: "wacid.1", from: citizen, timestamp: sentAt };
  const calls = [
    { ...call, event: "connect" },
    { ...call, event: "terminate" },
  ];
  const { messages, counted } = read({ calls }, "calls");
  expect(messages).toMatchObject([{ messageId: "wacid.1", number: ourNumber, said: { kind: "call" } }]);
  expect(counted).toEqual({ "call-other": 1 });
});

test("who changes number or user id stays the same person, in every shape Meta has for it", () => {
  const moved = (system: object, from: object = { from: citizen }) =>
    read({ messages: [{ id: "w", timestamp: sentAt, type: "system", ...from, system }] }).moved;
  const number = ourNumber;
  const phones = [{ from: { phone: `+${citizen}` }, to: { phone: "+6285555555555" }, number }];
  expect(moved({ type: "user_changed_number", wa_id: "6285555555555" })).toEqual(phones);
  expect(moved({ type: "user_changed_number", new_wa_id: "6285555555555" })).toEqual(phones);
  expect(moved({ type: "customer_changed_number", customer: citizen, wa_id: "6285555555555" }, {})).toEqual(phones);
  const ids = [{ from: { userId: "ID.old" }, to: { userId: "ID.new" }, number }];
  expect(moved({ type: "user_changed_user_id", user_id: "ID.new" }, { from_user_id: "ID.old" })).toEqual(ids);
  expect(
    moved({ type: "user_changed_user_id", previous_user_id: "ID.old", user_id: "ID.new" }, { from_user_id: "ID.new" }),
  ).toEqual(ids);
  expect(moved({ type: "user_changed_user_id", user_id: "ID.new" }, { from: citizen, from_user_id: "ID.new" })).toEqual(
    [{ from: { phone: `+${citizen}` }, to: { userId: "ID.new" }, number }],
  );
  expect(moved({ type: "customer_identity_changed", identity: {} })).toEqual([]);
  expect(moved({ type: "user_changed_number", wa_id: citizen })).toEqual([]);
});

test("the field user_id_update is read as a list, a single one or bare", () => {
  const change = { user_id: { previous: "ID.old", current: "ID.new" } };
  const expected = [{ from: { userId: "ID.old" }, to: { userId: "ID.new" }, number: ourNumber }];
  expect(read({ user_id_update: [change] }, "user_id_update").moved).toEqual(expected);
  expect(read({ user_id_update: change }, "user_id_update").moved).toEqual(expected);
  expect(read(change, "user_id_update").moved).toEqual(expected);
  expect(read({ user_id_update: [null, 3, {}] }, "user_id_update")).toEqual({
    ...nothing,
    counted: { "system-other": 3 },
  });
});

test("receipts bring back our letter, and for a failure what to do", () => {
  const letterId = "0198c2a4-0000-7000-8000-00000000000a";
  const receipt = (status: object) => read({ statuses: [{ id: "w", timestamp: sentAt, ...status }] }).receipts[0];
  const at = Temporal.Instant.from("2017-08-08T02:00:00Z");
  expect(receipt({ status: "read", biz_opaque_callback_data: letterId })).toEqual({
    wamid: "w",
    status: "read",
    at,
    letterId,
  });
  expect(receipt({ status: "sent", biz_opaque_callback_data: "somebody else's" })).toEqual({
    wamid: "w",
    status: "sent",
    at,
  });
  expect(receipt({ status: "failed", errors: [{ code: 131047 }] })?.verdict).toEqual({
    is: "never",
    why: "window",
    code: 131047,
  });
  expect(receipt({ status: "failed", errors: [{ code: 131056 }] })?.verdict).toEqual({
    is: "pause-pair",
    code: 131056,
  });
  expect(receipt({ status: "failed", errors: [{ code: 987654 }] })?.verdict).toEqual({
    is: "never",
    why: "unfamiliar",
    code: 987654,
  });
  expect(receipt({ status: "failed" })?.verdict).toEqual({ is: "never", why: "unfamiliar" });
  expect(receipt({ status: "played" })?.status).toBe("read");
  for (const status of ["deleted", "in_orbit", undefined, 7]) expect(receipt({ status })?.status).toBe("other");
  expect(receipt({ type: "payment", status: "failed" })).toEqual({ wamid: "w", status: "other", at });
});

test("many entries, changes and numbers in one POST all arrive, in their order", () => {
  const change = (number: string, ...texts: string[]) => ({
    field: "messages",
    value: {
      metadata: { phone_number_id: number },
      messages: texts.map(aText),
      statuses: [{ id: "w", status: "sent" }],
    },
  });
  const entry = [{ changes: [change("1", "a", "b"), change("2", "c")] }, { changes: [change("3", "d")] }];
  const all = readWebhook(JSON.stringify({ object: "whatsapp_business_account", entry }), now);
  expect(all.messages.map(({ number, said }) => [number, said])).toEqual(
    [
      ["1", "a"],
      ["1", "b"],
      ["2", "c"],
      ["3", "d"],
    ].map(([number, text]) => [number, { kind: "text", text }]),
  );
  expect(all.receipts).toHaveLength(3);
});

test("one broken update costs its neighbours nothing", () => {
  const broken = [null, 3, "x", [], [[]]];
  const { messages, receipts, counted } = read({
    messages: [aText("a"), ...broken, aText("b")],
    statuses: [...broken, { id: "w", status: "read" }],
  });
  expect(messages.map(({ said }) => said)).toEqual(["a", "b"].map((text) => ({ kind: "text", text })));
  expect(receipts).toHaveLength(1);
  expect(counted).toEqual({ "unreadable-update": 10 });
});

test("what is not for us is counted under a word of ours, never of the sender's", () => {
  expect(readWebhook("no json", now)).toEqual({ ...nothing, counted: { "not-json": 1 } });
  expect(readWebhook("", now).counted).toEqual({ "not-json": 1 });
  for (const json of ["null", "[]", "3", '{"object":"page"}', "{}"])
    expect(readWebhook(json, now).counted).toEqual({ "object-other": 1 });
  expect(read({}, "flows").counted).toEqual({ "field-flows": 1 });
  for (const field of ["budi", "__proto__", {}, null]) expect(read({}, field).counted).toEqual({ "field-other": 1 });
  expect(readWebhook('{"object":"whatsapp_business_account","entry":{}}', now)).toEqual({ ...nothing, counted: {} });
});

test("hostile JSON is only strange: deep nests, traps, wrong types everywhere", () => {
  const deep = `{"object":"whatsapp_business_account","entry":${"[".repeat(200_000)}${"]".repeat(200_000)}}`;
  expect(readWebhook(deep, now).counted).toEqual({ "unreadable-update": 1 });
  const trap = `{"object":"whatsapp_business_account","__proto__":{"entry":[1]},"entry":[{"changes":[{"field":"messages","value":{"__proto__":{"messages":[1]},"constructor":1,"metadata":[],"messages":{"length":9e9},"contacts":7}}]}]}`;
  expect(readWebhook(trap, now)).toEqual({ ...nothing, counted: {} });
  expect(readWebhook(Buffer.from([0xff, 0xfe, 0x00]), now).counted).toEqual({ "not-json": 1 });
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

test("errors of a number are handed on with its id", () => {
  expect(read({ errors: [{ code: 130429 }, { code: "x" }] })).toEqual({
    ...nothing,
    numberErrors: [{ number: ourNumber, code: 130429, verdict: { is: "pause-number", code: 130429 } }],
    counted: { "unreadable-update": 1 },
  });
});
