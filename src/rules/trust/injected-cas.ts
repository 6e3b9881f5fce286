import { valueAt, type FieldPath } from '../../core/field-path';
import { S3_CA_KEY } from '../../core/names';
import type { JudgedObject } from '../engine/cluster';

/** A request for CAs on a ConfigMap, and the key under which the cluster fills them in. */
export interface InjectedCas {
  readonly path: FieldPath;
  readonly key: string;
}

/** Those of the cluster. Source: openshift-docs modules/certificate-injection-using-operators.adoc. */
export const TRUSTED_BUNDLE: InjectedCas = {
  path: ['metadata', 'labels', 'config.openshift.io/inject-trusted-cabundle'],
  key: S3_CA_KEY,
};

/** That of Services. Source: openshift/service-ca-operator pkg/controller/api/api.go InjectCABundleAnnotationName. */
export const SERVICE_CA: InjectedCas = {
  path: ['metadata', 'annotations', 'service.beta.openshift.io/inject-cabundle'],
  key: 'service-ca.crt',
};

export function isInjected({ valid }: JudgedObject<'ConfigMap'>, { path }: InjectedCas): boolean {
  return valueAt(valid, path) === 'true';
}
