import { ApiObject, App, Chart, Names } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { referenceTo } from '../core/manifest';
import { CONSTRUCT_METADATA_FILE, resourceName, type ConstructMetadata } from '../report/construct-metadata';
import { plainJson } from './wire-object';

/** Adds to what cdk8s recorded of a synth, if it did, the path of every construct under a name that is its own. */
export function recordConstructPaths(root: IConstruct): void {
  if (!(root instanceof App)) return;
  const file = join(root.outdir, CONSTRUCT_METADATA_FILE);
  if (!existsSync(file)) return;
  const recorded = JSON.parse(readFileSync(file, 'utf8')) as ConstructMetadata;
  const resources = { ...recorded.resources, ...pathsIn(root) };
  writeFileSync(file, JSON.stringify({ ...recorded, resources }));
}

function pathsIn(app: App): ConstructMetadata['resources'] {
  const objects = app.node.findAll().filter((construct): construct is ApiObject => ApiObject.isApiObject(construct));
  return Object.fromEntries(
    objects.map((object) => {
      const file = `${Names.toDnsLabel(Chart.of(object), { maxLen: 63 })}${app.outputFileExtension}`;
      return [resourceName(file, referenceTo(plainJson(object))), { path: object.node.path }];
    }),
  );
}
