import { apiGroup, type Manifest } from '../../core/manifest';
import { kindOf } from '../../schema/kinds/kinds';
import { resourceName } from '../resource-name';

/**
 * How the agent of a managed cluster treats one object of a work: it applies the fields that stand in the work, owns no
 * others, and tells the hub what the Operator reports.
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

/** Must begin with work-agent. One of our own keeps works of others, about the same object, apart. */
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

/** One value each: the agent reports neither lists nor maps. */
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
