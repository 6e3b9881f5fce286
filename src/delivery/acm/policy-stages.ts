import type { Manifest } from '../../core/manifest';
import { isBucketClaimTemplate } from '../../credentials/bucket-claim-policy';
import { roleOf, type Role } from '../role';

/** Objects that one ConfigurationPolicy brings, once those before it are there. */
export interface PolicyStage {
  /** Ends the name of the ConfigurationPolicy. */
  readonly name: string;
  readonly manifests: readonly Manifest[];
  /** Whether it only waits, and changes nothing whatever the policy does. */
  readonly waits: boolean;
}

/** In the order in which they need each other; whatever has no stage of its own comes with the Config. */
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
  // The one template among texts that are none.
  if (isBucketClaimTemplate(manifest)) return 'bucket-keys';
  return STAGES[roleOf(manifest)] ?? LAST;
}

/** What an object looks like when others can build on it; nothing where it is enough that it is there. */
function finished({ apiVersion, kind, metadata: { name, namespace } }: Manifest): Manifest[] {
  const status = FINISHED[kind];
  if (status === undefined) return [];
  return [{ apiVersion, kind, metadata: { name, ...(namespace === undefined ? {} : { namespace }) }, status }];
}

/** The provisioner of a bucket makes its Secret with the bucket. */
const FINISHED: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  ObjectBucketClaim: { phase: 'Bound' },
  Job: { succeeded: 1 },
};
