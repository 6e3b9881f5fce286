import { valueAt } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import { isRecord } from '../../core/record';
import { manifestWorkTool } from '../../delivery/manifest-work/manifest-work-tool';
import { embeddedObjects } from '../../rules/embedded/embedded-objects';
import type { SourceObject } from '../../yaml/source-object';
import { call, dataCode } from '../code/code';
import { PACKAGE } from '../code/value';
import type { ChosenDelivery } from '../decisions';

/** What a delivery wraps. */
export interface Unwrapped {
  readonly delivery: ChosenDelivery;
  /** The object that holds the others. */
  readonly carrier: SourceObject;
  readonly objects: readonly SourceObject[];
}

/** The objects in the only ManifestWork among others, and the delivery that would make it. */
export function unwrapped(sources: readonly SourceObject[], chart: string): Unwrapped | undefined {
  const [carrier, ...others] = sources.filter(({ manifest }) => manifest.kind === 'ManifestWork');
  if (carrier === undefined || others.length > 0) return undefined;
  const { name, namespace = '' } = carrier.manifest.metadata;
  const subject = valueAt(carrier.manifest, ['spec', 'executor', 'subject', 'serviceAccount']);
  const executor = isRecord(subject) ? { executor: subject as { namespace: string; name: string } } : {};
  const settings = { cluster: namespace, ...(name === chart ? {} : { name }), ...executor };
  return {
    delivery: {
      tool: manifestWorkTool(settings),
      value: {
        data: settings,
        code: call('Delivery.manifestWork', dataCode(settings)),
        uses: [{ name: 'Delivery', from: PACKAGE }],
        plain: undefined,
      },
    },
    carrier,
    objects: embeddedObjects(carrier.manifest)
      .filter(({ manifest }) => !isRoleOfAgent(manifest, name))
      .map(({ manifest, path: at }) => ({
        manifest,
        file: carrier.file,
        locate: (path) => carrier.locate([...at, ...path]),
      })),
  };
}

/** The delivery adds it. */
function isRoleOfAgent({ kind, metadata }: Manifest, work: string): boolean {
  return kind === 'ClusterRole' && metadata.name === `${work}-work-agent`;
}
