import type { Construct } from 'constructs';
import { acknowledgedReason } from '../../core/acknowledgement';
import { formatFieldPath, type FieldPath } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import { formatMessage } from '../../core/message';
import { misfits, type PropShape } from '../../core/prop-shape';
import type { ClusterFacts } from './cluster-options';
import { judgeAlone } from './judge-alone';

/** A mistake that is plain from the props alone. */
export interface PropProblem {
  readonly id: string;
  readonly prop: string;
  readonly found: string;
  readonly expected: string;
  readonly fix: string;
  readonly source: string;
}

/** The prop behind a field of a manifest; undefined where another construct answers for it. */
export type PropOf = (path: FieldPath, manifest: Manifest, ruleId: string) => string | undefined;

/** Throws once, with everything that is wrong with the props of one construct. */
export function throwIfAny(construct: Construct, type: string, problems: readonly PropProblem[]): void {
  throwIfAnyAt(`${type} ${construct.node.path}`, problems);
}

/** The same for what is no construct. */
export function throwIfAnyAt(place: string, problems: readonly PropProblem[]): void {
  if (problems.length === 0) return;
  const messages = eachOnce(problems).map(({ prop, ...parts }) => formatMessage({ ...parts, place, field: prop }));
  throw new Error(messages.join('\n'));
}

/** Throws where props have not the shape that their types ask for, before anything is made of them. */
export function throwIfMisshapen(construct: Construct, type: string, props: unknown, shape: PropShape): void {
  throwIfAny(construct, type, shapeProblems(props, shape));
}

/** Props that have not the shape that their types ask for. */
export function shapeProblems(props: unknown, shape: PropShape): PropProblem[] {
  const problems = props === undefined || isGiven(props) ? misfits(props, shape) : misfits(props, shape, ['props']);
  return problems.map((misfit) => ({ id: 'IR101', source: 'cdk8s-openshift-image-registry docs/api.md', ...misfit }));
}

function isGiven(props: unknown): boolean {
  return typeof props === 'object' && props !== null;
}

/** One prop may stand in several manifests, and be as wrong in each. */
function eachOnce(problems: readonly PropProblem[]): PropProblem[] {
  const byText = new Map<string, PropProblem>();
  for (const problem of problems) {
    const key = [problem.prop, problem.found, problem.expected].join('\n');
    if (!byText.has(key)) byText.set(key, problem);
  }
  return [...byText.values()];
}

/**
 * What the rules for single objects have against the manifests of one construct, told in terms of its props. What only
 * the release decides waits for synth where no release is named yet: a construct made later may name it.
 */
export function problemsIn(
  manifests: () => readonly Manifest[],
  facts: ClusterFacts,
  propOf: PropOf,
  ...existing: readonly (Manifest | undefined)[]
): PropProblem[] {
  const known = existing.filter((each) => each !== undefined);
  return judgeAlone(manifests, known, facts).flatMap(({ rule, violation }) => {
    if (rule.dependsOnRelease === true && !facts.releaseNamed) return [];
    if (rule.acknowledgeable && acknowledgedReason(violation.manifest, rule.id) !== undefined) return [];
    const prop = propOf(violation.path, violation.manifest, rule.id);
    if (prop === undefined) return [];
    const { found, expected, fix, source = rule.source } = violation;
    return [{ id: rule.id, prop, found, expected, fix, source }];
  });
}

/** The prop of a field below `spec` that is called as on the wire, but for resources, which cdk8s-plus turns round. */
export function sameName(path: FieldPath): string {
  const [root, field, side, resource] = path;
  if (root === 'spec' && field === 'resources' && typeof side === 'string' && resource !== undefined) {
    const name = resource === 'ephemeral-storage' ? 'ephemeralStorage' : resource;
    return formatFieldPath([field, name, side.replace(/s$/, '')]);
  }
  return formatFieldPath(root === 'spec' ? path.slice(1) : path);
}

/** `acknowledge.IR501` for the annotation that the prop is written as. */
export function acknowledgeProp([root, , key]: FieldPath): string | undefined {
  return root === 'metadata' && typeof key === 'string' ? `acknowledge.${key.slice(key.indexOf('/') + 1)}` : undefined;
}
