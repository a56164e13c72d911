import type { DeskWords } from "../../phrasebook/index.ts";

// Each of these names others before it: the first that fits is the one.
const browsers: readonly [RegExp, string][] = [
  [/\bEdg(?:e|A|iOS)?\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\b(?:Firefox|FxiOS)\//, "Firefox"],
  [/\b(?:Chrome|CriOS|HeadlessChrome)\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];
const systems: readonly [RegExp, string][] = [
  [/\bAndroid\b/, "Android"],
  [/\b(?:iPhone|iPad)\b/, "iOS"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b/, "macOS"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bLinux\b/, "Linux"],
];

/** A browser in the words of its user: "Firefox di Windows". It says what the browser says of itself and proves nothing. */
export function browserName(userAgent: string, words: DeskWords["account"]): string {
  const [browser, system] = [browsers, systems].map((all) => all.find(([sign]) => sign.test(userAgent))?.[1]);
  if (!browser) return words.unknownBrowser;
  return system ? words.on(browser, system) : browser;
}
