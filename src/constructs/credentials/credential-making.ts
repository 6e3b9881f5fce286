import type { Construct } from 'constructs';
import type { CompleteDiagnostic } from '../../core/diagnostic';
import type { Manifest } from '../../core/manifest';
import type { Release } from '../../core/release';
import type { CredentialSource } from '../../credentials/source';
import { deliveryOf } from '../base/output-context';
import { docsPage } from '../../core/source';

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
   * The rendered manifests. The last one creates the Secret.
   * @default - nothing
   */
  readonly manifests?: readonly Manifest[];
  /**
   * A Secret that is created elsewhere, with the keys that are known.
   * @default - none
   */
  readonly existing?: Manifest;
  /**
   * An object that is written unchanged to a separate file.
   * @default - none
   */
  readonly encrypted?: Manifest;
  /** What is wrong with the props. */
  readonly errors: readonly CompleteDiagnostic[];
}

/** Diagnostics for a source whose manifests the chart's delivery tool cannot turn into a Secret. */
export function toolErrors(construct: Construct, { title, tools }: CredentialSource): CompleteDiagnostic[] {
  const tool = deliveryOf(construct);
  if (tool === undefined || tools === undefined || tools.includes(tool.name)) return [];
  return [
    {
      id: 'IR112',
      path: [],
      found: `${title} in a chart that is delivered by ${tool.title}`,
      expected: `one with Delivery.${tools.join(', .')}`,
      fix: 'use that delivery, or StorageCredentials.externalSecret or .sealedSecret, which work with every tool',
      reference: docsPage('how-to/credentials.md'),
    },
  ];
}
