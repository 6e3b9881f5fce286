/** How fast `check` judges, beside parsing alone, and how fast it starts. Needs a built `lib/`. */
import { OBJECTS, withClusters } from './clusters';
import { command, machine, MAIN, medians, parseAlone, wholeProcess } from './measure';

const CLUSTERS = 1000;

withClusters(CLUSTERS, (folder) => {
  const { parse, check } = medians(
    { parse: parseAlone(folder), check: command('check', '--release', '5.1', folder) },
    7,
  );
  const { empty, help } = medians({ empty: wholeProcess('-e', ''), help: wholeProcess(MAIN, 'check', '--help') }, 15);
  const ms = (time: number): string => `${time.toFixed(0)} ms`;
  console.log(machine());
  console.log(`check of ${CLUSTERS} clusters, ${CLUSTERS * OBJECTS} objects: ${ms(check)}`);
  console.log(`parseAllDocuments alone: ${ms(parse)}`);
  console.log(`ratio: ${(check / parse).toFixed(2)}`);
  console.log(`check --help: ${ms(help)}, an empty Node process: ${ms(empty)}, difference: ${ms(help - empty)}`);
});
