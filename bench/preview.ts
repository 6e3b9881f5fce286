/** How fast `preview` predicts and `diff` compares, beside parsing alone. Needs a built `lib/`. */
import { OBJECTS, withClusters } from './clusters';
import { command, machine, medians, parseAlone } from './measure';

const CLUSTERS = Number(process.env['CLUSTERS'] ?? 1000);
const RUNS = Number(process.env['RUNS'] ?? 7);

withClusters(CLUSTERS, (folder) => {
  const { parse, preview, diff } = medians(
    {
      parse: parseAlone(folder),
      preview: command('preview', '--release', '5.1', folder),
      diff: command('diff', '--release', '5.1', '--release', '4.22..4.23', folder, folder),
    },
    RUNS,
  );
  const ms = (time: number): string => `${time.toFixed(0)} ms of CPU`;
  console.log(machine());
  console.log(`preview of ${CLUSTERS} clusters, ${CLUSTERS * OBJECTS} objects: ${ms(preview)}`);
  console.log(`diff of them across 4.22..4.23: ${ms(diff)}`);
  console.log(`parseAllDocuments alone: ${ms(parse)}`);
  console.log(`ratio of preview: ${(preview / parse).toFixed(2)}, of diff: ${(diff / parse).toFixed(2)}`);
});
