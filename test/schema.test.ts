/** `zongjie schema`: JSON Schema that a validator of another language can use. */
import { describe, expect, it } from 'vitest';
import { SCHEMA_NAMES, jsonSchema } from '../src/cli/json-schema.ts';
import { zongjie } from './support/zongjie.ts';

interface Schema {
  readonly $schema: string;
  readonly title: string;
  readonly type: string;
  readonly required: string[];
  readonly properties: Record<string, unknown>;
}

describe('schema', () => {
  it('prints the document record by default', async () => {
    const { status, stdout } = await zongjie(['schema']);
    const schema = JSON.parse(stdout) as Schema;
    expect(status).toBe(0);
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.required).toEqual([
      'schemaVersion',
      'id',
      'source',
      'language',
      'title',
      'issuer',
      'refArea',
      'refPeriod',
      'sections',
      'observations',
      'activities',
      'times',
      'numerals',
      'findings',
      'diagnostics',
    ]);
  });

  it('lists its names, and has a closed object schema for each', async () => {
    const { stdout } = await zongjie(['schema', '--list']);
    expect(stdout.trim().split('\n')).toEqual([...SCHEMA_NAMES]);
    for (const name of SCHEMA_NAMES) {
      expect(jsonSchema(name)).toMatchObject({
        title: `zongjie ${name}`,
        type: 'object',
        additionalProperties: false,
      });
    }
  });

  it('says what the contract says of an observation', () => {
    const { required, properties } = jsonSchema('observation') as Schema;
    expect(required).toContain('baseline');
    expect(properties['measureType']).toMatchObject({
      enum: ['stock', 'flow', 'ratio', 'increase', 'decrease', 'growth'],
    });
    expect(properties['value']).toEqual({ type: ['number', 'null'] });
  });

  it('has nothing under an unknown name', () => expect(jsonSchema('facts')).toBeNull());
});
