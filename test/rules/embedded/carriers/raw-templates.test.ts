import { findingsAt, notJudgedIn } from '../verdicts';

const raw = (text: string, annotations = '{}'): string => `apiVersion: policy.open-cluster-management.io/v1
kind: ConfigurationPolicy
metadata: {name: registry, annotations: ${annotations}}
spec:
  object-templates-raw: |
    ${text.trimEnd().replaceAll('\n', '\n    ')}
`;
const template = (value: string, type = 'musthave'): string => `- complianceType: ${type}
  objectDefinition:
    apiVersion: imageregistry.operator.openshift.io/v1
    kind: Config
    metadata: {name: cluster}
    spec:
      logLevel: ${value}
`;

test('templates that are a text are judged where they stand', () => {
  expect(findingsAt(raw(`${template('Normal')}${template('Loud')}`))).toEqual([
    '19:11 IR101 Config/cluster spec.logLevel',
  ]);
});

test('as whole objects with mustonlyhave, and not at all with mustnothave', () => {
  expect(findingsAt(raw(template('Normal', 'mustonlyhave')))).toContain('11:9 IR101 Config/cluster spec.replicas');
  expect(findingsAt(raw(template('Loud', 'mustnothave'))).filter((each) => !each.includes('IR509'))).toEqual([]);
});

test('a value that is made by a template is not known, unless templates are switched off', () => {
  const text = template(`'{{ .level }}'`);
  expect(findingsAt(raw(text))).toEqual([]);
  expect(notJudgedIn(raw(text))).toEqual([
    '12 the value of spec.logLevel is filled in later; check the rendered output',
  ]);
  expect(findingsAt(raw(text, '{policy.open-cluster-management.io/disable-templates: "true"}'))).toEqual([
    '12:11 IR101 Config/cluster spec.logLevel',
  ]);
});

test('a text that is made by a template is not judged, where it is about the registry', () => {
  const text = `{{ range $a := (list "a") }}\n${template('Loud')}{{ end }}`;
  expect(findingsAt(raw(text))).toEqual([]);
  expect(notJudgedIn(raw(text))).toEqual(['6 a template that is not rendered yet; check the rendered output']);
  expect(notJudgedIn(raw(text.replaceAll('imageregistry.operator.openshift.io', 'example.com')))).toEqual([]);
});

test('a text that is no YAML is a mistake', () => {
  expect(findingsAt(raw(template('"Loud')))).toEqual([
    '5:3 IR125 ConfigurationPolicy/registry spec.object-templates-raw',
  ]);
});
