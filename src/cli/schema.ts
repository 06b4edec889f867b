/** `zongjie schema`: the shape of the records as JSON Schema 2020-12, drawn from the zod schemas that the program itself uses. */
import { Command } from 'commander';
import { Output } from './output.ts';
import { EXIT, UsageError, type Finish } from './status.ts';

export const schemaCommand = (finish: Finish): Command =>
  new Command('schema')
    .summary('JSON Schema of the records')
    .description('Prints JSON Schema 2020-12 of the document record, or of one of its parts.')
    .argument(
      '[name]',
      'document, observation, activity, time, numeral, finding, diagnostic, evidence …',
      'document',
    )
    .option('-l, --list', 'list the names')
    .option('-o, --out <file>', 'write to a file instead of stdout')
    .action(async (name: string, flags: { list?: boolean; out?: string }) => {
      const { SCHEMA_NAMES, jsonSchema } = await import('./json-schema.ts');
      const schema = flags.list ? SCHEMA_NAMES.join('\n') : jsonSchema(name);
      if (schema === null)
        throw new UsageError(`no schema is named ${name}; there are ${SCHEMA_NAMES.join(', ')}`);
      const output = Output.open(flags.out);
      await output.write(typeof schema === 'string' ? `${schema}\n` : `${JSON.stringify(schema, null, 2)}\n`);
      await output.close();
      finish(EXIT.done);
    });
