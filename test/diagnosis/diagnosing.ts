import { CAUSES } from '../../src/diagnosis';
import type { CauseExamples } from '../../src/diagnosis/engine/cause';
import { diagnose } from '../../src/diagnosis/engine/diagnose';
import type { Diagnosis } from '../../src/diagnosis/engine/diagnosis';
import { RULES } from '../../src/rules';
import { readYaml } from '../../src/yaml/read-yaml';

/** The diagnosis of a dump that is given as YAML, and of logs. */
export function diagnosisOf(
  yaml: string,
  { release, platform }: Pick<CauseExamples, 'release' | 'platform'> = {},
  logs: readonly string[] = [],
): Diagnosis {
  const { objects } = readYaml('dump.yaml', yaml);
  const texts = logs.map((text) => ({ file: 'pasted.log', text }));
  return diagnose({ objects, logs: texts, release, platform }, CAUSES, RULES);
}
