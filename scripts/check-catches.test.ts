import { expect, test } from "vitest";
import { droppedErrors } from "./check-catches.ts";

const linesOf = (text: string) => droppedErrors("x.ts", text).map((one) => Number(one.split(":")[1]));

test.each([
  ["a catch without a name", "try {\n  work();\n} catch {\n  again();\n}", [3]],
  ["a handler without an argument", "work().catch(() => {});\nwork().catch(function () {});", [1, 2]],
  ["the second handler of then", "work().then(done, () => {});", [1]],
  ["a listener of errors", 'pool.on("error", () => {});\npool.once("error", () => {});', [1, 2]],
  ["a read that waits for somebody", "try {\n  return await ask();\n} catch {\n  return undefined;\n}", [3]],
  ["a reason that is none", "// dropped:\nwork().catch(() => {});", [2]],
])("found: %s", (_name, text, lines) => {
  expect(linesOf(`async function f() {\n${text}\n}`)).toEqual(lines.map((line) => line + 1));
});

test.each([
  [
    "what takes the error",
    "try { work(); } catch (error) { log(error); }\nwork().catch(log);\nwork().catch((e) => log(e));",
  ],
  ["a reader of text", "try { return JSON.parse(text); } catch { return undefined; }"],
  ["a reason before it", "// dropped: it is ended.\nwork().catch(() => {});"],
  ["a reason beside it", "work().catch(() => {}); // dropped: it is ended."],
  ["a reason at the top of the block", "try { work(); } catch {\n  // dropped: it is ended.\n}"],
  ["listeners of other events", 'pool.on("end", () => {});\nwork().then(() => {});'],
])("passes: %s", (_name, text) => {
  expect(linesOf(`async function f() {\n${text}\n}`)).toEqual([]);
});
