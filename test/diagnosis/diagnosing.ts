import { CAUSES } from '../../src/diagnosis';
import { diagnose } from '../../src/diagnosis/engine/diagnose';
import type { Diagnosis } from '../../src/diagnosis/engine/diagnosis';
import { printedObjects } from '../../src/inputs/printed/printed-objects';
import { RULES } from '../../src/rules';
import { readYaml } from '../../src/yaml/read-yaml';
import type { Dumps } from './dumps/dumps';

/** The diagnosis of a dump that is given as YAML, and of logs. */
export function diagnosisOf(
  yaml: string,
  { release, platform }: Pick<Dumps, 'release' | 'platform'> = {},
  logs: readonly string[] = [],
  file = 'pasted.log',
): Diagnosis {
  const printed = logs.map((text) => printedObjects(file, text));
  const objects = [...readYaml('dump.yaml', yaml).objects, ...printed.flatMap((each) => each.objects)];
  const texts = printed.map(({ rest }) => ({ file, text: rest }));
  return diagnose({ objects, logs: texts, release, platform }, CAUSES, RULES);
}
