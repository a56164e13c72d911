import { readFile } from "node:fs/promises";
import { runTool } from "./command.ts";

/** The files of the project, tracked or about to be, that end as wanted. Throws outside of a git work tree. */
export async function projectFiles(ending = ""): Promise<string[]> {
  const { code, stdout, output } = await runTool("git", [
    "ls-files",
    "-z",
    "-co",
    "--exclude-standard",
    "--deduplicate",
  ]);
  if (code !== 0) throw new Error(`The list of files comes from git: ${output.trim()}`);
  return stdout.split("\0").filter((path) => path !== "" && path.endsWith(ending));
}

/** A file's text, or "" where it does not exist (deleted, but git still lists it). */
export async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw error;
  }
}
