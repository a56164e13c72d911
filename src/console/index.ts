/** The pages people look at: the public figures, the front page, the frame and the style that every page shares. */

export { counterPage } from "./counter/counter-page.tsx";
export { pagesDoor } from "./door.tsx";
export { dressHouse } from "./dress.tsx";
export { papersPage } from "./papers-page/papers-page.tsx";
