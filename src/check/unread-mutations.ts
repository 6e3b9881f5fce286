import { jsonText } from '../core/formats/json-text';
import { apiGroup, describeObject, groupKind, referenceTo, type Manifest } from '../core/manifest';
import { fieldOf, itemsOf } from '../core/record';
import type { NotJudged } from '../core/not-judged';
import type { InputCluster } from '../inputs/clusters';
import { namesObjectOfRegistry } from '../schema/kinds/names-registry';
import { placeIn } from '../yaml/source-object';

/** Policies by which a cluster itself changes or deletes objects of the registry that others apply. */
export function unreadMutations({ objects }: InputCluster): NotJudged[] {
  return objects.flatMap((object) => {
    const { manifest } = object;
    if (!isMutation(manifest) || !namesObjectOfRegistry(jsonText(actingPart(manifest)))) return [];
    const of = describeObject(referenceTo(manifest));
    const { file, line } = placeIn(object, []);
    return [
      {
        file,
        line,
        why: `${of}: it may change or delete objects of the registry in the cluster, and no rule reads how`,
      },
    ];
  });
}

function isMutation(manifest: Manifest): boolean {
  if (manifest.apiVersion.startsWith('kyverno.io/') && POLICY.test(manifest.kind))
    return mutatingRules(manifest).length > 0;
  return GROUPS.has(apiGroup(manifest.apiVersion)) || KINDS.has(groupKind(manifest));
}

/** Rules that only validate change nothing. */
function mutatingRules(manifest: Manifest): unknown[] {
  return itemsOf(fieldOf(manifest['spec'], 'rules')).filter(
    (rule) => fieldOf(rule, 'mutate') !== undefined || fieldOf(rule, 'generate') !== undefined,
  );
}

function actingPart(manifest: Manifest): unknown {
  return POLICY.test(manifest.kind) ? mutatingRules(manifest) : (manifest['spec'] ?? manifest['webhooks']);
}

const POLICY = /^(?:Cluster)?Policy$/;
const GROUPS: ReadonlySet<string> = new Set(['mutations.gatekeeper.sh']);
const KINDS: ReadonlySet<string> = new Set([
  ...['MutatingAdmissionPolicy', 'MutatingWebhookConfiguration'].map((kind) => `admissionregistration.k8s.io/${kind}`),
  ...['Cluster', ''].map((scope) => `kyverno.io/${scope}CleanupPolicy`),
  ...['Mutating', 'Generating', 'Deleting'].flatMap((does) =>
    ['', 'Namespaced'].map((scope) => `policies.kyverno.io/${scope}${does}Policy`),
  ),
]);
