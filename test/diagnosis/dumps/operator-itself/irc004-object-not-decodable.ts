import type { Dumps } from '../dumps';
import { crashingOperator } from '../dumped-pods';

export const irc004: Dumps = {
  shows: () => crashingOperator('failed to list *v1.ImagePruner: time: unknown unit "d" in duration "7d"'),
  alike: () => crashingOperator('leader election lost'),
};
