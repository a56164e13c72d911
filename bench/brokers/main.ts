import { parseArgs } from "node:util";
import { loadPack, officesOfPack } from "../../src/office/index.ts";
import { type Figures, figuresOf, meanAndRange, type WithAndWithout, withAndWithout } from "./figures.ts";
import { lossRows } from "./losses.ts";
import { allOff, allOn, measureNames, nothingNeeded, without } from "./measures.ts";
import { type Game, type Played, play } from "./play.ts";
import { caseLines, lossLines, row, rowHead, spreadLines } from "./print.ts";
import { phonesOf, strategies } from "./strategy.ts";

// Ten weeks of honest people and brokers, with the measures and without, and with each one of them left out. See README.md.

const { values } = parseArgs({
  options: {
    json: { type: "boolean" },
    seed: { type: "string", default: "2017" },
    weeks: { type: "string", default: "10" },
    people: { type: "string", default: "3900" },
    accounts: { type: "string", default: "200" },
    phones: { type: "string" },
    strategy: { type: "string", default: "2017" },
    each: { type: "boolean" },
  },
});

const number = (text: string) => {
  const read = Number(text);
  if (Number.isInteger(read) && read > 0) return read;
  process.stderr.write(`A whole number above 0 was wanted, not "${text}".\n`);
  process.exit(2);
};

const strategy = strategies.find((one) => one === values.strategy);
if (!strategy) {
  process.stderr.write(`A strategy is one of ${strategies.join(", ")}, not "${values.strategy}".\n`);
  process.exit(2);
}

const seeds = values.seed.split(",").map(number);
const offices = officesOfPack(loadPack("packs/2017"));
const print = (line: string) => process.stdout.write(`${line}\n`);

print(rowHead());
const figures = seeds.map((seed) =>
  playAll({
    offices,
    seed,
    first: Temporal.PlainDate.from("2017-08-07"),
    weeks: number(values.weeks),
    people: number(values.people),
    accounts: number(values.accounts),
    phones: values.phones ? number(values.phones) : phonesOf[strategy],
    strategy,
  }),
);
const [only] = figures as [WithAndWithout];
if (seeds.length > 1) {
  print("");
  for (const line of spreadLines(figures)) print(line);
}
if (values.json) print(JSON.stringify(seeds.length > 1 ? meanAndRange(figures) : only));

/** All worlds of one game, each in a row; then why cases were opened, and who among the honest lost something. */
function playAll(game: Game): WithAndWithout {
  const alone = play(game, nothingNeeded, { brokers: false });
  const tell = (name: string, played: Played): Figures => {
    const figures = figuresOf(played, alone);
    print(row(name, figures, played));
    return figures;
  };
  print(
    `seed ${game.seed}: ${alone.honest} honest people in ${game.weeks} weeks; ${game.accounts} accounts with ${game.phones} telephones each`,
  );
  const honest = play(game, allOn, { brokers: false });
  tell("nobody but honest people, all measures", honest);
  const played = play(game, allOn, { brokers: true });
  const on = tell("all measures", played);
  const off = tell("none: 2017", play(game, allOff, { brokers: true }));
  if (values.each || !values.json)
    for (const name of measureNames) tell(`without ${name}`, play(game, without(name), { brokers: true }));
  print("");
  for (const line of caseLines(played.cases)) print(line);
  print("");
  for (const [world, one] of [
    ["nobody but honest people", honest],
    ["with brokers", played],
  ] as const) {
    print(`${world}: honest people who met it, with a later day than alone, with an earlier one`);
    for (const line of lossLines(lossRows(one, alone))) print(line);
    print("");
  }
  return withAndWithout(on, off);
}
