import { Release } from '../../../src/core/release';
import { prunerYaml } from '../../../src/rules/examples/example-yaml';
import { judging } from '../judging';

const { placesIn } = judging('IR103');

test.each([
  'not a cron',
  '0 3 * *',
  '60 * * * *',
  '0 0 3 * * *',
  'CRON_TZ=Europe/Berlin 0 3 * * *',
  '@dayly',
  '0 0 * * 7',
])('"%s" is refused for a CronJob', (schedule) => {
  expect(placesIn(prunerYaml(`schedule: "${schedule}"`))).toEqual(['IR103 spec.schedule']);
});

test.each(['0 3 * * *', '*/15 * * * *', '@daily', '0 3 * * sun', ''])('"%s" is accepted', (schedule) => {
  expect(placesIn(prunerYaml(`schedule: "${schedule}"`))).toEqual([]);
});

test('a time zone is accepted until 4.15', () => {
  const yaml = prunerYaml('schedule: "CRON_TZ=Europe/Berlin 0 3 * * *"');
  expect(placesIn(yaml, { release: Release.V4_15 })).toEqual([]);
  expect(placesIn(yaml, { release: Release.V4_16 })).toEqual(['IR103 spec.schedule']);
});
