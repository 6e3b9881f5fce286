import { indexBy } from '../core/caching/once-per';
import { listAt, valueAt } from '../core/field-path';
import { apiGroup, type Manifest } from '../core/manifest';
import { fieldOf } from '../core/record';
import { isAtLeast, Release } from '../core/release';
import type { Prediction } from '../operator/prediction';
import type { ImageSpec } from '../schema/kinds/image';

/** What decides about the files of nodes that say from where images come. */
export interface ImageSettings {
  /** `spec.registrySources` of Image/cluster. */
  readonly sources: NonNullable<ImageSpec['registrySources']>;
  readonly mirrors: readonly MirrorRule[];
}

/** One entry of a mirror set. */
export interface MirrorRule {
  readonly source: string;
  readonly mirrors: readonly string[];
  /** Of which references: with a digest, or with a tag. */
  readonly by: 'digest' | 'tag';
  /** Whether the source itself is never asked. */
  readonly neverSource: boolean;
}

export function imageSettings({ state }: Prediction, manifests: readonly Manifest[]): ImageSettings {
  return {
    sources: state.image?.spec?.registrySources ?? {},
    mirrors: mirrorRules(manifests, state.release),
  };
}

/**
 * The entries of the mirror sets that the release reads, by source. Which set has an entry, and the order of the sets, decide
 * nothing. Source: openshift/runtime-utils pkg/registries/registries.go mergedMirrorSets.
 */
export function mirrorRules(manifests: readonly Manifest[], release: Release): MirrorRule[] {
  const kinds = MIRROR_SETS.filter(({ since }) => isAtLeast(release, since));
  const rules = manifests.flatMap((manifest) =>
    kinds.flatMap((kind) => (isOf(kind, manifest) ? rulesIn(manifest, kind) : [])),
  );
  const sorted = rules.map((rule) => [[rule.source, rule.by, ...rule.mirrors].join(' '), rule] as const);
  return sorted.sort(([a], [b]) => (a === b ? 0 : a < b ? -1 : 1)).map(([, rule]) => rule);
}

/** The entries for each source, in their order. */
export const bySource = indexBy(({ source }: MirrorRule) => source);

/** Whether it is a set of mirrors, be it read in a release or not. */
export function isMirrorSet(manifest: Manifest): boolean {
  return mirrorSetSince(manifest) !== undefined;
}

/** The release since which a set of mirrors exists; undefined if it is none. */
export function mirrorSetSince(manifest: Manifest): Release | undefined {
  return MIRROR_SETS.find((kind) => isOf(kind, manifest))?.since;
}

interface MirrorSetKind {
  readonly group: string;
  readonly kind: string;
  readonly field: string;
  readonly by: MirrorRule['by'];
  readonly since: Release;
}

/**
 * The kinds that the Machine Config Operator reads, and since when the API server has them.
 * Sources: openshift/machine-config-operator pkg/controller/container-runtime-config/container_runtime_config_controller.go syncImageConfig,
 * openshift/api config/v1 CustomResourceDefinitions of each release.
 */
const MIRROR_SETS: readonly MirrorSetKind[] = [
  {
    group: 'config.openshift.io',
    kind: 'ImageDigestMirrorSet',
    field: 'imageDigestMirrors',
    by: 'digest',
    since: Release.V4_13,
  },
  {
    group: 'config.openshift.io',
    kind: 'ImageTagMirrorSet',
    field: 'imageTagMirrors',
    by: 'tag',
    since: Release.V4_13,
  },
  {
    group: 'operator.openshift.io',
    kind: 'ImageContentSourcePolicy',
    field: 'repositoryDigestMirrors',
    by: 'digest',
    since: Release.V4_12,
  },
];

function isOf({ group, kind }: MirrorSetKind, manifest: Manifest): boolean {
  return manifest.kind === kind && apiGroup(manifest.apiVersion) === group;
}

/** Mirrors that only repeat the source are none. */
function rulesIn(manifest: Manifest, { field, by }: MirrorSetKind): MirrorRule[] {
  return listAt(manifest, ['spec', field]).flatMap((entry) => {
    const source = fieldOf(entry, 'source');
    const mirrors = listAt(entry, ['mirrors']).filter((mirror) => typeof mirror === 'string');
    if (typeof source !== 'string' || mirrors.every((mirror) => mirror === source)) return [];
    return [{ source, mirrors, by, neverSource: valueAt(entry, ['mirrorSourcePolicy']) === 'NeverContactSource' }];
  });
}
