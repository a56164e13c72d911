import { type FactAsk, type FactWish, feeNames, national, type Office, textNames } from "../../office/index.ts";
import type { FactsWords } from "./facts-props.ts";

type Form = Readonly<Record<string, string>>;
type No = { no: keyof FactsWords["refused"] };

/** A form of the page as what it wants; what cannot be read is said, and nothing is guessed. */
export function readFact(form: Form, office: Office): { wish: FactWish } | No {
  if (form["what"] === "take-back") {
    const id = form["id"] ?? "";
    return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)
      ? { wish: { what: "take-back", id } }
      : { no: "no-change" };
  }
  const firstDay = dayOf(form["firstDay"]);
  if (!firstDay) return { no: "no-such-day" };
  const scope = form["scope"] === national ? national : office.code;
  const content = readContent(form);
  return "no" in content ? content : { wish: { ...content, scope, firstDay } as FactAsk };
}

function readContent(form: Form): Pick<FactAsk, "what" | "about" | "value"> | No {
  const what = form["what"] ?? "";
  switch (what) {
    case "place":
      return readPlace(form);
    case "text":
      return readText(form);
    case "papers":
      return readPapers(form);
    case "fees":
      return readFees(form);
    default:
      return { no: "no-change" };
  }
}

function readPlace(form: Form): Pick<FactAsk, "what" | "about" | "value"> | No {
  const [latitude, longitude] = [degreesOf(form["latitude"]), degreesOf(form["longitude"])];
  const isOne = [latitude, longitude].filter((one) => one === undefined).length === 1;
  if (isOne || [latitude, longitude].some(Number.isNaN)) return { no: "no-such-point" };
  const point = latitude !== undefined && longitude !== undefined ? { latitude, longitude } : undefined;
  return { what: "place", about: "", value: { address: text(form, "address"), ...(point && { point }) } };
}

function readText(form: Form): Pick<FactAsk, "what" | "about" | "value"> | No {
  const about = textNames.find((name) => name === form["about"]);
  if (!about) return { no: "no-change" };
  const en = text(form, "en");
  return { what: "text", about, value: { id: text(form, "id"), ...(en && { en }) } };
}

function readPapers(form: Form): Pick<FactAsk, "what" | "about" | "value"> {
  const inLanguage = (before: string) => ({
    name: text(form, `${before}name`),
    brief: text(form, `${before}brief`),
    papers: lines(form, `${before}papers`),
    notes: lines(form, `${before}notes`),
  });
  const en = inLanguage("en-");
  const hasEnglish = Object.values(en).some((one) => one.length > 0);
  return {
    what: "papers",
    about: text(form, "about"),
    value: { ...inLanguage(""), ...(hasEnglish && { en }) },
  };
}

function readFees(form: Form): Pick<FactAsk, "what" | "about" | "value"> | No {
  const typed = feeNames.flatMap((name) => {
    // "350.000" is how the amount is written everywhere else.
    const amount = text(form, name).replace(/[.\s]|^Rp/gi, "");
    return amount === "" ? [] : [[name, amount] as const];
  });
  if (typed.some(([, amount]) => !/^\d{1,9}$/.test(amount))) return { no: "fees-wanted" };
  const amounts = Object.fromEntries(typed.map(([name, amount]) => [name, Number(amount)]));
  if (amounts["ordinary"] === undefined) return { no: "fees-wanted" };
  const value = { ...amounts, law: text(form, "law") } as Extract<FactAsk, { what: "fees" }>["value"];
  return { what: "fees", about: "", value };
}

function text(form: Form, name: string): string {
  return (form[name] ?? "").trim();
}

function lines(form: Form, name: string): string[] {
  return text(form, name)
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*-\s+/, "").trim())
    .filter(Boolean);
}

/** NaN for what is no number; a comma is a point, as people write it here. */
function degreesOf(written = ""): number | undefined {
  const number = written.trim().replace(",", ".");
  if (number === "") return undefined;
  return /^-?\d{1,3}(\.\d{1,8})?$/.test(number) ? Number(number) : Number.NaN;
}

function dayOf(written = ""): Temporal.PlainDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written.trim())) return undefined;
  try {
    return Temporal.PlainDate.from(written.trim(), { overflow: "reject" });
  } catch {
    return undefined;
  }
}
