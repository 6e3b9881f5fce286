/**
 * Makes the sources of a peer's package for a language, from the npm package.
 *
 *     npx tsx tools/release/generate-peer.ts LANGUAGE PEER FOLDER
 */
import { join } from 'node:path';
import { generate, type Language } from '../bindings/generate';
import { installJsiiTools } from '../bindings/jsii-tools';

const [language = '', peer = '', folder = ''] = process.argv.slice(2);
installJsiiTools();
generate(language as Language, folder, { packageFolder: join('node_modules', peer) });
