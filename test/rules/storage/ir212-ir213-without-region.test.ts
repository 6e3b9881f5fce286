import { configYaml } from '../../../src/rules/examples/example-yaml';
import { judging } from '../judging';

const { placesIn } = judging('IR212', 'IR213');

const stored = (backend: string) => configYaml(`replicas: 2\nstorage:\n  managementState: Unmanaged\n  ${backend}`);

test.each([
  ['s3: {bucket: layers}', []],
  ['s3: {bucket: layers, region: eu-central-1}', []],
  ['s3: {bucket: layers, regionEndpoint: "", region: ""}', []],
  ['s3: {bucket: layers, regionEndpoint: "https://s3.example.com"}', ['IR212 spec.storage.s3.region']],
  ['s3: {bucket: layers, regionEndpoint: "https://s3.example.com", region: ""}', ['IR212 spec.storage.s3.region']],
  ['s3: {bucket: layers, regionEndpoint: "https://s3.example.com", region: any}', []],
  ['gcs: {bucket: layers}', []],
  ['gcs: {bucket: layers, region: europe-west3}', []],
  ['gcs: {bucket: layers, projectID: p}', ['IR213 spec.storage.gcs.region']],
  ['gcs: {bucket: layers, projectID: p, region: europe-west3}', []],
])('%s', (backend, expected) => {
  expect(placesIn(stored(backend))).toEqual(expected);
});
