/** The tables and views in words, for docs/warehouse.md: drawn from the schemas, so that the page cannot tell another story. */
import { TABLES, type Column, type Table } from '../../src/warehouse/schema/index.ts';
import { views } from '../../src/warehouse/views.ts';

/** Markdown: a table for each table of the warehouse, a line for each view. */
export const tablesInWords = (): string =>
  [
    ...Object.values<Table>(TABLES).map(tableInWords),
    '### Views\n',
    ...views().map(({ name, description }) => `- \`${name}\`: ${description}`),
    '',
  ].join('\n');

const tableInWords = ({ name, description, columns, key }: Table): string =>
  `### ${name}\n\n${description} Key: ${key.map((k) => `\`${k}\``).join(', ')}.\n\n| column | type | |\n| --- | --- | --- |\n${columns.map(columnInWords).join('\n')}\n`;

function columnInWords({ name, type, nullable, description, values }: Column): string {
  const choice = values === null ? '' : values.map((value) => `\`${value}\``).join(', ');
  const said = [description, choice].filter((part) => part !== '').join(': ');
  return `| \`${name}\` | ${type}${nullable ? ', may be null' : ''} | ${said.replaceAll('|', '\\|')} |`;
}
