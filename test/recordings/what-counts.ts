import { isRecord } from '../../src/core/record';
import type { Manifest } from '../../src/core/manifest';

/** An object without the parts that no input changes, and that are not predicted for that reason. */
export function whatCounts(manifest: Manifest): Manifest {
  return counting(manifest, manifest.kind) as Manifest;
}

/** The kind and the keys to a field, with a space between, which no key has; items of a list add none. */
const LEFT_OUT = [
  / (?:creationTimestamp|status)$/,
  / containers (?:command|image|imagePullPolicy|lifecycle|ports|securityContext|terminationMessagePolicy)$/,
  / containers (?:liveness|readiness|startup)Probe$/,
  /^Deployment spec template spec terminationGracePeriodSeconds$/,
  / annotations imageregistry\.operator\.openshift\.io\/(?:dependencies-)?checksum$/,
  / annotations operator\.openshift\.io\/spec-hash$/,
  / annotations release\.openshift\.io\/version$/,
];

function counting(value: unknown, path: string): unknown {
  if (Array.isArray(value)) return value.filter((item) => !isProgram(item, path)).map((item) => counting(item, path));
  if (!isRecord(value)) return value;
  const fields = Object.entries(value)
    .map(([key, field]) => [`${path} ${key}`, key, field] as const)
    .filter(([at, , field]) => field !== null && !LEFT_OUT.some((pattern) => pattern.test(at)))
    .map(([at, key, field]) => [key, counting(field, at)] as const);
  return Object.fromEntries(fields.filter(([key, field]) => key !== 'annotations' || !isEmpty(field)));
}

/** Whether an argument is a word of the command, and no option. */
function isProgram(item: unknown, path: string): boolean {
  return path.endsWith(' containers args') && !String(item).startsWith('--');
}

function isEmpty(value: unknown): boolean {
  return isRecord(value) && Object.keys(value).length === 0;
}
