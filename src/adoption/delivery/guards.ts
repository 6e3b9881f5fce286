import type { FieldPath } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import { SYNC_OPTIONS } from '../../core/tools/argo-cd';
import { argoCd } from '../../delivery/argo-cd/argo-cd';
import { flux } from '../../delivery/flux/flux';
import { kustomize } from '../../delivery/kustomize';
import type { DeliveryTool } from '../../delivery/tool';
import { isSameData } from '../../core/data/same-data';
import { isOfManagedKind } from '../../schema/kinds/kinds';
import { call } from '../code/code';
import { PACKAGE } from '../code/value';
import type { ChosenDelivery } from '../decisions';
import { withoutEmptyMetadata } from '../objects/without-empty-metadata';

/** The tools that leave their guards on the objects; the one with most of them first. */
export const GUARDING: readonly DeliveryTool[] = [kustomize, argoCd, flux];

const GUARDS = /^(?:argocd\.argoproj\.io|kustomize\.toolkit\.fluxcd\.io)\//;

/**
 * The tool whose guards are on the Operator's own objects.
 *
 * @param isLoose whether other annotations of Argo CD will do, because its delivery writes its own
 */
export function guardingTool(objects: readonly Manifest[], isLoose: boolean): ChosenDelivery | undefined {
  const guarded = objects.filter(isOfManagedKind);
  const exact = GUARDING.find((each) => guarded.length > 0 && guarded.every((object) => bare(object, each) !== object));
  const tool = exact ?? (isLoose && guarded.some(hasSyncOptions) ? argoCd : undefined);
  if (tool === undefined) return undefined;
  return {
    tool,
    value: {
      data: tool.name,
      code: call(`Delivery.${tool.name}`),
      uses: [{ name: 'Delivery', from: PACKAGE }],
      plain: undefined,
    },
  };
}

function hasSyncOptions({ metadata: { annotations = {} } }: Manifest): boolean {
  return Object.hasOwn(annotations, SYNC_OPTIONS);
}

/**
 * The object without the guards that the tool gives it; the same object if they are others.
 *
 * @param isLoose whether others go, too
 */
export function bare(object: Manifest, tool: DeliveryTool | undefined, isLoose = false): Manifest {
  if (tool === undefined) return object;
  const annotations = Object.entries(object.metadata.annotations ?? {});
  const own = annotations.filter(([key]) => !GUARDS.test(key));
  if (own.length === annotations.length) return object;
  const without = withoutEmptyMetadata({
    ...object,
    metadata: { ...object.metadata, annotations: Object.fromEntries(own) },
  });
  return isLoose || isSameData(tool.mark(without), object) ? without : object;
}

/** Where an object has the guards of the tool. */
export function guardPaths(object: Manifest, tool: DeliveryTool | undefined, isLoose: boolean): FieldPath[] {
  const left = bare(object, tool, isLoose).metadata.annotations ?? {};
  return Object.keys(object.metadata.annotations ?? {})
    .filter((key) => !Object.hasOwn(left, key))
    .map((key) => ['metadata', 'annotations', key]);
}
