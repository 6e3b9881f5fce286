import { isGeneratedName } from '../../src/storage/generated-names';

test.each([
  ['demo-x7k2p-image-registry-eu-central-1', 'demo-x7k2p'],
  ['demo-x7k2p-image-registry-abcdef', 'demo--x7k2p'],
  ['imageregistrydemoqwert', 'demo'],
  ['imageregistrydemox7qwert', 'demo-x7k2p'],
])('%s is a name that the Operator generates in %s', (name, cluster) => {
  expect(isGeneratedName(name, cluster)).toBe(true);
});

test.each([
  ['layers', 'demo-x7k2p'],
  ['other-image-registry-eu-central-1', 'demo-x7k2p'],
  ['my-demo-x7k2p-image-registry', 'demo-x7k2p'],
  ['imageregistryother', 'demo-x7k2p'],
])('%s is not a name that it generates in %s', (name, cluster) => {
  expect(isGeneratedName(name, cluster)).toBe(false);
});
