import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";

/** What the browser gets, by name: the script or style it is made from, with all that this imports. */
const sources = {
  "house.css": "console/style/house.css",
  "office.css": "console/public-page/office.css",
  "home.css": "console/home/home.css",
  "icon.svg": "console/style/icon.svg",
  "staff.css": "console/staff/staff.css",
  "sign-in.css": "console/sign-in/sign-in.css",
  "people.css": "console/people/people.css",
  "passkey.js": "browser/passkey.ts",
  "staff-page.js": "browser/staff-page.ts",
  "board.css": "console/board/board.css",
  "board.js": "browser/board.ts",
  "door.css": "console/door-page/door.css",
  "camera.js": "browser/camera.ts",
  "qr-reader.js": "browser/qr-reader.ts",
  "paper.css": "console/paper/paper.css",
  "print.js": "browser/print.ts",
  "country.css": "console/country-page/country.css",
  "machine.css": "console/machine-page/machine.css",
  "trail.css": "console/trail-page/trail.css",
  "cases.css": "console/cases-page/cases.css",
  "bookings.css": "console/bookings-page/bookings.css",
  "front-desk.css": "console/front-desk/front-desk.css",
  "kiosk.css": "console/kiosk/kiosk.css",
  "kiosk.js": "browser/kiosk.ts",
  "supervisor.css": "console/supervisor-page/supervisor.css",
  "counter.css": "console/counter/counter.css",
  "papers.css": "console/papers-page/papers.css",
  "code.css": "console/code-page/code.css",
  "calendar.css": "console/calendar-page/calendar.css",
  "facts.css": "console/facts-page/facts.css",
  "rules.css": "console/rules-page/rules.css",
  "day-list.css": "console/day-list/day-list.css",
  "api.css": "console/style/api.css",
  "chat.css": "channel/emulator/page/style.css",
  "chat.js": "browser/chat.ts",
} as const;

export type AssetName = keyof typeof sources;
export const assetNames = Object.keys(sources) as AssetName[];

export interface Bundle {
  text: string;
  /** The source map, of a script or style. */
  map?: string;
}

const src = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Makes what browsers get out of the sources, in memory: some 50 ms. esbuild is asked for here and not at the top, so that a
 * program that was built runs without it.
 */
export function bundle(): Map<AssetName, Bundle> {
  const { buildSync } = createRequire(import.meta.url)("esbuild") as typeof import("esbuild");
  const bundled = assetNames.filter((name) => !name.endsWith(".svg"));
  const { outputFiles } = buildSync({
    entryPoints: bundled.map((name) => ({ in: src + sources[name], out: name.replace(/[.]\w+$/, "") })),
    outdir: src,
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    sourcemap: "external",
    write: false,
    logLevel: "silent",
  });
  const texts = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
  return new Map(
    assetNames.map((name) => {
      const text = texts.get(name);
      if (text === undefined) return [name, { text: readFileSync(src + sources[name], "utf8") }];
      return [name, { text, map: texts.get(`${name}.map`) ?? "" }];
    }),
  );
}
