import { Release } from '../../src/core/release';
import { atRelease, type VersionedSchema } from '../../src/schema/versioned-schema';

const schema: VersionedSchema = {
  type: 'object',
  required: ['always'],
  properties: {
    always: { type: 'string' },
    late: { type: 'string', span: { since: Release.V4_15 } },
    removed: { type: 'string', span: { until: Release.V4_16 } },
    list: {
      type: 'array',
      'x-kubernetes-list-type': 'map',
      keywordSpans: {
        'x-kubernetes-list-type': [
          { since: Release.V4_16, until: Release.V4_17, value: 'atomic' },
          { since: Release.V4_18 },
        ],
      },
      items: { type: 'string', maxLength: 5, keywordSpans: { maxLength: [{ since: Release.V4_20 }] } },
    },
  },
};

describe('atRelease', () => {
  test('leaves out a field before its first release and says when it comes', () => {
    const early = atRelease(schema, Release.V4_14);
    expect(early.properties).not.toHaveProperty('late');
    expect(early.absent).toEqual({ late: { since: Release.V4_15 } });
  });

  test('has a field in its first and in its last release', () => {
    expect(atRelease(schema, Release.V4_15).properties).toHaveProperty('late');
    expect(atRelease(schema, Release.V4_16).properties).toHaveProperty('removed');
  });

  test('leaves out a field after its last release', () => {
    expect(atRelease(schema, Release.V4_17).absent).toEqual({ removed: { until: Release.V4_16 } });
  });

  test.each([
    [Release.V4_15, undefined],
    [Release.V4_16, 'atomic'],
    [Release.V4_17, 'atomic'],
    [Release.V4_18, 'map'],
  ])('a keyword has in %s the value that it had then', (release, value) => {
    expect(atRelease(schema, release).properties?.list?.['x-kubernetes-list-type']).toBe(value);
  });

  test('reaches into items', () => {
    expect(atRelease(schema, Release.V4_19).properties?.list?.items).toEqual({ type: 'string' });
    expect(atRelease(schema, Release.V4_20).properties?.list?.items).toEqual({ type: 'string', maxLength: 5 });
  });

  test('reaches into the values of a map', () => {
    const map: VersionedSchema = {
      type: 'object',
      additionalProperties: { type: 'string', maxLength: 5, keywordSpans: { maxLength: [{ since: Release.V4_20 }] } },
    };
    expect(atRelease(map, Release.V4_19)).toEqual({ type: 'object', additionalProperties: { type: 'string' } });
    expect(atRelease(map, Release.V4_20)).toEqual({
      type: 'object',
      additionalProperties: { type: 'string', maxLength: 5 },
    });
  });

  test('says nothing of releases where they do not differ', () => {
    expect(atRelease(schema, Release.V4_15).properties?.late).toStrictEqual({ type: 'string' });
    expect(atRelease(schema, Release.V4_16)).not.toHaveProperty('absent');
    expect(atRelease(schema, Release.V4_16)).not.toHaveProperty('additionalProperties');
  });

  test('leaves the schema that it was given as it is', () => {
    const before = JSON.stringify(schema);
    atRelease(schema, Release.V4_12);
    expect(JSON.stringify(schema)).toBe(before);
  });
});
