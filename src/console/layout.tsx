import type { ComponentChildren, VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { PageWords } from "../phrasebook/index.ts";
import { href } from "./addresses.ts";
import { type AssetName, assetPath } from "./assets/assets.ts";
import { LanguageSwitch } from "./language/switch.tsx";

export interface LayoutProps {
  words: PageWords;
  title: string;
  /** Beside the style of the house. */
  styles?: AssetName[];
  scripts?: AssetName[];
  /** False: this page is in one language only. */
  bothLanguages?: boolean;
  children: ComponentChildren;
}

/** The frame of every page: one head, one way home, one main part, one line at the foot. It does without a script. */
export function Layout({ words, title, styles = [], scripts = [], bothLanguages = true, children }: LayoutProps) {
  return (
    <html lang={words.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <link rel="icon" href={assetPath("icon.svg")} type="image/svg+xml" />
        {(["house.css", ...styles] as AssetName[]).map((name) => (
          <link key={name} rel="stylesheet" href={assetPath(name)} />
        ))}
        {scripts.map((name) => (
          <script key={name} type="module" src={assetPath(name)} />
        ))}
      </head>
      <body>
        <a class="skip" href="#isi">
          {words.skip}
        </a>
        <header class="top">
          <a class="mark" href={href("home", {}, words.language)}>
            <Mark />
            {words.house}
          </a>
          {bothLanguages && <LanguageSwitch language={words.language} />}
        </header>
        <main id="isi">{children}</main>
        <footer class="foot">
          <p>{words.footer}</p>
        </footer>
      </body>
    </html>
  );
}

/** The whole document as text. */
export function draw(page: VNode): string {
  return `<!doctype html>${renderToString(page)}`;
}

/** Three who wait in line, the first of them next. */
function Mark() {
  return (
    <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
      <rect class="tile" width="32" height="32" rx="8" />
      <circle cx="9" cy="16" r="4" />
      <circle class="behind" cx="18" cy="16" r="3" />
      <circle class="behind" cx="25" cy="16" r="2" />
    </svg>
  );
}
