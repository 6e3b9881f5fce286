/**
 * Checks the samples of README.md, docs/ and docstrings: TypeScript compiles, shell is well-formed, and every command of ours
 * runs in a folder to which the programs of the page have written. Needs a built `lib/`.
 */
import { compileSamples } from './samples/compile';
import { pages, samplesIn } from './samples/pages';
import { runPage } from './samples/run';

const byPage = pages().map(samplesIn);
console.log(`${compileSamples(byPage.flat())} samples compile`);

const results = byPage.map(runPage);
const errors = results.flatMap((result) => result.errors);
console.log(`${results.reduce((sum, { commands }) => sum + commands, 0)} commands ran`);
for (const error of errors) console.error(error);
process.exitCode = errors.length > 0 ? 1 : 0;
