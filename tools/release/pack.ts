/**
 * Packs the library once, for all registries: the tarball with the translated examples, by which Construct Hub shows each
 * language its own, and what it is made of. Needs a built `lib/`.
 *
 *     npx tsx tools/release/pack.ts
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installJsiiTools } from '../bindings/jsii-tools';
import { translateSamples } from '../bindings/translate-samples';
import { pack } from '../package/reproducible';
import { JS, RELEASE, TABLET } from './folders';

rmSync(RELEASE, { recursive: true, force: true });
mkdirSync(JS, { recursive: true });
installJsiiTools();
copyFileSync(translateSamples(join(RELEASE, 'samples')).tablet, TABLET);
const { filename, entryCount } = pack(JS);
const sbom = ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only'];
writeFileSync(join(RELEASE, 'sbom.cdx.json'), execFileSync('npm', sbom, { encoding: 'utf8' }));
console.log(`${join(JS, filename)}: ${entryCount} files`);
