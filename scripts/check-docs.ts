import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { settings } from "../src/settings.ts";
import { projectFiles, textOf } from "./files.ts";

/** What the documents say still exists: settings, where links lead, the tests of promises, functions that are named with their file. */
export async function checkDocs(): Promise<string[]> {
  return [
    ...(await untoldSettings()),
    ...(await deadLinks()),
    ...(await unprovedPromises()),
    ...(await functionsElsewhere()),
  ];
}

async function untoldSettings(): Promise<string[]> {
  const told = (await textOf("docs/operating.md")).split("\n");
  return Object.entries(settings)
    .map(([name, { meaning, standard }]) => `| \`${name}\` | ${meaning} | ${standard}${standard && " "}|`)
    .filter((row) => !told.includes(row))
    .map((row) => `docs/operating.md: the table of settings lacks this line of src/settings.ts: ${row}`);
}

async function deadLinks(): Promise<string[]> {
  const wrong: string[] = [];
  for (const file of await projectFiles(".md")) {
    for (const { path } of linksIn(await textOf(file))) {
      if (path !== "" && !existsSync(join(dirname(file), path))) wrong.push(`${file}: no ${path}`);
    }
  }
  return wrong;
}

interface Link {
  text: string;
  path: string;
}

/** Links and pictures that lead into the project, without what stands in code. */
function linksIn(markdown: string): Link[] {
  const prose = markdown
    .replace(/^```[\s\S]*?^```/gm, "")
    .replace(/`[^`\n]*`/g, (code) => code.replace(/[[\]()]/g, " "));
  return (
    [...prose.matchAll(/\[([^\]]*)\]\(([^)\s#]*)[^)]*\)/g)]
      // A link's text may stand on two lines.
      .map(([, text = "", path = ""]) => ({ text: text.replace(/\s+/g, " "), path: decodeURI(path) }))
      .filter(({ path }) => !/^[a-z]+:/.test(path))
  );
}

/**
 * docs/promises.md: each promise is a `## ` heading, and under it stands at least one link whose text is the title of a
 * test and which leads to the file of that test.
 */
async function unprovedPromises(): Promise<string[]> {
  const file = "docs/promises.md";
  const [, ...promises] = (await textOf(file)).split(/^## /m);
  if (promises.length === 0) return [`${file}: no promises`];
  const wrong: string[] = [];
  for (const promise of promises) {
    const proofs = linksIn(promise).filter(({ path }) => /[.]test[.]tsx?$/.test(path));
    if (proofs.length === 0) wrong.push(`${file}: no test for "${promise.split("\n")[0]}"`);
    for (const { text, path } of proofs) {
      if (!(await textOf(join("docs", path))).includes(text)) wrong.push(`${file}: ${path} has no test "${text}"`);
    }
  }
  return wrong;
}

const codeLink = String.raw`\[[^\]]*\]\(([^)\s#]+[.]tsx?)\)`;
const codeName = "`([a-zA-Z]+)`"; // no underscore: those are tables
/** `[file](path), \`name\`` and `\`name\` in [file](path)`, also over the end of a line. */
const fileThenName = new RegExp(String.raw`${codeLink},\s+${codeName}(?!\s+(?:in|of)\s)`, "g");
const nameThenFile = new RegExp(String.raw`${codeName}\s+(?:in|of)\s+${codeLink}`, "g");

/** Function names in the documents, each beside a link to a file that does not have it. */
async function functionsElsewhere(): Promise<string[]> {
  const wrong: string[] = [];
  for (const file of await projectFiles(".md")) {
    for (const { name, path } of namesWithFile(await textOf(file))) {
      const code = join(dirname(file), path);
      if (existsSync(code) && !new RegExp(`\\b${name}\\b`).test(await textOf(code))) {
        wrong.push(`${file}: ${path} has no "${name}"`);
      }
    }
  }
  return wrong;
}

function namesWithFile(markdown: string): { name: string; path: string }[] {
  return [
    ...[...markdown.matchAll(fileThenName)].map(([, path = "", name = ""]) => ({ name, path })),
    ...[...markdown.matchAll(nameThenFile)].map(([, name = "", path = ""]) => ({ name, path })),
  ];
}
