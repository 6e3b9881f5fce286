import type { Manifest } from '../../src/core/manifest';
import type { Generated } from '../../src/operator/sync/generate';
import { fieldDifferences } from '../../tools/field-differences';
import { isRecordedError, type Recorded, type RecordedError } from './read';
import { whatCounts } from './what-counts';

/** Where a prediction is not what the Operator made, with the paths of the fields. What else is predicted is free, but for Routes. */
export function disagreements(recorded: readonly Recorded[], { objects, errors }: Generated): string[] {
  // As whoever reads the output of the command gets it.
  const predicted = (JSON.parse(JSON.stringify(objects)) as Manifest[]).map(whatCounts);
  return [...recorded.flatMap((each) => (isRecordedError(each) ? ofError(each) : ofObject(each))), ...inventedRoutes()];

  function ofError({ of, error }: RecordedError): string[] {
    return [
      ...(errors.some((each) => each.of === of) ? [] : [`${of}: an error expected (${error}), none found`]),
      ...(predicted.some((each) => nameOf(each) === of)
        ? [`${of}: an error expected (${error}), an object found`]
        : []),
    ];
  }

  function ofObject(expected: Manifest): string[] {
    const found = predicted.find((each) => isSame(each, expected));
    if (found === undefined) return [`${nameOf(expected)}: an object expected, nothing found`];
    return fieldDifferences(whatCounts(expected), found).map((difference) => `${nameOf(expected)} ${difference}`);
  }

  function inventedRoutes(): string[] {
    const isRecorded = (route: Manifest) => recorded.some((each) => !isRecordedError(each) && isSame(each, route));
    const invented = predicted.filter((each) => each.kind === 'Route' && !isRecorded(each));
    return invented.map((route) => `${nameOf(route)}: nothing expected, an object found`);
  }
}

/** `Deployment/image-registry`: as errors name what was to be made. */
function nameOf({ kind, metadata }: Manifest): string {
  return `${kind}/${metadata.name}`;
}

function isSame(one: Manifest, other: Manifest): boolean {
  return nameOf(one) === nameOf(other) && (one.metadata.namespace ?? '') === (other.metadata.namespace ?? '');
}
