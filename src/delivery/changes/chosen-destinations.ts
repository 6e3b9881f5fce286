import { base64Text } from '../../core/bytes/base64';
import { utf8Bytes } from '../../core/bytes/utf8';
import { formatFieldPath, valueAt, type FieldPath } from '../../core/field-path';
import { jsonText } from '../../core/formats/json-text';
import { matchesSelector } from '../../core/label-selector';
import { groupKind, referenceTo, type Manifest } from '../../core/manifest';
import { asRecord, fieldOf } from '../../core/record';
import { isApplicationSet } from '../../core/tools/argo-cd';
import { generatorLeaves } from '../../inputs/tools/generated-paths';
import { changedObjects, editedObjects } from '../../operator/changes/base/changed-objects';
import { describeSubject } from '../../operator/effects/subject';
import type { Unknown } from '../../operator/unknown/unknown';
import { decidesChoice, PLACEMENTS } from '../../rules/embedded/placements-of';

/**
 * What an edit changes in the clusters that Applications and ApplicationSets of the registry deploy to: Secrets of clusters, by which
 * Argo CD knows them, and placements.
 *
 * @param tools those of both sides
 * @see argoproj/argo-cd docs/operator-manual/applicationset/Generators-Cluster.md, Generators-Cluster-Decision-Resource.md
 */
export function* unknownDestinations(
  old: readonly Manifest[],
  now: readonly Manifest[],
  tools: readonly Manifest[],
): Iterable<Unknown> {
  const of = (manifest: Manifest): Manifest[] => tools.filter((tool) => isChosenBy(tool, manifest));
  for (const { before, after, paths } of editedObjects(old, now)) {
    if (!isDestination(before) && !isDestination(after)) continue;
    const texts = [...new Set([...of(before), ...of(after)])].map(jsonText);
    for (const path of paths.filter((each) => texts.some((text) => decides([before, after], each, text))))
      yield { object: describeSubject(referenceTo(after)), field: formatFieldPath(path), why: WHY };
  }
  for (const { manifest, isEdited } of changedObjects(old, now))
    if (!isEdited && isDestination(manifest) && of(manifest).length > 0)
      yield { object: describeSubject(referenceTo(manifest)), why: WHY };
}

const WHY = 'which clusters an Application of the registry deploys to is not predicted';

function isDestination(manifest: Manifest): boolean {
  return isClusterSecret(manifest) || PLACEMENTS.has(groupKind(manifest));
}

function isClusterSecret({ kind, metadata }: Manifest): boolean {
  return kind === 'Secret' && fieldOf(metadata.labels, 'argocd.argoproj.io/secret-type') === 'cluster';
}

function isChosenBy(tool: Manifest, manifest: Manifest): boolean {
  if (!isDestination(manifest) || tool.metadata.namespace !== manifest.metadata.namespace) return false;
  const leaves = isApplicationSet(tool) ? generatorLeaves(tool) : [];
  if (!isClusterSecret(manifest)) return leaves.some((leaf) => takesDecisionsOf(manifest, leaf));
  const spec = valueAt(tool, ['spec', 'template', 'spec']) ?? tool['spec'];
  const named = ['name', 'server'].some((field) => {
    const value = valueAt(spec, ['destination', field]);
    return typeof value === 'string' && hasText(manifest, field, value);
  });
  return named || leaves.some((leaf) => selects(fieldOf(leaf, 'clusters'), manifest));
}

/** A generator without a selector takes every cluster. */
function selects(generator: unknown, { metadata }: Manifest): boolean {
  if (generator === undefined) return false;
  return matchesSelector(asRecord(metadata.labels), fieldOf(generator, 'selector') ?? {});
}

/** Whether a generator names a placement, or may. */
function takesDecisionsOf({ metadata }: Manifest, leaf: unknown): boolean {
  const generator = fieldOf(leaf, 'clusterDecisionResource');
  if (generator === undefined) return false;
  const labels = Object.values(asRecord(valueAt(generator, ['labelSelector', 'matchLabels'])));
  return labels.length === 0 || labels.includes(metadata.name);
}

/**
 * Labels and annotations decide where the tool names them, and credentials decide nothing. Groups of decisions decide where it takes
 * one of them.
 */
function decides(sides: readonly Manifest[], [part, key, label]: FieldPath, text: string): boolean {
  const isSecret = sides.some(isClusterSecret);
  if (part === 'metadata') return isSecret && (label === undefined || text.includes(String(label)));
  if (isSecret) return key !== 'config';
  return key === 'decisionStrategy' ? text.includes('decision-group') : decidesChoice(key, sides);
}

function hasText(secret: Manifest, field: string, text: string): boolean {
  const encoded = base64Text(utf8Bytes(text));
  return valueAt(secret, ['stringData', field]) === text || valueAt(secret, ['data', field]) === encoded;
}
