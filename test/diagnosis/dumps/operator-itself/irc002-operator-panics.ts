import type { Dumps } from '../dumps';
import { crashingOperator } from '../dumped-pods';

export const irc002: Dumps = {
  shows: () =>
    crashingOperator(
      'panic: runtime error: invalid memory address or nil pointer dereference [signal SIGSEGV]\ngithub.com/openshift/cluster-image-registry-operator/pkg/storage/azure.(*driver).assurePrivateAccount',
      2,
      { azure: { accountName: 'layers', container: 'layers', networkAccess: { type: 'Internal' } } },
    ),
  alike: () => crashingOperator('leader election lost'),
};
