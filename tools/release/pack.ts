/**
 * Packs the library once, for all registries: the tarball with the translated examples, by which Construct Hub shows each
 * language its own, and what it is made of. Needs a built `lib/`.
 *
 *     npx tsx tools/release/pack.ts
 */
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installJsiiTools } from '../bindings/jsii-tools';
import { TABLET, translateSamples } from '../bindings/translate-samples';
import { pack } from '../package/reproducible';
import { billOfMaterials } from './bill-of-materials';
import { JS, RELEASE } from './folders';

rmSync(RELEASE, { recursive: true, force: true });
mkdirSync(JS, { recursive: true });
installJsiiTools();
copyFileSync(translateSamples(join(RELEASE, 'samples')).tablet, TABLET);
const { filename, entryCount } = pack(JS);
const bill = billOfMaterials(join(JS, filename), join(RELEASE, 'unpacked'));
writeFileSync(join(RELEASE, 'sbom.cdx.json'), bill);
console.log(`${join(JS, filename)}: ${entryCount} files`);
