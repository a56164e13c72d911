import { counted } from "./corpus.ts";
import type { PhrasebookRow } from "./rows.ts";

/** Letters of one of the two columns. */
const column = 58;

/** The rows for a terminal: both languages side by side, below them where each stands and what people write. */
export function terminalTable(rows: readonly PhrasebookRow[], examples: number): string[] {
  const rule = "-".repeat(2 * column + 3);
  return rows.flatMap((row) => [rule, heading(row), "", ...answerLines(row), ...sentenceLines(row, examples), ""]);
}

function heading({ name, intent, answers }: PhrasebookRow): string {
  if (!intent)
    return answers ? `${name}: an answer that no intent asks for` : `${name}: stands in corpus/, but is no intent`;
  return `${name} (${intent.kind}): ${intent.meaning} Harm if misread: ${intent.harm}.`;
}

function answerLines({ answers, intent }: PhrasebookRow): string[] {
  if (!answers && !intent)
    return [
      "Acts stand in src/conversation/classify/intents.ts, questions in src/phrasebook/answers/en: is it written as it is there?",
    ];
  if (!answers)
    return [`No answer of its own: what is done is decided in src/conversation/decide. ${intent?.at ?? ""}`];
  const [left, right] = [wrapped(answers.id.text), wrapped(answers.en.text)];
  const height = Math.max(left.length, right.length);
  const sides = Array.from({ length: height }, (_, at) => `${(left[at] ?? "").padEnd(column)} | ${right[at] ?? ""}`);
  return [...sides.map((line) => line.trimEnd()), "", `${answers.id.at.padEnd(column)} | ${answers.en.at}`];
}

function sentenceLines({ sentences }: PhrasebookRow, examples: number): string[] {
  if (sentences.length === 0) return ["", "No sentences in corpus/."];
  // Evenly over all of them, so that every language is seen.
  const step = Math.max(1, Math.floor(sentences.length / examples));
  const some = sentences.filter((_, at) => at % step === 0).slice(0, examples);
  return [
    "",
    `${sentences.length} sentences in corpus/ (${counted(sentences)}), such as:`,
    ...some.map(({ sentence, at }) => `  ${sentence}   ${at}`),
  ];
}

function wrapped(text: string): string[] {
  return text.split("\n").flatMap((line) => {
    const lines = [""];
    for (const word of line.split(" ")) {
      const longer = `${lines.at(-1)} ${word}`.trimStart();
      if (longer.length <= column) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  });
}
