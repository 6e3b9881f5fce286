import { Release, RELEASES } from '../../../src/core/release';
import { cosRegionOfPowerVs } from '../../../src/operator/drivers/power-vs-regions';

const EVER = {
  dal: 'us-south',
  'eu-de': 'eu-de',
  lon: 'eu-gb',
  mon: 'ca-tor',
  osa: 'jp-osa',
  syd: 'au-syd',
  sao: 'br-sao',
  tok: 'jp-tok',
  'us-east': 'us-east',
};

test.each(Object.entries(EVER))('%s is %s in every release', (region, cos) => {
  expect(new Set(RELEASES.map((release) => cosRegionOfPowerVs(region, release)))).toEqual(new Set([cos]));
});

test.each([
  [Release.V4_15, 'wdc', 'us-east'],
  [Release.V4_15, 'mad', 'eu-es'],
  [Release.V4_17, 'mad', 'eu-es'],
  [Release.V4_18, 'mad', 'eu-de'],
  [Release.V4_18, 'tor', 'ca-tor'],
  [Release.V4_18, 'us-south', 'us-south'],
])('from %s on %s is %s', (release, region, cos) => {
  expect(cosRegionOfPowerVs(region, release)).toBe(cos);
});

test.each([
  [Release.V4_14, 'wdc', 'cos region corresponding to a powervs region wdc not found '],
  [Release.V4_14, 'mad', 'cos region corresponding to a powervs region mad not found '],
  [Release.V4_17, 'tor', 'COS region corresponding to a PowerVS region tor not found '],
  [Release.V4_17, 'us-south', 'COS region corresponding to a PowerVS region us-south not found '],
  [Release.V4_15, '', 'COS region corresponding to a PowerVS region  not found '],
])('%s does not know %j', (release, region, words) => {
  expect(() => cosRegionOfPowerVs(region, release)).toThrow(words);
});
