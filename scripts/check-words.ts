import { projectFiles, textOf } from "./files.ts";

const unwanted = [
  { what: /\/(?:work|root|Users|home\/(?!node\b)[a-z]+)\/[\w.-]/, why: "a path that exists on one machine only" },
  { what: /\b(?:TO-?DO|FIX-?ME|X{3})\b/, why: "unfinished: do it, or write an issue" },
  { what: /^(?:<{7}|>{7}) /, why: "a conflict that was not resolved" },
  {
    what: /"resolved"\s*:\s*"(?!https:\/\/registry\.npmjs\.org\/)/,
    why: "comes from a registry that others cannot reach",
  },
];

/** Nothing of one machine, one hour or one quarrel stays in the files. */
export async function checkWords(): Promise<string[]> {
  const wrong: string[] = [];
  for (const path of await projectFiles()) {
    if (/[.](?:png|jpe?g|webp|ico|woff2|pdf|mp3|bin)$/.test(path)) continue;
    const lines = (await textOf(path)).split("\n");
    for (const { what, why } of unwanted) {
      const line = lines.findIndex((text) => what.test(text));
      if (line >= 0) wrong.push(`${path}:${line + 1}: ${why}`);
    }
  }
  return wrong;
}
