import { set, suggested } from '../../core/edit';
import type { FieldPath } from '../../core/field-path';
import { compareQuantities } from '../../core/formats/quantity';
import { Severity } from '../../core/finding';
import { quoted } from '../../core/quoted';
import { asRecord, fieldOf } from '../../core/record';
import type { JudgedObject } from '../engine/cluster';
import { give } from '../engine/fix-text';
import type { Rule, Violation } from '../engine/rule';
import { configYaml } from '../examples/example-yaml';

export const ir235: Rule = {
  id: 'IR235',
  severity: Severity.ERROR,
  title: 'Resources with which no pod can run',
  why: 'The API server accepts every quantity. A memory limit of a few bytes is too low for the container runtime or for the first process, so that no container starts: in 512m the suffix means thousandths, and 512 means bytes. A request that no node has leaves the pods Pending: 256Mi of cpu are 268 million cores.',
  source: 'cri-o/cri-o internal/config/cgmgr/cgmgr.go VerifyMemoryIsEnough',
  scope: 'object',
  acknowledgeable: false,
  examples: {
    line: 9,
    failing: configYaml('replicas: 1\nresources:\n  limits:\n    memory: 512m'),
    passing: configYaml('replicas: 1\nresources:\n  limits:\n    memory: 512Mi'),
  },
  *check(cluster) {
    const objects: readonly JudgedObject[] = [...cluster.ofKind('Config'), ...cluster.ofKind('ImagePruner')];
    for (const { manifest, valid } of objects) {
      const resources = fieldOf(fieldOf(valid, 'spec'), 'resources');
      for (const problem of problemsOf(resources)) yield { manifest, ...problem };
    }
  },
};

/** Less than a registry needs to start, whatever the runtime of the release accepts, and more than any node has. */
const [LEAST_MEMORY, MOST_MEMORY, MOST_CPU] = ['4Mi', '100Ti', '10000'];

function* problemsOf(resources: unknown): Iterable<Omit<Violation, 'manifest'>> {
  const amount = (kind: 'limits' | 'requests', name: 'cpu' | 'memory'): string | undefined => {
    const value = asRecord(fieldOf(resources, kind))[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  };
  const limit = amount('limits', 'memory');
  // A limit of 0 is none.
  if (limit !== undefined && isLess('0', limit) && isLess(limit, LEAST_MEMORY))
    yield problem(['limits', 'memory'], limit, `at least ${LEAST_MEMORY}`, MEBIBYTES);
  for (const name of ['cpu', 'memory'] as const) {
    const most = name === 'cpu' ? MOST_CPU : MOST_MEMORY;
    const request = amount('requests', name);
    // Without a request, the limit is the request.
    const [kind, requested] =
      request === undefined ? (['limits', amount('limits', name)] as const) : (['requests', request] as const);
    if (requested !== undefined && isLess(most, requested))
      yield problem(
        [kind, name],
        requested,
        `at most ${most}, so that a node can have it`,
        name === 'cpu' ? MILLICORES : undefined,
      );
  }
}

/** What is meant by a number with no unit, or with the unit of another resource. */
interface Meant {
  readonly written: RegExp;
  readonly unit: string;
  /** Less is not what was meant. */
  readonly least: string;
  readonly note: string;
}

const MEBIBYTES: Meant = {
  written: /^(\d+)m?$/,
  unit: 'Mi',
  least: '64Mi',
  note: 'a number without a unit means bytes, and m means thousandths of a byte',
};
const MILLICORES: Meant = {
  written: /^(\d+)[KMG]i?$/,
  unit: 'm',
  least: '10m',
  note: 'a unit such as Mi means millions of CPUs, and m means thousandths',
};

function problem(
  field: FieldPath,
  value: string,
  expected: string,
  meant: Meant | undefined,
): Omit<Violation, 'manifest'> {
  const path = ['spec', 'resources', ...field];
  const suggestion = meant && suggestionOf(value, meant);
  return {
    path,
    found: quoted(value),
    expected: meant?.written.test(value) === true ? `${expected}; ${meant.note}` : expected,
    fix: suggestion === undefined ? give(path, expected) : `write ${suggestion}`,
    edit: suggestion === undefined ? undefined : suggested(set(path, suggestion)),
  };
}

function suggestionOf(value: string, { written, unit, least }: Meant): string | undefined {
  const [, number] = written.exec(value) ?? [];
  const suggestion = `${number ?? ''}${unit}`;
  return number === undefined || isLess(suggestion, least) ? undefined : suggestion;
}

function isLess(one: string, other: string): boolean {
  return (compareQuantities(one, other) ?? 0) < 0;
}
