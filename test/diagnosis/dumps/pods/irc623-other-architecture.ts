import type { Dumps } from '../dumps';
import { crashing } from '../dumped-pods';

export const irc623: Dumps = {
  shows: () => crashing('exec /usr/bin/sh: exec format error'),
  alike: () => crashing('exec /usr/bin/sh: permission denied'),
};
