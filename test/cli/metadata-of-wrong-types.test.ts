import { runWith } from './checking';
import { inFolder } from '../files/temporary';

/** What fails where it is made a text. */
const NO_TEXT = { toString: null };

const CONFIG_OF_ROUTE =
  '{"apiVersion":"imageregistry.operator.openshift.io/v1","kind":"Config","metadata":{"name":"cluster"},"spec":{"replicas":1,"routes":[{"name":"public","hostname":"registry.example.com","secretName":"registry-tls"}]}}';

const named = (apiVersion: string, kind: string, metadata: object, rest: object = {}): string =>
  JSON.stringify({ apiVersion, kind, metadata, ...rest });

const of = (metadata: object): Readonly<Record<string, readonly string[]>> => ({
  check: [named('v1', 'ConfigMap', { namespace: 'openshift-config', ...metadata }), CONFIG_OF_ROUTE],
  diff: [named('v1', 'Secret', { namespace: 'openshift-image-registry', ...metadata }, { data: {} }), CONFIG_OF_ROUTE],
  adopt: [
    named('v1', 'Secret', { namespace: 'openshift-image-registry', ...metadata }, { stringData: { a: 'b' } }),
    named('work.open-cluster-management.io/v1', 'ManifestWork', metadata, {
      spec: { workload: { manifests: [JSON.parse(CONFIG_OF_ROUTE)] } },
    }),
  ],
  explain: [
    CONFIG_OF_ROUTE,
    named('v1', 'Pod', { namespace: 'openshift-image-registry', ...metadata }, { status: { phase: 'Running' } }),
  ],
});

const WRONG: readonly object[] = [
  {},
  { name: 1 },
  { name: NO_TEXT },
  { name: [NO_TEXT] },
  { name: 'registry-tls', namespace: NO_TEXT },
  { name: 'registry-tls', namespace: [NO_TEXT] },
  {
    name: 'registry-tls',
    annotations: { 'kustomize.toolkit.fluxcd.io/prune': NO_TEXT, 'helm.sh/resource-policy': NO_TEXT },
  },
  { name: 'registry-tls', labels: NO_TEXT },
];

describe.each(WRONG.map((metadata) => [JSON.stringify(metadata), metadata] as const))('metadata %s', (_, metadata) => {
  test.each(Object.entries(of(metadata)))('stops no %s', (command, documents) => {
    inFolder({ 'old.yaml': CONFIG_OF_ROUTE, 'new.yaml': documents.join('\n---\n') }, (folder) => {
      const [old, now] = [`${folder}/old.yaml`, `${folder}/new.yaml`];
      const paths =
        command === 'diff'
          ? [
              [old, now],
              [now, old],
            ]
          : [[now]];
      for (const each of paths) {
        const { code, out, err } = runWith([command, ...(command === 'explain' ? [] : ['--no-config']), ...each]);
        expect([0, 1, 2]).toContain(code);
        expect(out + err).not.toMatch(/Please report|itself failed|undefined|\[object/);
      }
    });
  });
});
