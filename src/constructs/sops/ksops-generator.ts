import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { CompleteDiagnostic } from '../../core/diagnostic';
import { ksopsGenerator } from '../../credentials/sops';
import type { KsopsGeneratorProps } from './ksops-generator-props';
import { throwIfAny, throwIfMisshapen } from '../base/throw-errors';
import { WireObject } from '../base/wire-object';

/**
 * The file that has KSOPS decrypt credentials while Kustomize builds, as in Argo CD. It is a chart, since no cluster takes it:
 * name it under `generators` of the kustomization, `Delivery.kustomize({ generators: ['ksops.k8s.yaml'] })`.
 *
 * @see https://github.com/viaduct-ai/kustomize-sops/blob/master/README.md
 * @example
 * const storage = RegistryStorage.s3(chart, 'storage', { bucket: 'acme-images', region: 'eu-central-1' });
 * const file = 'secrets/image-registry.enc.yaml';
 * const credentials = StorageCredentials.sops(chart, 'credentials', { storage, file });
 * new KsopsGenerator(app, 'ksops', { credentials: [credentials] });
 */
export class KsopsGenerator extends Chart {
  /**
   * Creates the construct and checks it. Throws one error that lists everything that is wrong. Props with unknown names or
   * wrong types, which only untyped code has, are listed alone.
   *
   * @param scope the App
   * @param id name of the chart, and of its file
   * @param props the credentials to decrypt
   */
  public constructor(scope: Construct, id: string, props: KsopsGeneratorProps) {
    super(scope, id);
    throwIfMisshapen(this, 'KsopsGenerator', props, 'KsopsGeneratorProps');
    const credentials = (props as Partial<KsopsGeneratorProps>).credentials ?? [];
    const files = credentials.flatMap(({ encryptedFile }) => encryptedFile ?? []);
    throwIfAny(this, 'KsopsGenerator', files.length === credentials.length && files.length > 0 ? [] : [WRONG]);
    new WireObject(this, 'Resource', ksopsGenerator(id, files));
  }
}

const WRONG: CompleteDiagnostic = {
  id: 'IR112',
  path: ['credentials'],
  found: 'none, or some that SOPS did not encrypt',
  expected: 'credentials of StorageCredentials.sops only',
  fix: 'remove what KSOPS has nothing to decrypt for',
  reference: 'viaduct-ai/kustomize-sops README.md',
};
