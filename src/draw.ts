import { readFileSync } from "node:fs";
import { type Difference, readPublished, verifyFiles } from "./booking/index.ts";

// `npm run draw -- verify FILES`: computes draws again from their published files alone. No database, no key, no network: for anybody.
// Exit code 0: all is right; 1: something differs, or a file cannot be read; 2: not understood.

const print = (line: string) => process.stdout.write(`${line}\n`);

process.exitCode = main(process.argv.slice(2));

function main([act, ...files]: string[]): 0 | 1 | 2 {
  if (act !== "verify" || files.length === 0) {
    process.stderr.write("npm run draw -- verify FILES   (…-promised.json and …-result.json of the page of draws)\n");
    return 2;
  }
  const read = files.map((file) => ({ file, content: contentOf(file) }));
  const unread = read.filter(({ content }) => !content);
  for (const { file } of unread) print(`${file}: no published file of a draw, or it cannot be read.`);
  const published = read.flatMap(({ content }) => content ?? []);
  const results = published.filter((one) => one.file === "result");
  const found = verifyFiles(published);
  for (const one of found) print(sentence(one));
  for (const { office, day, lots } of results) {
    const wrong = found.some((one) => one.office === office && one.day === day);
    const promised = published.some((one) => one.file === "promised" && one.office === office && one.day === day);
    const seated = lots.filter(({ starts }) => starts !== null).length;
    print(
      `${office} ${day}: ${wrong ? "WRONG" : "right"}. ${lots.length} lots, ${seated} with a place.${promised ? "" : " The file from before the draw is not among these: whether the seed is the promised one was not compared."}`,
    );
  }
  if (results.length === 0) print("No result is among these files: nothing was computed.");
  return found.length > 0 || unread.length > 0 || results.length === 0 ? 1 : 0;
}

function contentOf(file: string) {
  try {
    return readPublished(readFileSync(file, "utf8"));
  } catch {
    // dropped: whoever called hears which file cannot be read.
    return undefined;
  }
}

function sentence(one: Difference): string {
  const of = `${one.office} ${one.day}:`;
  switch (one.differs) {
    case "seed":
      return `${of} the seed does not have the hash that stands beside it.`;
    case "promise":
      return `${of} the hash of the seed is not the one that was promised before.`;
    case "lot-twice":
      return `${of} lot ${one.lot} stands there twice.`;
    case "order":
      return `${of} at place ${one.place} stands lot ${one.lot}, and it should be ${one.wanted}.`;
    case "counts":
      return `${of} lot ${one.lot} at place ${one.place}: counts is ${one.said}, and should be ${one.wanted}.`;
    case "seat":
      return `${of} lot ${one.lot} at place ${one.place} got ${one.said}, and should have ${one.wanted}.`;
  }
}
