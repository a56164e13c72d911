import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { settings } from "../src/settings.ts";
import { projectFiles, textOf } from "./files.ts";

/** What the documents say still exists: every setting is told, every link leads somewhere, every promise has its test. */
export async function checkDocs(): Promise<string[]> {
  return [...(await untoldSettings()), ...(await deadLinks()), ...(await unprovedPromises())];
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
