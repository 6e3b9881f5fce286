import { Severity } from '../../core/finding';
import { configYaml } from '../examples/example-yaml';
import type { OtherId } from './other-id';

const COMMON = { reportedBy: 'check', language: 'yaml' } as const;

export const CHECK_IDS: readonly OtherId[] = [
  {
    ...COMMON,
    id: 'IR195',
    severity: Severity.WARNING,
    title: 'Unused ignore comment or acknowledgement',
    why: 'The finding that the comment or the annotation silences no longer occurs. Remove the comment or the annotation, so that it does not hide the next finding.',
    failing: configYaml('replicas: 1 # image-registry-ignore IR303: one zone only').trimEnd(),
    passing: configYaml('replicas: 1').trimEnd(),
  },
  {
    ...COMMON,
    id: 'IR196',
    severity: Severity.ERROR,
    title: 'Ignore comment without effect',
    why: 'The comment has no id, an unknown id or no reason, or the finding cannot be ignored. So the finding is still reported.',
    failing: configYaml('replicas: 2\nnodeSelector: {infra: ""} # image-registry-ignore IR303').trimEnd(),
    passing: configYaml(
      'replicas: 2\nnodeSelector: {infra: ""} # image-registry-ignore IR303: one zone only',
    ).trimEnd(),
  },
];
