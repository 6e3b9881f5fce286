/** How fast `check` judges, beside parsing alone, and how fast it starts. Needs a built `lib/`. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { OBJECTS, withClusters } from './clusters';
import { command, machine, MAIN, medians, parseAlone, wholeProcess } from './measure';

const CLUSTERS = 1000;

withClusters(CLUSTERS, (folder) => {
  const { parse, check } = medians(
    { parse: parseAlone(folder), check: command('check', '--release', '5.1', folder) },
    7,
  );
  const file = join(folder, readdirSync(folder).sort()[0] ?? '');
  const times = medians(
    {
      'an empty Node process': wholeProcess('-e', ''),
      '--help': wholeProcess(MAIN, '--help'),
      'check --help': wholeProcess(MAIN, 'check', '--help'),
      'check of one cluster': wholeProcess(MAIN, 'check', '--release', '5.1', file),
    },
    15,
  );
  const empty = times['an empty Node process'];
  const ms = (time: number): string => `${time.toFixed(0)} ms`;
  console.log(machine());
  console.log(`check of ${CLUSTERS} clusters, ${CLUSTERS * OBJECTS} objects: ${ms(check)} of CPU`);
  console.log(`parseAllDocuments alone: ${ms(parse)} of CPU`);
  console.log(`ratio: ${(check / parse).toFixed(2)}`);
  for (const [name, time] of Object.entries(times)) {
    console.log(`${name}: ${ms(time)}${time === empty ? '' : `, ${ms(time - empty)} over an empty one`}`);
  }
});
