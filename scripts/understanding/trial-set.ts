import { readFile } from "node:fs/promises";
import { type Expectation, parseExpects, parseNever } from "./expectation.ts";

/** A talk of one citizen, as a trial set has it. A message of messages.tsv is a talk whose last turn alone is judged. */
export interface Talk {
  id: string;
  kind: string;
  language: string;
  /** What a message takes for granted ("has booking", "echo", ...). */
  context: string;
  turns: TrialTurn[];
}

export interface TrialTurn {
  says: string;
  language: string;
  /** How long after the turn before it, in minutes. */
  after: number;
  ideal: string;
  harm: string;
  /** Undefined for turns that only prepare what is judged. */
  expectation?: Expectation;
}

/** The messages of a set, each with the turns that bring about its context. @throws where a row cannot be read */
export async function readMessages(path: URL): Promise<Talk[]> {
  return (await rowsOf(path)).map((row) => {
    const { id = "", kind = "", language = "", context = "" } = row;
    const before = row["before"] === "-" ? [] : (row["before"] ?? "").split(" ||| ");
    const prepared = before.map((says) => ({ says, language, after: 0, ideal: "-", harm: "-" }));
    return { id, kind, language, context, turns: [...prepared, turnOf(row, row["message"])] };
  });
}

/** The dialogues of a set. @throws where a row cannot be read */
export async function readDialogues(path: URL): Promise<Talk[]> {
  const talks = Map.groupBy(await rowsOf(path), (row) => row["dialogue"] ?? "");
  return [...talks].map(([id, rows]) => ({
    id,
    kind: rows[0]?.["kind"] ?? "",
    language: languageOf(rows.map((row) => row["language"] ?? "")),
    context: "none",
    turns: rows.map((row) => turnOf(row, row["says"])),
  }));
}

type Row = Record<string, string>;

async function rowsOf(path: URL): Promise<Row[]> {
  const [head = "", ...lines] = (await readFile(path, "utf8")).split("\n").filter(Boolean);
  const names = head.split("\t");
  return lines.map((line) => {
    const fields = line.split("\t");
    if (fields.length !== names.length) throw new Error(`${path.pathname}: ${names.length} fields are needed: ${line}`);
    return Object.fromEntries(names.map((name, i) => [name, fields[i] ?? ""]));
  });
}

function turnOf(row: Row, says = ""): TrialTurn {
  const { id = row["dialogue"] ?? "", turn, language = "", after = "-", ideal = "-", harm = "-" } = row;
  const where = turn ? `${id} ${turn}` : id;
  try {
    const expectation = { ...parseExpects(row["expects"] ?? ""), never: parseNever(row["never"] ?? "-") };
    return { says: says.replaceAll("\\n", "\n"), language, after: minutesIn(after), ideal, harm, expectation };
  } catch (error) {
    throw new Error(`${where}: ${(error as Error).message}`, { cause: error });
  }
}

/** "2h", "50m", "142h20m", or "-" for at once. */
function minutesIn(after: string): number {
  if (after === "-") return 0;
  const [, hours, minutes] = /^(?:(\d+)h)?(?:(\d+)m)?$/.exec(after) ?? [];
  if (hours === undefined && minutes === undefined) throw new Error(`"${after}" is no time between two messages`);
  return Number(hours ?? 0) * 60 + Number(minutes ?? 0);
}

/** A talk is English where most of its turns are. */
function languageOf(languages: string[]): string {
  const english = languages.filter((one) => one === "en").length;
  return english * 2 > languages.length ? "en" : (languages.find((one) => one !== "en") ?? "en");
}
