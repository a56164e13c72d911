import { writeFile } from "node:fs/promises";
import { projectFiles, textOf } from "./files.ts";

// Documents wrap at 100 columns, so that a change of one word is a change of few lines. Tables, code, headings and HTML
// stay as they are; a link's address and a piece of code are never broken. Our own, because the formatters that wrap
// (prettier, dprint) also align tables, and a wide table then changes as a whole with each of its cells.

const width = 100;

/** Files whose lines would change, each with its wrapped text. */
export async function unwrappedDocs(): Promise<{ path: string; wrapped: string }[]> {
  const unwrapped: { path: string; wrapped: string }[] = [];
  for (const path of await projectFiles(".md")) {
    const text = await textOf(path);
    const wrapped = wrapMarkdown(text);
    if (wrapped !== text) unwrapped.push({ path, wrapped });
  }
  return unwrapped;
}

/** Says which documents are not wrapped; with `fix` it wraps them and says nothing. */
export async function checkWrapping(fix: boolean): Promise<string[]> {
  const unwrapped = await unwrappedDocs();
  if (!fix) return unwrapped.map(({ path }) => `${path}: not wrapped at ${width} columns; \`npm run fix\` does it`);
  for (const { path, wrapped } of unwrapped) await writeFile(path, wrapped);
  return [];
}

/** The same Markdown with each paragraph and list item wrapped; wrapping twice changes nothing. */
export function wrapMarkdown(markdown: string): string {
  const out: string[] = [];
  let block: string[] = [];
  let fence: string | undefined;
  const flush = () => {
    if (block.length > 0) out.push(...wrapBlock(block));
    block = [];
  };
  for (const line of markdown.split("\n")) {
    const mark = /^\s*(```+|~~~+)/.exec(line)?.[1];
    if (fence !== undefined || mark !== undefined) {
      flush();
      out.push(line);
      if (fence === undefined) fence = mark;
      else if (mark?.startsWith(fence)) fence = undefined;
    } else if (isKept(line, block)) {
      flush();
      out.push(line);
    } else {
      if (startsItem(line)) flush();
      block.push(line);
      if (/( {2}|\\)$/.test(line)) flush();
    }
  }
  flush();
  return out.join("\n");
}

/** What stands alone and as it is: blank lines, headings, tables, HTML, rules, definitions, and indented code. */
function isKept(line: string, block: string[]): boolean {
  return (
    /^\s*$|^#{1,6} |^\s*\||^\s*<[a-z!/]|^\s*([-*_])(\s*\1){2,}\s*$|^\[[^\]]+\]: /i.test(line) ||
    (block.length === 0 && /^ {4,}/.test(line))
  );
}

function startsItem(line: string): boolean {
  return /^\s*(?:[-*+]|\d{1,3}[.)]) |^\s*>/.test(line);
}

function wrapBlock([first = "", ...more]: string[]): string[] {
  const indent = /^\s*(?:>\s?)*(?:(?:[-*+]|\d{1,3}[.)])\s+)?/.exec(first)?.[0] ?? "";
  const hanging = indent.includes(">") ? indent : " ".repeat(indent.length);
  const end = /( {2}|\\)$/.exec(more.at(-1) ?? first)?.[0] ?? "";
  const words = tokens([first.slice(indent.length), ...more.map((line) => line.replace(/^\s*/, ""))].join(" "));
  const lines: string[] = [];
  let line = indent;
  for (const word of words) {
    const bare = line === indent || line === hanging;
    if (!bare && line.length + 1 + word.length > width && !cannotBegin(word)) {
      lines.push(line);
      line = hanging + word;
    } else line += bare ? word : ` ${word}`;
  }
  return [...lines, line + (end === "\\" ? "" : end)];
}

/** Words between which a line may break; code and a link's address hold together with what touches them. */
function tokens(text: string): string[] {
  const held = text.trim().replace(/`[^`]+`|\]\([^)]*\)/g, (piece) => piece.replaceAll(" ", "\0"));
  return held
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => word.replaceAll("\0", " "));
}

/** At the beginning of a line it would be a list, a heading or a quotation. */
function cannotBegin(word: string): boolean {
  return /^(?:[-+*>]|#{1,6}|\d{1,3}[.)])$/.test(word);
}
