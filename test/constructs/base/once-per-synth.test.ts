import { Chart, Testing } from 'cdk8s';
import { nowOf } from '../../../src/constructs/base/once-per-synth';

test('all charts of one synth are judged at the same time, and those of the next one later', () => {
  const app = Testing.app();
  const times: Date[] = [];
  for (const id of ['a', 'b']) {
    const chart = new Chart(app, id);
    nowOf(chart);
    chart.node.addValidation({
      validate: () => {
        times.push(nowOf(chart));
        return [];
      },
    });
  }
  app.synth();
  const first = new Set(times);
  app.synth();
  expect(first.size).toBe(1);
  expect(new Set(times).size).toBe(2);
});
