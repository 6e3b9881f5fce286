import type { Manifest } from '../../core/manifest';
import type { SourceObject } from '../../yaml/source-object';
import { describedObject, type DescribedObject } from './described-object';
import { pastedLine, pastedRow } from './pasted-line';
import { printedClaim } from './printed-claim';
import { printedDeployment } from './printed-deployment';
import { printedEvent } from './printed-event';
import { joinedOperator, printedOperator } from './printed-operator';
import { printedPod } from './printed-pod';
import { wrappedRow } from './wrapped-row';

interface PrintedObjects {
  readonly objects: readonly SourceObject[];
  /** The same text as it was printed, with empty lines in place of those that are objects. */
  readonly rest: string;
}

/** The objects of the registry in what `oc get` and `oc describe` print for people, also if it was pasted into a ticket. */
export function printedObjects(file: string, text: string): PrintedObjects {
  const lines = text.split('\n').map((line) => pastedLine(line.slice(0, LONGEST)));
  const rows = lines.map(pastedRow);
  const objects: SourceObject[] = [];
  let described: DescribedObject = {};
  let operatorAt = -1;
  for (let index = 0; index < rows.length; index += 1) {
    described = describedObject(rows[index] ?? '', described);
    const found = wrappedRow(rows, index, (row) => manifestOf(row, described));
    if (found === undefined) continue;
    const start = { line: index + 1, column: 1 };
    const object = { file, manifest: found.manifest, locate: () => start };
    const joined = joinedOperator(objects[operatorAt], object);
    if (joined !== undefined) objects[operatorAt] = joined;
    else {
      if (object.manifest.kind === 'ClusterOperator') operatorAt = objects.length;
      objects.push(object);
    }
    lines.fill('', index, index + found.count);
    index += found.count - 1;
  }
  return { objects, rest: lines.join('\n') };
}

function manifestOf(row: string, described: DescribedObject): Manifest | undefined {
  const trimmed = row.trim();
  return READERS.reduce<Manifest | undefined>((found, read) => found ?? read(trimmed, described), undefined);
}

/** A namespace in a row of `oc get namespaces` or `oc get projects`. */
function printedNamespace(row: string): Manifest | undefined {
  const { name, phase } = NAMESPACE.exec(row)?.groups ?? {};
  if (name === undefined) return undefined;
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name }, status: { phase } };
}

/** Projects have no age, and the columns of labels may follow it. */
const NAMESPACE =
  /^(?:(?:namespaces?|ns|projects?(?:\.project\.openshift\.io)?)\/)?(?<name>[a-z0-9-]{1,63})\s+(?<phase>Active|Terminating)(?:\s+(?:\d+[smhdy])+(?:\s+\S+)?)?$/;

const LONGEST = 10_000;
const READERS = [printedOperator, printedEvent, printedPod, printedNamespace, printedClaim, printedDeployment] as const;
