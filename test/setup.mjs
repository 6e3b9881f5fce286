import { fileURLToPath } from 'node:url';
import { register as registerCommonJs } from 'tsx/cjs/api';
import { register } from 'tsx/esm/api';

// Names the sources for examples, which import the package. Children of a test have nothing to do with it.
process.env.TSX_TSCONFIG_PATH = fileURLToPath(new URL('../tsconfig.dev.json', import.meta.url));
registerCommonJs();
register();
delete process.env.TSX_TSCONFIG_PATH;
