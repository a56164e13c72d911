import { runTool } from "./command.ts";
import { projectFiles } from "./files.ts";

interface Cruise {
  modules: { source: string; dependencies: { resolved: string }[] }[];
  summary: { violations: { from: string; to: string; rule: { name: string } }[] };
}

/** Checks the modules of src/ with .dependency-cruiser.cjs, and that it saw every file: without a parser it sees none and reports nothing. */
export async function checkModules(): Promise<string[]> {
  const folders = ["src", "test", "bench", "scripts"];
  const files = (await projectFiles()).filter((path) => /[.]tsx?$/.test(path));
  const present = folders.filter((folder) => files.some((path) => path.startsWith(`${folder}/`)));
  const { stdout, output } = await runTool("depcruise", ["--output-type", "json", ...present]);
  if (!stdout.startsWith("{")) return output.trim().split("\n");
  const { modules, summary } = JSON.parse(stdout) as Cruise;
  const seen = new Set(modules.map((module) => module.source));
  return [
    ...files.filter((path) => path.startsWith("src/") && !seen.has(path)).map((path) => `${path}: not seen`),
    ...summary.violations.map(({ from, to, rule }) => `${from} -> ${to}: ${rule.name}`),
    ...circles(moduleGraph(modules)),
  ];
}

/** Which module uses which. Two modules may form a circle though no two files do. */
function moduleGraph(modules: Cruise["modules"]): Map<string, Set<string>> {
  const graph = new Map<string, Set<string>>();
  for (const { source, dependencies } of modules) {
    const from = moduleOf(source);
    if (!from || /[.](?:test|fixture)[.]tsx?$/.test(source)) continue;
    const leansOn = graph.get(from) ?? new Set();
    for (const to of dependencies.map(({ resolved }) => moduleOf(resolved))) if (to && to !== from) leansOn.add(to);
    graph.set(from, leansOn);
  }
  return graph;
}

function moduleOf(path: string): string | undefined {
  return /^src\/([^/]+)\//.exec(path)?.[1];
}

function circles(graph: Map<string, Set<string>>): string[] {
  const ways = [...graph.keys()].map((room) => wayTo(room, room, graph));
  return ways.filter((way) => way !== undefined).map((way) => `modules in a circle: ${way.join(" -> ")}`);
}

function wayTo(
  goal: string,
  from: string,
  graph: Map<string, Set<string>>,
  seen = new Set<string>(),
): string[] | undefined {
  for (const next of graph.get(from) ?? []) {
    if (next === goal) return [from, goal];
    if (seen.has(next)) continue;
    seen.add(next);
    const way = wayTo(goal, next, graph, seen);
    if (way) return [from, ...way];
  }
  return undefined;
}
