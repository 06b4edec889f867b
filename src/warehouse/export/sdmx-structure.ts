/**
 * The SDMX side of fact_observation: which column is a dimension, the measure or an attribute, and the structure message (SDMX-JSON 2.0)
 * that tells it to an SDMX registry, with the code lists.
 */
import { TABLES, type Column } from '../schema/index.ts';

const AGENCY = 'ZONGJIE';
const VERSION = '1.0.0';

export const DATAFLOW = `${AGENCY}:DF_OBSERVATION(${VERSION})`;

/** What identifies a value. OBS_ID is among them: two documents may tell the same cell. */
export const DIMENSIONS = [
  'FREQ',
  'REF_AREA',
  'INDICATOR',
  'MEASURE_TYPE',
  'BREAKDOWN',
  'UNIT_MEASURE',
  'STATUS',
  'BASELINE',
  'OBS_ID',
] as const;
export const TIME = 'TIME_PERIOD';
export const MEASURE = 'OBS_VALUE';
export const ATTRIBUTES = [
  'OBS_STATUS',
  'OBS_PRECISION',
  'OBS_LOW',
  'OBS_HIGH',
  'MEASURE_TEXT',
  'UNIT_TEXT',
  'AREA_NAME',
  'CONFIDENCE',
  'QUOTE',
  'CHAR_START',
  'CHAR_END',
  'DOC_ID',
] as const;

/** Columns whose values are codes. */
export const CODED = [
  'FREQ',
  'REF_AREA',
  'INDICATOR',
  'MEASURE_TYPE',
  'BREAKDOWN',
  'UNIT_MEASURE',
  'STATUS',
  'BASELINE',
  'OBS_STATUS',
  'OBS_PRECISION',
] as const;
export type Coded = (typeof CODED)[number];

export interface Code {
  readonly id: string;
  readonly names: Readonly<Record<string, string>>;
  readonly parent?: string;
}

export type Codelists = Readonly<Record<Coded, readonly Code[]>>;

/** A dimension must have a value: _X where the text does not say, _Z where there can be none. */
export const ABSENT: Readonly<Partial<Record<string, string>>> = {
  REF_AREA: '_X',
  INDICATOR: '_X',
  UNIT_MEASURE: '_X',
  BASELINE: '_Z',
};

/** Ids of SDMX know letters, digits and `_@$-`: union.members → union_members, sex=female;age=old → sex@female$age@old. */
export const codeId = (value: string): string =>
  value
    .replaceAll('.', '_')
    .replaceAll('=', '@')
    .replaceAll(';', '$')
    .replace(/[^A-Za-z0-9_@$-]/g, (c) => `_u${c.charCodeAt(0).toString(16)}`);

/** The structure message; `prepared` and the sender are fixed, so that the same facts give the same file. */
export const structureMessage = (codelists: Codelists): object => ({
  meta: {
    schema:
      'https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/structure-message/tools/schemas/2.0.0/sdmx-json-structure-schema.json',
    id: 'ZONGJIE_STRUCTURE',
    test: false,
    prepared: '2000-01-01T00:00:00Z',
    contentLanguages: ['en', 'zh'],
    sender: { id: AGENCY },
  },
  data: {
    conceptSchemes: [
      maintained('CS_OBSERVATION', 'Concepts of facts read from work summaries', { concepts: concepts() }),
    ],
    codelists: CODED.map((column) => {
      const codes = codelists[column].map(codeItem);
      // The schema knows no list of no codes.
      return maintained(`CL_${column}`, `Codes of ${column}`, codes.length > 0 ? { codes } : {});
    }),
    dataStructures: [
      maintained('DSD_OBSERVATION', 'Facts read from work summaries', {
        dataStructureComponents: components(),
      }),
    ],
    dataflows: [
      maintained('DF_OBSERVATION', 'Facts read from work summaries', {
        structure: `urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=${AGENCY}:DSD_OBSERVATION(${VERSION})`,
      }),
    ],
  },
});

/** What the schema takes for the parent of a code: no code of an area, which begins with a digit; those stand in an annotation. */
const NC_NAME = /^[A-Za-z][A-Za-z0-9_-]*$/;

const codeItem = ({ id, names, parent }: Code): object => ({
  id,
  name: names['en'] ?? Object.values(names)[0] ?? id,
  names: Object.keys(names).length > 0 ? names : { en: id },
  ...(parent !== undefined &&
    (NC_NAME.test(parent) ? { parent } : { annotations: [{ type: 'PARENT', value: parent }] })),
});

const maintained = (id: string, name: string, rest: object): object => ({
  id,
  name,
  names: { en: name },
  version: VERSION,
  agencyID: AGENCY,
  isExternalReference: false,
  ...rest,
});

const columnOf = (name: string): Column => TABLES.fact_observation.columns.find((c) => c.name === name)!;

const concepts = (): object[] =>
  [...DIMENSIONS, TIME, MEASURE, ...ATTRIBUTES].map((id) => {
    const { description } = columnOf(id);
    return {
      id,
      name: id,
      names: { en: id },
      ...(description !== '' && { description, descriptions: { en: description } }),
    };
  });

const DATA_TYPES = { text: 'String', integer: 'Integer', number: 'Double', boolean: 'Boolean' } as const;

const representation = (id: string): object => {
  if ((CODED as readonly string[]).includes(id))
    return { enumeration: `urn:sdmx:org.sdmx.infomodel.codelist.Codelist=${AGENCY}:CL_${id}(${VERSION})` };
  return { format: { dataType: DATA_TYPES[columnOf(id).type as keyof typeof DATA_TYPES] } };
};

const component = (id: string): object => ({
  id,
  conceptIdentity: `urn:sdmx:org.sdmx.infomodel.conceptscheme.Concept=${AGENCY}:CS_OBSERVATION(${VERSION}).${id}`,
  localRepresentation: representation(id),
});

const components = (): object => ({
  dimensionList: {
    id: 'DimensionDescriptor',
    dimensions: DIMENSIONS.map((id, i) => ({ ...component(id), position: i + 1 })),
    timeDimension: {
      ...component(TIME),
      localRepresentation: { format: { dataType: 'ObservationalTimePeriod' } },
    },
  },
  measureList: { id: 'MeasureDescriptor', measures: [{ ...component(MEASURE), usage: 'optional' }] },
  attributeList: {
    id: 'AttributeDescriptor',
    attributes: ATTRIBUTES.map((id) => ({
      ...component(id),
      usage: columnOf(id).nullable ? 'optional' : 'mandatory',
      attributeRelationship: { observation: {} },
      measureRelationship: [MEASURE],
    })),
  },
});
