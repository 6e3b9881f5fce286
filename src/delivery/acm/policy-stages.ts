import type { Manifest } from '../../core/manifest';
import { isBucketClaimTemplate } from '../../credentials/bucket-claim-policy';
import { roleOf, type Role } from '../role';

/** The objects of one ConfigurationPolicy. It runs after the previous stages are compliant. */
export interface PolicyStage {
  /** Suffix of the ConfigurationPolicy's name. */
  readonly name: string;
  readonly manifests: readonly Manifest[];
  /** Whether it only waits for objects; then it never changes anything, even if the Policy enforces. */
  readonly waits: boolean;
}

/** In order of dependency. A role without a stage is applied together with the Config. */
const STAGES: Readonly<Partial<Record<Role, string>>> = {
  'bucket-claim': 'buckets',
  credentials: 'prerequisites',
  trust: 'prerequisites',
  'storage-change': 'storage-change',
};
const ORDER = ['buckets', 'bucket-keys', 'prerequisites', 'storage-change', 'config'];
const LAST = 'config';

export function policyStages(manifests: readonly Manifest[]): PolicyStage[] {
  return ORDER.flatMap((name) => {
    const members = manifests.filter((manifest) => stageOf(manifest) === name);
    return [
      { name, manifests: members, waits: false },
      { name: `${name}-done`, manifests: name === LAST ? [] : members.flatMap(finished), waits: true },
    ].filter((stage) => stage.manifests.length > 0);
  });
}

function stageOf(manifest: Manifest): string {
  // The only one of our objects that is a template.
  if (isBucketClaimTemplate(manifest)) return 'bucket-keys';
  return STAGES[roleOf(manifest)] ?? LAST;
}

/** The status that an object must have before others can use it; empty if its existence is enough. */
function finished({ apiVersion, kind, metadata: { name, namespace } }: Manifest): Manifest[] {
  const status = FINISHED[kind];
  if (status === undefined) return [];
  return [{ apiVersion, kind, metadata: { name, ...(namespace === undefined ? {} : { namespace }) }, status }];
}

/** The provisioner creates the Secret of a bucket together with the bucket. */
const FINISHED: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  ObjectBucketClaim: { phase: 'Bound' },
  Job: { succeeded: 1 },
};
