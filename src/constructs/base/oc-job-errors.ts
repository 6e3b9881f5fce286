import type { CompleteDiagnostic } from '../../core/diagnostic';
import { checkDnsLabel } from '../../core/formats/dns-name';
import { REGISTRY_NAMESPACE } from '../../core/names';
import { firstBrokenRule, hasLength, matches } from '../../core/formats/naming-rules';
import { typeNameOf } from '../../core/props/type-name';
import { kubernetesSource, operatorSource } from '../../core/source';
import { nameErrors } from './name-errors';

/** Settings of a Job that runs `oc`. */
interface OcJobOptions {
  readonly image?: string;
  readonly namespace?: string;
}

export function ocJobErrors({ image, namespace }: OcJobOptions): CompleteDiagnostic[] {
  return [
    ...nameErrors(['namespace'], namespace, checkDnsLabel),
    ...(namespace === REGISTRY_NAMESPACE ? [CUT_OFF] : []),
    ...imageErrors(image),
  ];
}

const CUT_OFF: CompleteDiagnostic = {
  id: 'IR112',
  path: ['namespace'],
  found: REGISTRY_NAMESPACE,
  expected: 'another namespace: since 4.22 a NetworkPolicy there blocks the API server for the Job',
  fix: 'remove namespace, or set one where pods can reach the API server',
  reference: operatorSource('manifests/', 'NetworkPolicy default-deny-all'),
};

function imageErrors(image: unknown): CompleteDiagnostic[] {
  if (image === undefined) return [];
  const diagnostic =
    typeof image === 'string'
      ? firstBrokenRule(image, IMAGE_RULES)
      : { found: typeNameOf(image), expected: 'the name of an image' };
  if (diagnostic === undefined) return [];
  const reference = kubernetesSource('pkg/util/parsers/parsers.go', 'ParseImageName');
  return [{ id: 'IR101', path: ['image'], fix: 'use an image with oc that nodes can pull', reference, ...diagnostic }];
}

const IMAGE_RULES = [
  hasLength(1, 4096),
  matches(
    /^(?:\[[\da-f:]+\]|[a-z\d][\w.-]*)(?::\d+)?(?:\/[a-z\d][a-z\d._-]*)*(?::\w[\w.-]{0,127})?(?:@sha256:[\da-f]{64})?$/,
    'registry/repository:tag or registry/repository@sha256:digest',
  ),
  {
    holds: (text: string) => !text.startsWith(`image-registry.${REGISTRY_NAMESPACE}.svc`),
    expected: 'an image from another registry: this one is not running before the Job ends',
  },
];
