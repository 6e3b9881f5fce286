import { describeObject } from '../../../src/core/manifest';
import { locatedFindings } from '../../../src/check/located-findings';
import { unrenderedSources } from '../../../src/rules/embedded/embedded-clusters';
import { knownObject } from '../../../src/inputs/objects-in-files';
import { readYaml } from '../../../src/yaml/read-yaml';
import { circumstances, type Situation } from '../judging';

/** `9:22 IR104 Config/cluster spec.replicas`, for everything that is wrong in the text of a file. */
export function findingsAt(yaml: string, situation: Situation = {}): string[] {
  return locatedFindings({ objects: objectsOf(yaml) }, circumstances(situation)).map(
    ({ line, column, id, object, field }) => `${line}:${column} ${id} ${describeObject(object)} ${field}`,
  );
}

/** `17 why`, for everything in it that is not judged. */
export function notJudgedIn(yaml: string): string[] {
  return unrenderedSources(objectsOf(yaml)).map(({ line, why }) => `${line} ${why}`);
}

function objectsOf(yaml: string) {
  const { objects, unreadable } = readYaml('carrier.yaml', yaml);
  if (unreadable.length > 0) throw new Error(`a test holds YAML that nobody reads: ${JSON.stringify(unreadable)}`);
  return objects.map(knownObject);
}
