import type { Diagnostic } from '../diagnostic';
import { quoted } from '../quoted';

/**
 * What Google Cloud Storage rejects as the location of a new bucket, whatever regions Google opens. Letter case does not
 * count. Zones are locations of Rapid Buckets only, which the Operator does not create.
 *
 * @see https://docs.cloud.google.com/storage/docs/locations
 */
export function checkGcsLocation(location: string): Diagnostic | undefined {
  if (REGIONS.test(location) || WORD.test(location)) return undefined;
  const [, region = '', number] = NEARLY.exec(location) ?? [];
  if (region === '' || !hasAreaOfGoogle(region)) return unknown(location);
  if (number === undefined && !COMPASS.test(`${region}1`)) return unknown(location);
  if (number === undefined) return { ...unknown(location), fix: `add the number of the region, as in ${region}1` };
  return unknown(location, region + number);
}

/** What has the form of a location, and is unlikely to be one. */
export function unusualGcsLocation(location: string): Diagnostic | undefined {
  if (WORD.test(location)) {
    if (location.length <= LONGEST_WORD) return undefined;
    return unknown(location, location.toLowerCase() === 'europe' ? 'eu' : undefined);
  }
  if (!hasAreaOfGoogle(location)) {
    const meant = AREAS_OF_OTHERS.get(areaOf(location));
    return unknown(location, meant === undefined ? undefined : location.replace(/^[a-z]+/i, meant));
  }
  return COMPASS.test(location) ? undefined : unknown(location);
}

function unknown(location: string, meant?: string): Diagnostic {
  return {
    found: quoted(location),
    expected: 'a region such as europe-west3, a dual-region such as eur4, or the multi-region us, eu or asia',
    ...(meant === undefined ? {} : { suggestion: meant, fix: `write ${meant}, if the bucket is to be there` }),
  };
}

/** Two with a plus are a pair of regions, as a preview of dual-regions had them. */
const REGIONS = /^[a-z]+(?:-[a-z]+)+\d+(?:\+[a-z]+(?:-[a-z]+)+\d+)?$/i;
/** A dual-region or a multi-region. */
const WORD = /^[a-z]+\d*$/i;
const LONGEST_WORD = 'asia1'.length;
/** A region as another cloud writes it, a zone, or a region without its number. */
const NEARLY = /^([a-z]+(?:-[a-z]+)+)(?:-?(\d+)(?:-?[a-z])?)?$/i;
/** How Google names every region, so that one that opens later is not reported. */
const COMPASS = /-(?:central|(?:north|south)(?:east|west)?|east|west)\d+$/i;

/** What other clouds call the areas of their regions, and what Google calls those that it has. */
const AREAS_OF_OTHERS: ReadonlyMap<string, string | undefined> = new Map([
  ['af', 'africa'],
  ['ap', 'asia'],
  ['ca', undefined],
  ['cn', undefined],
  ['eu', 'europe'],
  ['sa', 'southamerica'],
]);

function hasAreaOfGoogle(region: string): boolean {
  return !AREAS_OF_OTHERS.has(areaOf(region));
}

function areaOf(region: string): string {
  return region.slice(0, region.indexOf('-')).toLowerCase();
}
