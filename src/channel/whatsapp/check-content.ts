import type { LetterContent, Parcel } from "../../outbox/index.ts";

/** Meta's limits, in UTF-16 units (never more generous than Meta's own counting). */
export const limits = {
  text: 4_096,
  /** Also the text over buttons and lists: Meta's guide and its OpenAPI file differ for lists, this is the smaller. */
  caption: 1_024,
  buttons: 3,
  buttonTitle: 20,
  buttonId: 256,
  rows: 10,
  rowTitle: 24,
  rowDescription: 72,
  rowId: 200,
  listOpener: 20,
  callbackData: 512,
} as const;

/** What is wrong with a parcel before anybody is asked to carry it, in fixed words; undefined: nothing. */
export function checkContent(parcel: Parcel): string | undefined {
  const { number, to, letterId, content, mediaId, asTemplate } = parcel;
  if (!/^[\w.-]{1,255}$/.test(number)) return "number";
  if (!to.phone && !to.userId) return "recipient";
  if (letterId.length > limits.callbackData) return "letter id";
  if (asTemplate) return checkTemplate(content);
  return (
    checkText(content, mediaId !== undefined && content.qr !== undefined) ?? checkButtons(content) ?? checkRows(content)
  );
}

function checkTemplate({ template }: LetterContent): string | undefined {
  if (!template) return "no template";
  return template.name !== "" && template.parameters.every((parameter) => parameter.trim() !== "")
    ? undefined
    : "template";
}

function checkText({ text, qr, buttons, rows }: LetterContent, picture: boolean): string | undefined {
  const kinds = [qr, buttons, rows].filter((part) => part !== undefined).length;
  if (kinds > 1) return "more than one of picture, buttons and list";
  return fits(text, picture || buttons || rows ? limits.caption : limits.text) ? undefined : "text";
}

function checkButtons({ buttons }: LetterContent): string | undefined {
  if (!buttons) return undefined;
  if (buttons.length < 1 || buttons.length > limits.buttons) return "how many buttons";
  if (!buttons.every(({ id, title }) => fits(id, limits.buttonId) && fits(title, limits.buttonTitle))) return "button";
  return areUnique(buttons.map(({ id }) => id)) && areUnique(buttons.map(({ title }) => title))
    ? undefined
    : "buttons alike";
}

function checkRows({ rows }: LetterContent): string | undefined {
  if (!rows) return undefined;
  if (!fits(rows.open, limits.listOpener)) return "list opener";
  if (rows.rows.length < 1 || rows.rows.length > limits.rows) return "how many rows";
  const allFit = rows.rows.every(
    ({ id, title, description }) =>
      fits(id, limits.rowId) && fits(title, limits.rowTitle) && (description ?? "").length <= limits.rowDescription,
  );
  if (!allFit) return "row";
  return areUnique(rows.rows.map(({ id }) => id)) ? undefined : "rows alike";
}

function fits(text: string, most: number): boolean {
  return text.trim() !== "" && text.length <= most;
}

function areUnique(words: string[]): boolean {
  return new Set(words).size === words.length;
}
