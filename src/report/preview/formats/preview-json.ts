import { jsonText } from '../../../core/formats/json-text';
import type { Condition } from '../../../operator/effects/condition';
import type { Preview } from '../../../operator/preview';
import { unknownFields } from '../../unknown-in-words';
import type { ClusterPreview } from '../preview-report';

/** Predictions as JSON. The keys and their order are part of the public interface. */
export function previewJson(clusters: readonly ClusterPreview[]): string {
  const [only, ...others] = clusters;
  const report =
    only !== undefined && others.length === 0
      ? previewFields(only.preview)
      : { clusters: clusters.map(({ path, preview }) => ({ path, ...previewFields(preview) })) };
  return `${jsonText(report, 2)}\n`;
}

function previewFields(preview: Preview): object {
  const { release, platform, objects, errors, effects, conditions, assumptions, unknown } = preview;
  return {
    release,
    platform,
    objects,
    errors,
    effects,
    conditions: conditions.map(conditionFields),
    assumptions,
    unknown: unknown.map(unknownFields),
  };
}

/** Without `after`: the assumptions already include how long the Operator waits. */
function conditionFields({ on, type, status, reason, message }: Condition): object {
  return { on, type, status, reason, message };
}
