import { describeValue } from '../describe-value';
import { fieldOf, isRecord } from '../../core/record';
import { NO_ERRORS, type CheckDiagnostic, type Fields } from '../node';

/**
 * The sources of a claim. Before it validates, the API server drops a `dataSource` that is no claim and no snapshot, and a
 * `dataSourceRef` with a namespace.
 *
 * @see kubernetes/kubernetes pkg/apis/core/validation/validation.go validateDataSource, validateDataSourceRef
 */
export function checkDataSources({ dataSource, dataSourceRef }: Fields): readonly CheckDiagnostic[] {
  const source = isKept(dataSource) ? dataSource : undefined;
  const reference =
    isRecord(dataSourceRef) && text(dataSourceRef, 'namespace') === undefined ? dataSourceRef : undefined;
  return [
    ...(source === undefined ? NO_ERRORS : missing(source, 'dataSource', ['name'])),
    ...(reference === undefined ? NO_ERRORS : missing(reference, 'dataSourceRef', ['kind', 'name'])),
    ...(reference === undefined ? NO_ERRORS : checkGroup(reference)),
    ...(source === undefined || reference === undefined ? NO_ERRORS : checkSame(source, reference)),
  ];
}

function isKept(source: unknown): source is Fields {
  if (!isRecord(source)) return false;
  const [kind, group] = [text(source, 'kind'), text(source, 'apiGroup') ?? ''];
  return (
    (kind === 'PersistentVolumeClaim' && group === '') ||
    (kind === 'VolumeSnapshot' && group === 'snapshot.storage.k8s.io')
  );
}

function missing(source: Fields, field: string, names: readonly string[]): CheckDiagnostic[] {
  return names
    .filter((name) => (text(source, name) ?? '') === '')
    .map((name) => ({ kind: 'required', expected: 'a string', found: 'nothing', path: [field, name] }));
}

function checkGroup(reference: Fields): readonly CheckDiagnostic[] {
  const kind = text(reference, 'kind') ?? '';
  if ((text(reference, 'apiGroup') ?? '') !== '' || kind === '' || kind === 'PersistentVolumeClaim') return NO_ERRORS;
  const expected = 'PersistentVolumeClaim, or the apiGroup of the kind';
  return [{ kind: 'rule', expected, found: describeValue(kind), path: ['dataSourceRef', 'kind'] }];
}

function checkSame(source: Fields, reference: Fields): readonly CheckDiagnostic[] {
  const differs = ['apiGroup', 'kind', 'name'].some((name) => text(source, name) !== text(reference, name));
  return differs
    ? [{ kind: 'rule', expected: 'the same as dataSourceRef', found: 'another', path: ['dataSource'] }]
    : NO_ERRORS;
}

function text(source: Fields, name: string): string | undefined {
  const value = fieldOf(source, name);
  return typeof value === 'string' ? value : undefined;
}
