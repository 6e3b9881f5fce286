import { utf8Length } from '../../core/bytes/utf8';
import { jsonText } from '../../core/formats/json-text';
import type { CompleteDiagnostic } from '../../core/diagnostic';
import type { Manifest } from '../../core/manifest';
import { workSpec, type WorkTemplate } from './manifest-work';

/** The default limit for the objects of one work, as bytes of JSON. */
export const MOST_WORK_BYTES = 500 * 1024;

export function workSizeErrors(manifests: readonly Manifest[], template: WorkTemplate): CompleteDiagnostic[] {
  const { workload } = workSpec(manifests, template) as { readonly workload: { readonly manifests: Manifest[] } };
  const bytes = workload.manifests.reduce((sum, manifest) => sum + utf8Length(jsonText(manifest)), 0);
  if (bytes <= MOST_WORK_BYTES) return [];
  return [
    {
      id: 'IR229',
      path: [],
      found: `objects of ${bytes} bytes for one ManifestWork`,
      expected: `at most ${MOST_WORK_BYTES}, which is the default limit of the webhook on the hub`,
      fix: 'move some objects, such as the CA bundle, to a separate chart',
      reference: 'open-cluster-management-io/ocm pkg/work/webhook/common/validator.go ValidateManifests',
    },
  ];
}
