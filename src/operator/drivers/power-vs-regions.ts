import { existsIn, isAtLeast, Release, type ReleaseSpan } from '../../core/release';
import { OperatorError } from '../go/operator-error';

/**
 * The region of Cloud Object Storage for a Power VS region. Source: pkg/storage/ibmcos and ppc64le-cloud/powervs-utils
 * Regions.
 */
export function cosRegionOfPowerVs(region: string, release: Release): string {
  const found = REGIONS.find((each) => each.region === region && existsIn(each, release));
  if (found !== undefined) return found.cos;
  const words = isAtLeast(release, Release.V4_15)
    ? 'COS region corresponding to a PowerVS region'
    : 'cos region corresponding to a powervs region';
  throw new OperatorError(`${words} ${region} not found `);
}

const REGIONS: readonly (ReleaseSpan & { readonly region: string; readonly cos: string })[] = [
  { region: 'dal', cos: 'us-south' },
  { region: 'eu-de', cos: 'eu-de' },
  { region: 'lon', cos: 'eu-gb' },
  { region: 'mon', cos: 'ca-tor' },
  { region: 'osa', cos: 'jp-osa' },
  { region: 'syd', cos: 'au-syd' },
  { region: 'sao', cos: 'br-sao' },
  { region: 'tok', cos: 'jp-tok' },
  { region: 'us-east', cos: 'us-east' },
  { region: 'wdc', cos: 'us-east', since: Release.V4_15 },
  { region: 'mad', cos: 'eu-es', since: Release.V4_15, until: Release.V4_17 },
  { region: 'mad', cos: 'eu-de', since: Release.V4_18 },
  { region: 'tor', cos: 'ca-tor', since: Release.V4_18 },
  { region: 'us-south', cos: 'us-south', since: Release.V4_18 },
];
