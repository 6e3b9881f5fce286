import { Severity } from '../../core/finding';
import { Release } from '../../core/release';
import { configYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';
import { hasListOfRegions, isListed, isOpen, isRegionName, nearestRegion } from './aws-regions';

const PATH = ['spec', 'storage', 's3', 'region'];

export const ir342: Rule = {
  id: 'IR342',
  severity: Severity.WARNING,
  title: 'Unknown AWS region',
  why: 'In 4.17 and earlier, the registry has a list of regions. Without regionEndpoint, the registry stops with “invalid region provided” if its list lacks the region, even if AWS has opened the region since. Later registries accept any region. For a mistyped region, the host name of S3 does not exist.',
  source: 'distribution/distribution registry/storage/driver/s3-aws/s3.go FromParameters',
  scope: 'object',
  dependsOnRelease: true,
  acknowledgeable: true,
  aboutMissing: true,
  examples: {
    line: 11,
    failing: exampleWith('region: ap-southeast-6'),
    passing: exampleWith('region: ap-southeast-6\n    regionEndpoint: https://s3.ap-southeast-6.amazonaws.com'),
    release: Release.V4_17,
  },
  *check(cluster) {
    for (const { manifest, valid } of cluster.ofKind('Config')) {
      const { region = '', regionEndpoint = '' } = valid.spec?.storage?.s3 ?? {};
      if (region === '' || regionEndpoint !== '' || !isRegionName(region)) continue;
      const unknown = unknownTo(region, cluster.release);
      if (unknown !== undefined) yield { manifest, path: PATH, ...unknown };
    }
  },
};

function unknownTo(region: string, release: Release): Unknown | undefined {
  if (hasListOfRegions(release)) {
    if (isListed(region, release)) return undefined;
    return {
      found: region,
      expected: `a region that the registry of ${release} knows, because with another one it does not start`,
      fix: isOpen(region)
        ? `set spec.storage.s3.regionEndpoint to the URL of S3 in ${region}; then the registry accepts every region`
        : orElse(region),
    };
  }
  if (isOpen(region) || COMPASS.test(region)) return undefined;
  return {
    found: region,
    expected: 'a point of the compass before the number, as in ap-northeast-3',
    fix: orElse(region),
  };
}

type Unknown = Readonly<Record<'found' | 'expected' | 'fix', string>>;

/** How AWS names every region, so that one that opens later is not reported. */
const COMPASS = /-(?:central|(?:north|south)?(?:east|west)|north|south)-\d+(?:-fips)?$/;

function orElse(region: string): string {
  const meant = nearestRegion(region);
  return `check the spelling in the list of regions of AWS${meant === undefined ? '' : `; the most similar one is ${meant}`}`;
}

function exampleWith(fields: string): string {
  return configYaml(`replicas: 2\nstorage:\n  managementState: Unmanaged\n  s3:\n    bucket: layers\n    ${fields}`);
}
