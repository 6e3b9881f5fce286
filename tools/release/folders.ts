import { join } from 'node:path';

/** Where a release is made, one folder a registry, as publib wants them. */
export const RELEASE = join('.build', 'release');
export const JS = join(RELEASE, 'js');
