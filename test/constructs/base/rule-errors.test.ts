import { Size } from 'cdk8s';
import { ImageRegistry, Platform, RegistryPruner, RegistryStorage } from '../../../src';
import { newChart, errorOf } from '../../app';

test.each([
  [
    'the field of the error',
    () => new RegistryPruner(newChart(), 'p', { keepTagRevisions: -1 }),
    'fix: set keepTagRevisions to 0 or more\n',
  ],
  [
    'other fields, some of which have other names as props',
    () => RegistryStorage.s3(newChart(), 's', { bucket: 'layers', region: 'eu' }),
    'fix: set region to the region of the bucket; if the store is not Amazon S3, also set endpoint to its URL\n',
  ],
  [
    'an item of a list',
    () =>
      new ImageRegistry(newChart({ platform: Platform.AWS }), 'r', {
        routes: [{ name: 'default-route', hostname: 'a.example.com' }],
      }),
    'fix: set routes[0].name to another name; if you want the route with the generated host, remove this route and set defaultRoute to true\n',
  ],
  [
    'a field of an object beside the Config',
    () => RegistryStorage.pvc(newChart(), 's', { size: Size.gibibytes(9), storageClassName: 'A' }),
    'fix: in storageClassName, use lower-case letters, digits',
  ],
])('a fix names props where the rule names fields: %s', (_, make, fix) => {
  expect(errorOf(make)).toContain(fix);
});
