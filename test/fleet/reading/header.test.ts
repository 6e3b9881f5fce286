import { Workplace } from '../writing';

let place: Workplace;
beforeEach(() => {
  place = new Workplace();
});
afterEach(() => {
  place.remove();
});

/** Where each mistake stands, and how it is corrected. */
function mistakes(file: string, text: string): string[] {
  place.write(file, text);
  const { code, err } = place.fleet(file);
  expect(code).toBe(2);
  return [...err.matchAll(/^IR\d+ \S+?:(\d+)(.*?): found .*\n {4}fix: (.*)$/gm)].map(
    ([, line = '', path = '', fix = '']) => `${line}${path}: ${fix}`,
  );
}

function rows(cells: string): string {
  return ['a', 'b', 'c'].map((name) => `${name},${cells}\n`).join('');
}

/** How somebody corrects a name that no field has. */
function own(path: string): string {
  return `remove the key, or write ${path} if your own builder reads it; settings of the registry are below overrides`;
}

test.each([
  ['owner', 'team', `owner: ${own('parameters.owner')}`],
  ['replicas', '2', 'replicas: write overrides.replicas instead'],
  ['regoin', 'x', `regoin: ${own('parameters.regoin')}`],
  ['relase', '4.20', 'relase: write release instead'],
  ['overrides.replica', '2', 'overrides.replica: write replicas instead'],
  ['overrides.storage.gsc.bucket', 'layers', 'overrides.storage.gsc: write gcs instead'],
  ['overrides.routes[0].nam', 'public', 'overrides.routes[0].nam: write name instead'],
])('the wrong column %s is told once, on the line of the header', (column, cell, told) => {
  const found = mistakes('f.csv', `cluster,platform,${column}\n${rows(`aws,${cell}`)}`);
  expect(found.filter((each) => each.startsWith('1 '))).toEqual([`1 ${told}`]);
  expect(mistakes('f.csv', `cluster,platform,${column}\n${rows('aws,')}`)).toEqual([`1 ${told}`]);
});

test('a known column may be empty in all lines', () => {
  const known =
    'release,topology,parameters.owner,overrides.replicas,overrides.storage.s3.bucket,overrides.routes[0].name';
  place.write('f.csv', `cluster,platform,${known}\n${rows('aws,,,,,,')}`);
  expect(place.fleet('f.csv')).toMatchObject({ code: 0 });
});

test('a column that is missing is told once, and an empty cell on its line', () => {
  expect(mistakes('f.csv', `cluster,overrides.replicas\n${rows('2')}`)).toEqual([
    '1 platform: write the platform of the cluster',
  ]);
  expect(mistakes('f.csv', `cluster,platform\n${rows('aws')}d,\n`)).toEqual([
    '5 platform: write the platform of the cluster',
  ]);
});

test('a wrong key in a cell is told on its line, once with the other lines that have it', () => {
  place.write('f.csv', `cluster,platform,overrides.storage.s3\n${rows('aws,"{bukket: layers}"')}`);
  expect(place.fleet('f.csv').err).toMatch(
    /^IR181 f\.csv:2 overrides\.storage\.s3\.bukket: .*\n {4}fix: write bucket instead\n.*\n {4}also in lines 3, 4\nNothing/,
  );
});

test('a name that is like a part of a known one is told once, without what is missing', () => {
  const credentials = '{externalSecret: {store: vault, remoteKey: registry}}';
  const storage = '{s3: {bucket: layers, regionEndpoint: "https://s3.example.com"}}';
  const overrides = `{storage: ${storage}, credentials: ${credentials}}`;
  expect(mistakes('f.yaml', `clusters:\n- {cluster: a, platfrom: aws, overrides: ${overrides}}\n`)).toEqual([
    '2 platfrom: write platform instead',
    '2 overrides.storage.s3.regionEndpoint: write endpoint instead',
    '2 overrides.credentials.externalSecret.store: write secretStore instead',
  ]);
});

test('a column without a header may only be empty', () => {
  place.write('f.csv', `cluster,platform,\n${rows('aws,')}`);
  expect(place.fleet('f.csv')).toMatchObject({ code: 0 });
  expect(mistakes('f.csv', `cluster,platform,\n${rows('aws,')}d,aws,4\n`)).toEqual([
    '5: write a header for this column, or empty the cell',
  ]);
});

test('a wrong key of YAML is told where it stands, with the path that it may have', () => {
  expect(mistakes('f.yaml', 'clusters:\n- {cluster: a, platform: aws, cost center: 4}\n')).toEqual([
    `2 ["cost center"]: ${own('parameters["cost center"]')}`,
  ]);
});
