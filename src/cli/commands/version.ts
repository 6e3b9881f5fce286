import { defineCommand } from '../command';
import { TOOL } from '../tool';

/** `version`: the version of the package. */
export const COMMAND = defineCommand({
  synopsis: '',
  description: 'Prints name and version; --version does the same.',
  options: {},
  notes: 'Exit code: 0.',
  run: (_, io) => {
    io.out(`${TOOL.name} ${TOOL.version}\n`);
    return 0;
  },
});
