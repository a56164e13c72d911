// Lets Node run our sources as they are: it reads .ts itself, and what it does not read, the pages (.tsx), esbuild
// translates when they are loaded. For development, the demonstration and tests; production runs what was built.

import { readFileSync } from "node:fs";
import { enableCompileCache, registerHooks } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { transformSync } from "esbuild";

// What was translated once is taken from here at the next start, as long as its text is the same.
enableCompileCache(join(import.meta.dirname, ".cache/compiled"));

registerHooks({
  load(url, context, next) {
    if (!url.startsWith("file:") || !/[.]tsx(?:$|\?)/.test(url)) return next(url, context);
    const sourcefile = fileURLToPath(url);
    const { code } = transformSync(readFileSync(sourcefile, "utf8"), {
      sourcefile,
      loader: "tsx",
      format: "esm",
      target: "esnext",
      jsx: "automatic",
      jsxImportSource: "preact",
      sourcemap: "inline",
      sourcesContent: false,
    });
    return { format: "module", source: code, shortCircuit: true };
  },
});
