/** The pages people look at: the public figures, the front page, the frame and the style that every page shares. */
export { type AssetName, assetPath } from "./assets.ts";
export { type PagesTools, pagesDoor } from "./door.tsx";
export { dressHouse, languageOf } from "./dress.tsx";
export { draw, Layout, type LayoutProps } from "./layout.tsx";
