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

  test('nothing is predicted from it alone', () => {
    expect(() => preview(files(asText(item('1'))), OPTIONS)).toThrow();
    expect(unknown(files(asText(item('1'))), files(asText(item('2'))))).toEqual(['p/config.yaml']);
  });
});
