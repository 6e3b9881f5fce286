import { check } from '../../src/engine/check';
import { preview } from '../../src/engine/preview';
import { diff } from '../../src/engine/diff';

const OPTIONS = { release: '4.20', platform: 'vsphere' } as const;
const item = (replicas: string): string =>
  `- complianceType: musthave
  objectDefinition:
    apiVersion: imageregistry.operator.openshift.io/v1
    kind: Config
    metadata: { name: cluster }
    spec: { managementState: Managed, replicas: ${replicas}, storage: { emptyDir: {} } }
`;
const asText = (items: string): string => `object-templates-raw: |\n${items.replace(/^/gm, '  ')}\n`;
const asList = (items: string): string => `object-templates:\n${items}`;
const GENERATOR = `apiVersion: policy.open-cluster-management.io/v1
kind: PolicyGenerator
metadata: { name: a }
policies: [{ name: registry, manifests: [{ path: config.yaml }] }]
`;
interface Found {
  readonly unknown: readonly { readonly object: string }[];
}

const files = (text: string) => ({ 'p/generator.yaml': GENERATOR, 'p/config.yaml': text });

describe('a manifest of a PolicyGenerator with nothing but object templates', () => {
  test.each([
    ['a text', asText, 7],
    ['a list', asList, 7],
  ])('as %s: its objects are judged where they stand', (_, written, line) => {
    const found = check(files(written(item("'two'"))), OPTIONS);
    expect(found.findings.filter(({ id }) => id === 'IR101')).toEqual([
      expect.objectContaining({ file: 'p/config.yaml', line }),
    ]);
  });

  test('a text that only the cluster can render is not judged', () => {
    const loop = `{{- range $each := (lookup "v1" "Node" "" "").items }}\n${item('2')}{{- end }}\n`;
    const found = check(files(asText(loop)), OPTIONS);
    expect(found.notJudged).toEqual([
      expect.objectContaining({ file: 'p/config.yaml', why: expect.stringContaining('not rendered yet') as string }),
    ]);
  });

  const CONFIG = `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata: { name: cluster }
spec: { managementState: Managed, replicas: 2, storage: { emptyDir: {} } }
`;
  const beside = (generator: string, text: string) => ({
    'p/generator.yaml': generator,
    'p/config.yaml': text,
    'p/other.yaml': CONFIG,
  });
  const unknown = (old: Record<string, string>, now: Record<string, string>): string[] =>
    (diff(old, now, OPTIONS) as unknown as Found).unknown.map(({ object }) => object);
  const old = beside(GENERATOR, asText(item('1')));

  test('an edit of it, or of its generator, is unknown', () => {
    expect(unknown(old, old)).toEqual([]);
    expect(unknown(old, beside(GENERATOR, asText(item('2'))))).toEqual(['p/config.yaml']);
    const disabled = GENERATOR.replace('name: registry', 'name: registry, disabled: true');
    expect(unknown(old, beside(disabled, asText(item('1'))))).toContain('p/generator.yaml');
  });

  test.each([
    ['a CA', 'apiVersion: v1, kind: ConfigMap, metadata: { name: ca, namespace: openshift-config }, data'],
    [
      'the pull secret',
      'apiVersion: v1, kind: Secret, metadata: { name: pull-secret, namespace: openshift-config }, data',
    ],
    ['the proxy', 'apiVersion: config.openshift.io/v1, kind: Proxy, metadata: { name: cluster }, spec'],
  ])('an edit of %s in it is unknown', (_, object) => {
    const list = (value: string): string => `- objectDefinition: { ${object}: { a: ${value} } }\n`;
    for (const of of [
      (value: string) => `object-templates:\n${list(value)}`,
      (value: string) => `object-templates-raw: |\n  {{ range $n := x }}\n  ${list(value)}  {{ end }}\n`,
    ])
      expect(unknown(beside(GENERATOR, of('x')), beside(GENERATOR, of('z')))).toEqual(['p/config.yaml']);
  });

  const raw = (object: string): string =>
    `object-templates-raw: |\n  - complianceType: musthave\n    objectDefinition:\n      ${object.split('\n').join('\n      ')}\n`;

  test.each([
    'apiVersion: v1\nkind: ConfigMap\nmetadata: {"name": "ca", "namespace": "openshift-config"}\ndata: {a: VALUE}',
    '{{ $ns := "openshift-config" }}\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: ca, namespace: {{ $ns }}}\ndata: {a: VALUE}',
    `apiVersion: v1\nkind: Secret\nmetadata: {namespace: openshift-config, name: '{{ "pull-secret" }}'}\ndata: {a: VALUE}`,
    'apiVersion: {{ printf "imageregistry.%s/v1" "operator.openshift.io" }}\nkind: Config\nmetadata: {name: cluster}\nspec: {replicas: VALUE}',
  ])('an edit of what expressions may write is unknown: %s', (object) => {
    const [old, now] = ['1', '2'].map((value) => beside(GENERATOR, raw(object.replace('VALUE', value))));
    expect(unknown(old ?? {}, now ?? {})).toEqual(['p/config.yaml']);
    expect(unknown(now ?? {}, old ?? {})).toEqual(['p/config.yaml']);
  });

  test.each([
    '{{ (lookup "v1" "ConfigMap" "openshift-config" "ca").data.a }}',
    '{{ fromConfigMap "openshift-config" "ca" "a" }} {{ fromSecret "openshift-config" "pull-secret" `a` | base64dec }}',
    '{{ (lookup "config.openshift.io/v1" "Proxy" "" "cluster").spec.httpProxy }}',
  ])('an edit of what expressions only look up is known: %s', (expression) => {
    const of = (value: string) =>
      raw(`apiVersion: v1\nkind: Secret\nmetadata: {name: a, namespace: web}\ndata: {a: '${expression}', b: ${value}}`);
    expect(unknown(beside(GENERATOR, of('x')), beside(GENERATOR, of('z')))).toEqual([]);
  });

  test('an edit of what is nothing of the registry in it is known', () => {
    const of = (value: string): string =>
      `object-templates:\n- objectDefinition: { apiVersion: config.openshift.io/v1, kind: OAuth, spec: { a: ${value} } }\n`;
    expect(unknown(beside(GENERATOR, of('x')), beside(GENERATOR, of('z')))).toEqual([]);
  });

  test('comments in it and in its generator decide nothing', () => {
    for (const text of [asText(item('1')), `object-templates:\n${item('1')}`])
      expect(unknown(beside(GENERATOR, text), beside(`# a\n${GENERATOR}`, `# b\n${text}`))).toEqual([]);
    // In a template, they may be a part of it.
    const [old, now] = ['# a', '# b'].map((comment) => beside(GENERATOR, asText(`${comment}\n${item('1')}`)));
    expect(unknown(old ?? {}, now ?? {})).toEqual(['p/config.yaml']);
  });

  test('nothing is predicted from it alone', () => {
    expect(() => preview(files(asText(item('1'))), OPTIONS)).toThrow();
    expect(unknown(files(asText(item('1'))), files(asText(item('2'))))).toEqual(['p/config.yaml']);
  });
});
