import type { Construct } from 'constructs';
import type { CompleteDiagnostic } from '../../core/diagnostic';
import type { Manifest } from '../../core/manifest';
import type { Release } from '../../core/release';
import type { CredentialSource } from '../../credentials/source';
import { deliveryOf } from '../base/delivery-context';

/** One factory of StorageCredentials. */
export interface CredentialFactory<Props> {
  readonly source: CredentialSource;
  /** Name of `Props`. */
  readonly struct: string;
  /** For a construct without children yet. */
  make(props: Props, release: Release, construct: Construct): RenderedCredentials;
}

export interface RenderedCredentials {
  /**
   * What is rendered; what brings the Secret about stands last.
   * @default - nothing
   */
  readonly manifests?: readonly Manifest[];
  /**
   * A Secret that comes some other way, as far as its keys are known.
   * @default - none
   */
  readonly existing?: Manifest;
  /**
   * An object that is written to a file of its own, as it is.
   * @default - none
   */
  readonly encrypted?: Manifest;
  /** What is wrong with the props. */
  readonly errors: readonly CompleteDiagnostic[];
}

/** What there is to say of a source whose manifests the chart's tool cannot turn into a Secret. */
export function toolErrors(construct: Construct, { title, tools }: CredentialSource): CompleteDiagnostic[] {
  const tool = deliveryOf(construct);
  if (tool === undefined || tools === undefined || tools.includes(tool.name)) return [];
  return [
    {
      id: 'IR112',
      path: [],
      found: `${title} in a chart that is delivered by ${tool.title}`,
      expected: `one that is delivered by Delivery.${tools.join(', .')}`,
      fix: 'deliver it so, or use StorageCredentials.externalSecret or .sealedSecret, which any tool delivers',
      reference: 'cdk8s-openshift-image-registry docs/guide/credentials.md',
    },
  ];
}
