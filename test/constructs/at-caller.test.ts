import { basename } from 'node:path';
import * as library from '../../src';
import { newChart } from '../app';

/** As plain JavaScript sees the library: without types. */
const untyped = library as any;

test.each<[string, () => unknown]>([
  ['a constructor', () => new untyped.ImageRegistry(newChart(), 'registry', { replicas: 'two', platform: 'aws' })],
  ['a factory', () => untyped.RegistryStorage.s3(newChart(), 'storage', { bucket: '' })],
  ['a factory without a construct', () => untyped.Delivery.acm()],
  ['a path of a PEM file', () => library.Pem.file('no-such-file.pem')],
  ['a PEM text', () => untyped.Pem.text(7)],
  ['credentials', () => library.BackendCredentials.s3({ accessKey: '', secretKey: 'b' })],
  ['credentials with unknown names', () => untyped.BackendCredentials.s3({ accessKeyId: 'a', secretKey: 'b' })],
  ['an inventory', () => new library.Fleet({ inventory: 'no-such-file.yaml' })],
])('an error of %s names the line of the caller first, and no file of the library', (_, make) => {
  const stack = stackOf(make);
  const [first = '', ...others] = stack.split('\n').filter((line) => line.startsWith('    at '));
  expect(stack).toMatch(/^IR\d{3} /);
  expect(first).toContain(basename(__filename));
  expect([first, ...others].join('\n')).not.toMatch(/[\\/](?:src|node_modules)[\\/]/);
});

function stackOf(make: () => unknown): string {
  try {
    make();
  } catch (error) {
    return (error as Error).stack ?? '';
  }
  throw new Error('nothing was thrown');
}
