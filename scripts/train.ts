// `npm run train`: learns from corpus/ and writes src/conversation/classify/model.bin, which is committed. Seconds, and the same bytes each time.

import { writeFile } from "node:fs/promises";
import { modelFile, modelOf, packModel, train } from "../src/conversation/index.ts";
import { readCorpus } from "./corpus.ts";

const began = performance.now();
const { rows, lexicon, fields, digest } = await readCorpus();
const learnt = train(rows, lexicon, fields);
const file = packModel(modelOf(learnt, { digest, lexicon, fields }));
await writeFile(modelFile, file);
const seconds = ((performance.now() - began) / 1000).toFixed(1);
console.log(
  `${rows.length} sentences, ${learnt.intents.length} intents, ${lexicon.size} words of the lexicon, ${learnt.features.length} features`,
);
console.log(`src/conversation/classify/model.bin: ${Math.round(file.length / 1000)} kB, in ${seconds} s`);
