import type { Release } from '../../core/release';
import { operatorSource } from '../../core/source';
import type { TextMap } from '../cluster/cluster-state';
import { attempt } from '../go/operator-error';
import { DEPLOYMENT } from '../objects';
import type { Prediction } from '../prediction';
import { deploymentOverrides } from '../registry/config-overrides';
import type { Change, Edit } from './base/change';
import { objectAfter } from './base/object-after';
import { backendIn } from './storage/storage-in-words';
import { lossUnlessCopied } from './storage/storage-moved';

/** Annotations that the overrides no longer have, and that the pods keep. */
export function* annotationsKept(edit: Edit): Iterable<Change> {
  const { before, after } = edit;
  if (objectAfter(before, DEPLOYMENT) === undefined || objectAfter(after, DEPLOYMENT) === undefined) return;
  const now = overridesOf(after);
  const losesImages = backendIn(after)?.backend.durable === false;
  for (const [name, value] of Object.entries(after.state.earlierAnnotations)) {
    if (now[name] !== undefined) continue;
    yield {
      ...(losesImages ? lossUnlessCopied(edit, 'change') : { level: 'change' }),
      subject: DEPLOYMENT,
      what: `its pods keep the annotation ${name} until the Operator restarts: then all pods are replaced${losesImages ? ', and every image in their emptyDir is lost' : ''}`,
      why: 'NEW does not have the annotation in spec.unsupportedConfigOverrides.deployment.annotations, and the Operator removes no annotation of the pods before it restarts',
      old: value,
      new: value,
      source: operatorSource('pkg/resource/podtemplatespec.go', 'makePodTemplateSpec'),
    };
  }
}

/** What the running Operator adds to each later pod template; an upgrade starts another. */
export function annotationsInMemory(before: Prediction, release: Release): TextMap {
  if (before.state.release !== release) return {};
  return { ...before.state.earlierAnnotations, ...overridesOf(before) };
}

function overridesOf({ spec }: Prediction): TextMap {
  const attempted = attempt(() => deploymentOverrides(spec.unsupportedConfigOverrides).annotations);
  return 'value' in attempted ? attempted.value : {};
}
