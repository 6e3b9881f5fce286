import type { Condition } from '../../operator/effects/condition';
import type { Preview } from '../../operator/preview';
import type { ClusterPreview } from './preview-report';

/** Predictions as JSON, for machines: the keys and their order are part of the public interface. */
export function previewJson(clusters: readonly ClusterPreview[]): string {
  const [only, ...others] = clusters;
  const report =
    only !== undefined && others.length === 0
      ? previewFields(only.preview)
      : { clusters: clusters.map(({ path, preview }) => ({ path, ...previewFields(preview) })) };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function previewFields(preview: Preview): object {
  const { release, platform, objects, errors, effects, conditions, assumptions } = preview;
  return { release, platform, objects, errors, effects, conditions: conditions.map(conditionFields), assumptions };
}

/** For how long the Operator waits before it says so stands among the assumptions. */
function conditionFields({ on, type, status, reason, message }: Condition): object {
  return { on, type, status, reason, message };
}
