import { diagnosisOf } from './diagnosing';

const PANIC = 'panic: runtime error: invalid memory address or nil pointer dereference';

function causesOf(...frames: readonly string[]): string[] {
  const log = [PANIC, '', 'goroutine 1 [running]:', ...frames].join('\n');
  return diagnosisOf('', {}, [log]).causes.map(({ id, field }) => `${id} ${field}`);
}

test('the stack below a panic tells who panics, and where', () => {
  expect(
    causesOf(
      'k8s.io/apimachinery/pkg/util/runtime.logPanic({0x2c3f3c0?, 0x4c8e5a0})',
      'github.com/openshift/cluster-image-registry-operator/pkg/storage/azure.(*driver).assurePrivateAccount(0xc000)',
    ),
  ).toEqual(['IRC002 spec.storage.azure.networkAccess.internal']);
  expect(causesOf('github.com/openshift/image-registry/pkg/dockerregistry/server.NewApp(0x1)')).toEqual([
    'IRC611 status.conditions',
  ]);
  expect(causesOf('main.main()')).toEqual(['IRC002 spec']);
});
