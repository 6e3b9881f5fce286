import { operatorSource } from '../../../core/source';
import { describeSubject } from '../../effects/subject';
import { CONFIG, DEPLOYMENT } from '../../objects';
import type { Unknown } from '../../unknown/unknown';
import type { Change, Edit, Transition } from '../base/change';
import { objectAfter } from '../base/object-after';
import { isRunUnknown, runningUnmanaged } from '../base/unmanaged-run';
import { backendIn } from '../storage/storage-in-words';
import { lossUnlessCopied } from '../storage/storage-moved';

/**
 * The Operator begins to manage pods that run already. Until then, nobody kept them as the Config says.
 * Source: openshift/library-go pkg/operator/resource/resourceapply/apps.go ApplyDeployment.
 */
export function* podsTakenOver(edit: Edit): Iterable<Change> {
  const running = runningUnmanaged(edit.before);
  if (running === undefined || running === 'no' || objectAfter(edit.after, DEPLOYMENT) === undefined) return;
  const losesImages = backendIn(edit.before)?.backend.durable === false;
  if (running === 'not known' && !losesImages) return;
  yield {
    ...(losesImages ? lossUnlessCopied(edit, 'disruption') : { level: 'disruption' }),
    subject: DEPLOYMENT,
    what: losesImages
      ? 'every image may be lost: all pods are replaced if they differ from NEW, and each pod stores its images in its own emptyDir'
      : 'all pods are replaced if they differ from NEW',
    why: `the Operator did not manage the registry before${running === 'yes' ? '' : `, and ${NOT_SHOWN}`}`,
    old: running === 'yes' ? 'not managed' : 'not known',
    new: 'managed',
    source: operatorSource('pkg/resource/deployment.go', 'expected'),
  };
}

/** What NEW does if a registry runs, and what if none runs. */
export function unknownRun({ before, after }: Transition): Unknown[] {
  if (!isRunUnknown(before) || objectAfter(after, DEPLOYMENT) === undefined) return [];
  return [
    {
      object: describeSubject(CONFIG),
      field: 'spec.managementState',
      why: `${NOT_SHOWN}: if one runs, its pods are replaced where they differ from NEW; if none runs, nodes begin to trust the new one, and the pruner deletes layers from its storage`,
    },
  ];
}

const NOT_SHOWN = 'the input does not show whether a registry runs';
