import { diff, type Files } from './diffing';

/** A Config whose storage stays when it is deleted. */
export const CONFIG = `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata: {name: cluster}
spec: {managementState: Managed, replicas: 2, storage: {managementState: Unmanaged, s3: {bucket: layers, region: us-east-1}}}
`;

interface Given {
  readonly name?: string;
  readonly path?: string;
  readonly revision?: string;
  readonly namespace?: string;
  readonly rest?: string;
}

/** An Application that deletes its objects with itself. */
export function application({
  name = 'registry',
  path = name,
  namespace = 'openshift-gitops',
  ...given
}: Given): string {
  return `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: ${name}, namespace: openshift-gitops, finalizers: [resources-finalizer.argocd.argoproj.io]}
spec:
  project: default
  source: {repoURL: https://git.example.com/x.git, path: ${path}, targetRevision: ${given.revision ?? 'main'}}
  destination: {server: https://kubernetes.default.svc, namespace: ${namespace}}
  ${given.rest ?? 'syncPolicy: {automated: {prune: true}}'}
`;
}

export function fluxKustomization({ name = 'registry', path = name, rest = 'prune: true' }: Given): string {
  return `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: ${name}, namespace: flux-system}
spec: {interval: 1h, path: ./${path}, sourceRef: {kind: GitRepository, name: x}, ${rest}}
`;
}

/** What an edit does, one line each, with the folder of the cluster. */
export function answers(old: Files, now: Files): string[] {
  interface Answer {
    readonly path?: string;
    readonly effects: readonly { readonly level: string; readonly object: string; readonly what: string }[];
    readonly unknown: readonly { readonly object: string; readonly field?: string; readonly why: string }[];
  }
  const report = JSON.parse(diff(old, now, '--output', 'json').out) as Answer & { clusters?: Answer[] };
  return (report.clusters ?? [report]).flatMap(({ path = '', effects, unknown }) => [
    ...effects.map(({ level, object, what }) => `${path} ${level} ${object}: ${what}`),
    ...unknown.map(({ object, field = '', why }) => `${path} unknown ${object} ${field}: ${why}`),
  ]);
}
