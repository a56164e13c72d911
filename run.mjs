// `node run.mjs main` or `node run.mjs commands ...`: starts one of our programs. In production what `npm run build` wrote
// into dist/, otherwise the sources themselves.

import { existsSync } from "node:fs";
import { refusalToRun } from "./built.mjs";

const [name] = process.argv.splice(2, 1);

if (process.env.NODE_ENV === "production") {
  const refusal = refusalToRun();
  if (refusal) {
    process.stderr.write(`${refusal}\n`);
    process.exit(1);
  }
  await import(`./dist/src/${name}.js`);
} else {
  if (!existsSync(new URL(`src/${name}.ts`, import.meta.url))) {
    process.stderr.write("The sources are not here: set NODE_ENV=production to run what was built.\n");
    process.exit(1);
  }
  await import("./sources.mjs");
  await import(`./src/${name}.ts`);
}
