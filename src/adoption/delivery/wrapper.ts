import type { FieldPath } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import type { DeliveryTool } from '../../delivery/tool';
import type { CodeItem, ImportedName } from '../code/code';

/** Reads the object that a delivery of the library writes. */
export interface Wrapper {
  readonly kind: string;
  /**
   * What the delivery would be; undefined if the object lacks what its props say.
   *
   * @param beside the other objects of the hub
   * @param chart the id of the chart
   */
  readonly read: (wrapper: Manifest, beside: readonly Manifest[], chart: string) => ReadWrapper | undefined;
}

interface ReadWrapper {
  readonly tool: DeliveryTool;
  readonly props: readonly (CodeItem & { readonly key: string })[];
  /** What the props import, but for `Delivery`. */
  readonly uses: readonly ImportedName[];
  /** Where the objects of the chart are. What the delivery adds is not among them. */
  readonly objects: readonly FieldPath[];
}
