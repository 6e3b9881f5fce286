import { checkDnsLabel } from '../../core/formats/dns-name';
import { REGISTRY_NAMESPACE } from '../../core/names';
import { firstBrokenRule, hasLength, matches } from '../../core/formats/naming-rules';
import { typeNameOf } from '../../core/prop-shape';
import { kubernetesSource, operatorSource } from '../../core/source';
import { nameProblems } from './name-problems';
import type { PropProblem } from './refusal';

/** Where a Job that runs `oc` is to run, and with what. */
export interface OcJobOptions {
  readonly image?: string;
  readonly namespace?: string;
}

export function ocJobProblems({ image, namespace }: OcJobOptions): PropProblem[] {
  return [
    ...nameProblems('namespace', namespace, checkDnsLabel),
    ...(namespace === REGISTRY_NAMESPACE ? [CUT_OFF] : []),
    ...imageProblems(image),
  ];
}

const CUT_OFF: PropProblem = {
  id: 'IR112',
  prop: 'namespace',
  found: REGISTRY_NAMESPACE,
  expected: 'another namespace: from 4.22 a NetworkPolicy there cuts the Job off from the API server',
  fix: 'leave namespace out, or name one that lets pods reach the API server',
  source: operatorSource('manifests/', 'NetworkPolicy default-deny-all'),
};

function imageProblems(image: unknown): PropProblem[] {
  if (image === undefined) return [];
  const diagnostic =
    typeof image === 'string'
      ? firstBrokenRule(image, IMAGE_RULES)
      : { found: typeNameOf(image), expected: 'the name of an image' };
  if (diagnostic === undefined) return [];
  const source = kubernetesSource('pkg/util/parsers/parsers.go', 'ParseImageName');
  return [{ id: 'IR101', prop: 'image', fix: 'name an image with oc that nodes can pull', source, ...diagnostic }];
}

const IMAGE_RULES = [
  hasLength(1, 4096),
  matches(/^[a-z\d][^\s@]*(?:@sha256:[\da-f]{64})?$/i, 'registry/repository:tag or registry/repository@sha256:digest'),
  {
    holds: (text: string) => !text.startsWith(`image-registry.${REGISTRY_NAMESPACE}.svc`),
    expected: 'an image of another registry: this one does not run before the Job is done',
  },
];
