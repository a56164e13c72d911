import { counted } from "./corpus.ts";
import type { PhrasebookRow, ShownAnswer } from "./rows.ts";

/** The rows as one plain page that needs nothing beside it, with every sentence of the corpus. */
export function htmlPage(rows: readonly PhrasebookRow[], about: string): string {
  const [questions, decided] = [rows.filter(({ answers }) => answers), rows.filter(({ answers }) => !answers)];
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Phrasebook</title>
<style>
body { font: 16px/1.4 sans-serif; margin: 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #888; padding: .4rem; text-align: left; vertical-align: top; }
td.text { white-space: pre-wrap; width: 30%; }
small { color: #444; }
</style>
<h1>Phrasebook</h1>
<p>${escaped(about)}</p>
<h2>What is answered</h2>
<table>
<thead><tr><th scope="col">What is meant</th><th scope="col">Indonesian</th><th scope="col">English</th>
<th scope="col">What people write</th></tr></thead>
<tbody>
${questions.map(answeredRow).join("\n")}
</tbody>
</table>
<h2>What the dialogue decides</h2>
<p>No answer of its own: what is done about it stands in src/conversation/decide.</p>
<table>
<thead><tr><th scope="col">What is meant</th><th scope="col">What people write</th></tr></thead>
<tbody>
${decided.map((row) => `<tr>${meant(row)}${written(row)}</tr>`).join("\n")}
</tbody>
</table>
</html>
`;
}

function answeredRow(row: PhrasebookRow): string {
  const { answers } = row;
  return `<tr id="${escaped(row.name)}">${meant(row)}${answers ? answer(answers.id) + answer(answers.en) : ""}${written(row)}</tr>`;
}

function meant({ name, intent, answers }: PhrasebookRow): string {
  const about = intent
    ? `${intent.meaning}<br><small>${intent.kind}, harm if misread: ${intent.harm}<br>${intent.at}</small>`
    : answers
      ? "An answer that no intent asks for."
      : "Stands in corpus/, but is no intent.";
  return `<th scope="row">${escaped(name)}<br>${about}</th>`;
}

function answer({ text, at }: ShownAnswer): string {
  return `<td class="text">${escaped(text)}\n\n<small>${at}</small></td>`;
}

function written({ sentences }: PhrasebookRow): string {
  if (sentences.length === 0) return "<td>No sentences in corpus/.</td>";
  const items = sentences.map(({ sentence, at }) => `<li>${escaped(sentence)} <small>${at}</small></li>`).join("");
  const few = sentences.slice(0, 3).map(({ sentence }) => escaped(sentence));
  const all = `<details><summary>${sentences.length} sentences (${counted(sentences)})</summary><ul>${items}</ul></details>`;
  return `<td>${few.join("<br>")}${all}</td>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
