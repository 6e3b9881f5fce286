import { join } from 'node:path';

/** Where a release is made, one folder a registry, as publib wants them. */
export const RELEASE = join('.build', 'release');
export const JS = join(RELEASE, 'js');

/** Where jsii looks for translated examples: beside the assembly. */
export const TABLET = '.jsii.tabl.json';
