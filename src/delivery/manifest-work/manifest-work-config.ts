import { apiGroup, type Manifest } from '../../core/manifest';
import { kindOf } from '../../schema/kinds/kinds';
import { resourceName } from '../../schema/kinds/resource-name';

/**
 * How the agent of a managed cluster applies one object of a work: it owns only the fields in the work, and reports the
 * Operator's status to the hub.
 *
 * Source: open-cluster-management-io/api work/v1/types.go ManifestConfigOption.
 */
export function manifestConfig(manifest: Manifest): Record<string, unknown> {
  const feedback = feedbackOf(manifest);
  return {
    ...(feedback.length === 0 ? {} : { feedbackRules: [{ jsonPaths: feedback, type: 'JSONPaths' }] }),
    resourceIdentifier: identifierOf(manifest),
    updateStrategy: { serverSideApply: { fieldManager: FIELD_MANAGER, force: true }, type: 'ServerSideApply' },
  };
}

/** Must begin with `work-agent`. A name of our own avoids conflicts with other works for the same object. */
const FIELD_MANAGER = 'work-agent-image-registry';

function identifierOf({ apiVersion, kind, metadata }: Manifest): Record<string, string> {
  const { name, namespace } = metadata;
  const group = apiGroup(apiVersion);
  return { ...(group === '' ? {} : { group }), name, ...(namespace && { namespace }), resource: resourceName(kind) };
}

interface Feedback {
  readonly name: string;
  readonly path: string;
}

/** Single values only: the agent cannot report lists or maps. */
function feedbackOf(manifest: Manifest): Feedback[] {
  switch (kindOf(manifest)) {
    case 'Config':
      return [
        ...['Available', 'Progressing', 'Degraded'].flatMap(conditionFeedback),
        { name: 'ReadyReplicas', path: '.status.readyReplicas' },
      ];
    case 'ImagePruner':
      return ['Available', 'Failed', 'Scheduled'].flatMap(conditionFeedback);
    default:
      return [];
  }
}

function conditionFeedback(type: string): Feedback[] {
  const condition = `.status.conditions[?(@.type=="${type}")]`;
  return [
    { name: type, path: `${condition}.status` },
    { name: `${type}Message`, path: `${condition}.message` },
  ];
}
