import type { Manifest } from '../../src/core/manifest';
import { Release } from '../../src/core/release';
import { nodesReader } from '../../src/nodes/nodes';
import { comparisonOf, type Comparison } from '../../src/operator/changes/compare';
import { describeSubject } from '../../src/operator/effects/subject';
import { Platform } from '../../src/platforms/platform';
import { object } from '../operator/clusters';

interface Circumstances {
  readonly release?: Release;
  readonly platform?: Platform;
  readonly beside?: readonly Manifest[];
}

export function image(spec: object = {}): Manifest {
  return object('config.openshift.io/v1', 'Image', 'cluster', { spec });
}

export function digestMirrors(source: string, mirrors: readonly string[], policy?: string, name = source): Manifest {
  const mirrorSourcePolicy = policy === undefined ? {} : { mirrorSourcePolicy: policy };
  const spec = { imageDigestMirrors: [{ source, mirrors, ...mirrorSourcePolicy }] };
  return object('config.openshift.io/v1', 'ImageDigestMirrorSet', name, { spec });
}

export function tagMirrors(source: string, mirrors: readonly string[]): Manifest {
  const spec = { imageTagMirrors: [{ source, mirrors }] };
  return object('config.openshift.io/v1', 'ImageTagMirrorSet', source, { spec });
}

export function contentSources(source: string, mirrors: readonly string[]): Manifest {
  const spec = { repositoryDigestMirrors: [{ source, mirrors }] };
  return object('operator.openshift.io/v1alpha1', 'ImageContentSourcePolicy', source, { spec });
}

export function pool(name: string, spec: object = {}): Manifest {
  return object('machineconfiguration.openshift.io/v1', 'MachineConfigPool', name, { spec });
}

export function topology(controlPlaneTopology: string): Manifest {
  const status = { controlPlaneTopology, platformStatus: { type: 'AWS' } };
  return object('config.openshift.io/v1', 'Infrastructure', 'cluster', { status });
}

/** What the room tells of an edit: `level object: what (why): old → new [source]`. */
export function told(old: readonly Manifest[], now: readonly Manifest[], at: Circumstances = {}): string[] {
  return comparison(old, now, at).changes.map(
    ({ level, subject, what, why, old: was, new: is, source }) =>
      `${level} ${describeSubject(subject)}: ${what} (${why}): ${was} → ${is} [${source}]`,
  );
}

/** The same without why, values and source. */
export function effects(old: readonly Manifest[], now: readonly Manifest[], at: Circumstances = {}): string[] {
  return comparison(old, now, at).changes.map(({ level, what }) => `${level}: ${what}`);
}

export function comparison(
  old: readonly Manifest[],
  now: readonly Manifest[],
  { release = Release.V5_1, platform = Platform.AWS, beside = [] }: Circumstances = {},
): Comparison {
  const [before, after] = [old, now].map((manifests) => ({ manifests: [...manifests, ...beside], release }));
  if (before === undefined || after === undefined) throw new Error('two sides');
  return comparisonOf(before, after, platform, [nodesReader()]);
}
