import { valueAt } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import { manifestOf } from '../../yaml/read/manifest-of';
import type { SourceObject } from '../../yaml/source-object';
import { call, objectCode } from '../code/code';
import { PACKAGE } from '../code/value';
import type { ChosenDelivery } from '../decisions';
import type { CleanObject } from '../objects/clean-object';
import { policyWrapper } from './read-policy';
import { workReplicaSetWrapper, workWrapper } from './read-work';
import type { Wrapper } from './wrapper';

/** The deliveries that write an object around those of a chart, by their factory. */
export const WRAPPERS: Readonly<Record<string, Wrapper>> = {
  acm: policyWrapper,
  manifestWork: workWrapper,
  manifestWorkReplicaSet: workReplicaSetWrapper,
};

/** Whether a delivery may have written the object around others. */
export function isWrapper({ kind }: Manifest): boolean {
  return Object.values(WRAPPERS).some((each) => each.kind === kind);
}

/** What a delivery wraps. */
interface Unwrapped {
  readonly delivery: ChosenDelivery;
  readonly objects: readonly SourceObject[];
}

/** The objects in another one, and the delivery that may write it; undefined if it lacks what a delivery needs. */
export function unwrapped(
  { manifest: wrapper, source }: CleanObject,
  beside: readonly CleanObject[],
  chart: string,
): Unwrapped | undefined {
  const [factory, found] = Object.entries(WRAPPERS).find(([, { kind }]) => kind === wrapper.kind) ?? [];
  const read = found?.read(
    wrapper,
    beside.map(({ manifest }) => manifest),
    chart,
  );
  if (read === undefined || factory === undefined) return undefined;
  return {
    delivery: {
      tool: read.tool,
      value: {
        data: read.tool.name,
        code: call(`Delivery.${factory}`, objectCode(read.props)),
        uses: [{ name: 'Delivery', from: PACKAGE }, ...read.uses],
        plain: undefined,
      },
    },
    objects: read.objects.flatMap((at) =>
      manifestOf(valueAt(wrapper, at)).map(({ manifest }) => ({
        manifest,
        file: source.file,
        locate: (path) => source.locate([...at, ...path]),
      })),
    ),
  };
}
