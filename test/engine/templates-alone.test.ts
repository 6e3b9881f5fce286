import { check } from '../../src/engine/check';
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
  readonly effects: readonly { readonly level: string }[];
  readonly unknown: readonly unknown[];
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

  test('an edit of it is compared', () => {
    const document = diff(files(asText(item('1'))), files(asText(item('2'))), OPTIONS) as unknown as Found;
    expect(document.effects.map(({ level }) => level)).toContain('loss');
    expect(document.unknown).toEqual([]);
  });
});
