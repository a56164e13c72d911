// `npm run build`: writes dist/, which is all that production runs beside node_modules/.
//
//   dist/src/main.js, commands.js, migrate.js   the program and the commands of operators, each one file, with source maps
//   dist/browser/                   scripts and styles for browsers; their source maps stand beside them and are not served
//   dist/migrations, packs, clips, model.bin   what the program reads, where the sources have it
//   dist/built-from                 a digest of the sources, written last: a start compares it

import { cp, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";
import { sourcesDigest } from "../built.mjs";
import { bundle } from "../src/console/assets/bundle.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Each module keeps its own address though they all stand in one file: `new URL("../../migrations/", import.meta.url)` means
 * dist/migrations when it is written in src/database.
 */
const ownAddresses: Plugin = {
  name: "own-addresses",
  setup({ onLoad }) {
    onLoad({ filter: /\/src\/.*[.]tsx?$/ }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      if (!text.includes("import.meta.url")) return undefined;
      const address = `new URL(${JSON.stringify(`./${relative(`${root}src`, path)}`)}, import.meta.url).href`;
      return { contents: text.replaceAll("import.meta.url", address), loader: path.endsWith("x") ? "tsx" : "ts" };
    });
  },
};

if (import.meta.main) {
  await buildInto(`${root}dist`);
  console.log("Built: dist/. Run it with NODE_ENV=production npm start");
}

/** Writes it under another name and puts it in place in one go: a build that fails leaves the last one. `folder`: inside the project. */
export async function buildInto(folder: string): Promise<void> {
  const fresh = `${folder}.new`;
  await rm(fresh, { recursive: true, force: true });
  await Promise.all([buildPrograms(fresh), writeBrowserFiles(fresh), copyFiles(fresh)]);
  await writeFile(`${fresh}/built-from`, sourcesDigest());
  await rm(folder, { recursive: true, force: true });
  await rename(fresh, folder);
}

async function buildPrograms(fresh: string): Promise<void> {
  await build({
    entryPoints: [
      `${root}src/main.ts`,
      `${root}src/commands.ts`,
      `${root}src/migrate.ts`,
      `${root}src/copies.ts`,
      `${root}src/draw.ts`,
    ],
    outdir: `${fresh}/src`,
    bundle: true,
    packages: "external",
    platform: "node",
    target: "node26",
    format: "esm",
    jsx: "automatic",
    jsxImportSource: "preact",
    sourcemap: "linked",
    sourcesContent: false,
    charset: "utf8",
    logLevel: "warning",
    plugins: [ownAddresses],
  });
}

async function writeBrowserFiles(fresh: string): Promise<void> {
  await mkdir(`${fresh}/browser`, { recursive: true });
  for (const [name, { text, map }] of bundle()) {
    await writeFile(`${fresh}/browser/${name}`, text);
    if (map) await writeFile(`${fresh}/browser/${name}.map`, map);
  }
}

async function copyFiles(fresh: string): Promise<void> {
  for (const folder of ["migrations", "packs", "src/console/sound/clips"])
    await cp(`${root}${folder}`, `${fresh}/${folder}`, { recursive: true });
  await cp(`${root}src/conversation/classify/model.bin`, `${fresh}/src/conversation/classify/model.bin`);
  // For its version.
  await cp(`${root}package.json`, `${fresh}/package.json`);
}
