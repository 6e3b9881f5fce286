import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createInstrumenter } from '@stryker-mutator/instrumenter';
import { createInjector } from 'typed-inject';
import { fileOf } from './place.mjs';
import { strykerPlugins } from './words.mjs';

/** Every mutant of some files but those that are excluded, as Stryker makes them. */
export async function mutantsOf(files) {
  const injector = createInjector()
    .provideValue('logger', SILENT)
    .provideValue('getLogger', () => SILENT);
  const { mutants } = await createInstrumenter(injector).instrument(
    files.map((name) => ({ name, content: readFileSync(name, 'utf8'), mutate: true })),
    { plugins: null, excludedMutations: [], ignorers: strykerPlugins.map(({ value }) => value) },
  );
  return mutants.filter(({ status }) => status !== 'Ignored');
}

const silent = () => {};
const SILENT = {
  ...Object.fromEntries(['trace', 'debug', 'info', 'warn', 'error', 'fatal'].map((level) => [level, silent])),
  ...Object.fromEntries(
    ['Trace', 'Debug', 'Info', 'Warn', 'Error', 'Fatal'].map((level) => [`is${level}Enabled`, () => false]),
  ),
};

/** The same for the same mutant in the list and in the run. */
export function keyOf(mutant) {
  const {
    location: { start, end },
    mutatorName,
    replacement,
  } = mutant;
  return [fileOf(mutant), start.line, start.column, end.line, end.column, mutatorName, replacement].join(':');
}

/** As many mutants as asked for, whichever a seed makes of them: the same for the same seed and the same sources. */
export function sampleOf(mutants, size, seed) {
  const rank = new Map(
    mutants.map((each) => [
      each,
      createHash('sha1')
        .update(`${seed} ${keyOf(each)}`)
        .digest('hex'),
    ]),
  );
  return [...mutants].sort((a, b) => (rank.get(a) < rank.get(b) ? -1 : 1)).slice(0, size);
}
