/**
 * From spooled rows to warehouse rows, inside one transaction: which readings are new, which replace an older one, which documents are gone.
 * The answer depends on what was loaded, not on the order of loading; the same rows twice change nothing.
 *
 * A file is known by its URI, a document by its bytes. When a file holds other bytes its older documents retire; a document that no
 * file holds any more goes into history with all its rows. The same bytes under two names are one document, read as the first name says.
 */
import { DOCUMENT_TABLES, TABLES } from '../schema/index.ts';
import { names, type Sql } from './sql.ts';

export interface MergeCounts {
  readonly DOCUMENTS_NEW: number;
  readonly DOCUMENTS_RETIRED: number;
  readonly DOCUMENTS_REREAD: number;
  readonly FACTS_ADDED: number;
  readonly FACTS_RETIRED: number;
  readonly FACTS_CHANGED: number;
}

export const NOTHING_MERGED: MergeCounts = {
  DOCUMENTS_NEW: 0,
  DOCUMENTS_RETIRED: 0,
  DOCUMENTS_REREAD: 0,
  FACTS_ADDED: 0,
  FACTS_RETIRED: 0,
  FACTS_CHANGED: 0,
};

/** Merges what is staged as `stage_TABLE` for every table of documents. */
export async function merge(sql: Sql, run: number): Promise<MergeCounts> {
  await lastOfEachFile(sql);
  await trackSources(sql, run);
  await chooseReadings(sql);
  const counted = await countReadings(sql);
  const FACTS_CHANGED = counted.REREAD > 0 ? await countChangedFacts(sql) : 0;
  await gatherGone(sql, run);
  const DOCUMENTS_RETIRED = (await count(sql, 'SELECT count(*) AS n FROM load_gone')) - counted.REREAD;
  const FACTS_RETIRED = await retire(sql, run);
  const FACTS_ADDED = await insert(sql, run);
  await renameKept(sql, run);
  return {
    DOCUMENTS_NEW: counted.NEW,
    DOCUMENTS_REREAD: counted.REREAD,
    DOCUMENTS_RETIRED,
    FACTS_ADDED,
    FACTS_RETIRED,
    FACTS_CHANGED,
  };
}

const temporary = (sql: Sql, name: string, query: string): Promise<number> =>
  sql.run(`CREATE TEMP TABLE ${name}${sql.dialect === 'postgres' ? ' ON COMMIT DROP' : ''} AS ${query}`);

const count = async (sql: Sql, query: string): Promise<number> =>
  (await sql.rows<{ n: number }>(query))[0]!.n;

/** A file may come twice in one load, an older NDJSON before a newer: the last bytes count, and of each part the last record. */
const lastOfEachFile = (sql: Sql): Promise<number> =>
  temporary(
    sql,
    'load_document',
    `SELECT SEQ, URI, PART, PARTS, DOC_ID, SHA256, ROWS_HASH, RULES_VERSION FROM (
       SELECT s.*, row_number() OVER (PARTITION BY URI, PART ORDER BY SEQ DESC) AS nth,
         first_value(SHA256) OVER (PARTITION BY URI ORDER BY SEQ DESC) AS last_sha256,
         first_value(PARTS) OVER (PARTITION BY URI ORDER BY SEQ DESC) AS last_parts
       FROM stage_dim_document s) AS ranked
     WHERE nth = 1 AND SHA256 = last_sha256 AND PART <= last_parts`,
  );

/** What a file no longer holds is retired; what it holds now is noted. */
async function trackSources(sql: Sql, run: number): Promise<void> {
  await sql.run(
    `UPDATE document_source SET RETIRED_BY_RUN = $1
     WHERE RETIRED_BY_RUN IS NULL AND EXISTS (
       SELECT 1 FROM load_document l WHERE l.URI = document_source.URI AND (
         l.SHA256 <> document_source.SHA256 OR document_source.PART > l.PARTS
         OR (l.PART = document_source.PART AND l.DOC_ID <> document_source.DOC_ID)))`,
    [run],
  );
  await sql.run(
    `INSERT INTO document_source (${names(TABLES.document_source.columns)})
     SELECT l.URI, l.PART, l.DOC_ID, l.SHA256, CAST($1 AS INTEGER), NULL FROM load_document l
     WHERE NOT EXISTS (
       SELECT 1 FROM document_source s WHERE s.URI = l.URI AND s.PART = l.PART AND s.RETIRED_BY_RUN IS NULL)`,
    [run],
  );
}

/**
 * One reading a document: of the first URI that was read now. It stands unless the document is held by a URI before it, whose reading
 * stands (names can tell a period). ACTION: new, replace, keep (reads as before), other (an earlier name speaks).
 */
const chooseReadings = (sql: Sql): Promise<number> =>
  temporary(
    sql,
    'load_reading',
    `SELECT l.SEQ, l.DOC_ID, l.URI, l.RULES_VERSION, CASE
         WHEN d.DOC_ID IS NULL THEN 'new'
         WHEN d.URI < l.URI AND EXISTS (SELECT 1 FROM document_source s
           WHERE s.URI = d.URI AND s.DOC_ID = d.DOC_ID AND s.RETIRED_BY_RUN IS NULL) THEN 'other'
         WHEN d.ROWS_HASH <> l.ROWS_HASH THEN 'replace'
         ELSE 'keep' END AS ACTION
     FROM (SELECT x.*, row_number() OVER (PARTITION BY DOC_ID ORDER BY URI) AS nth FROM load_document x) AS l
     LEFT JOIN dim_document d ON d.DOC_ID = l.DOC_ID
     WHERE l.nth = 1`,
  );

async function countReadings(sql: Sql): Promise<{ NEW: number; REREAD: number }> {
  const of = (action: string): Promise<number> =>
    count(sql, `SELECT count(*) AS n FROM load_reading WHERE ACTION = '${action}'`);
  return { NEW: await of('new'), REREAD: await of('replace') };
}

/** Ids count facts from the top of a document: one fact more shifts all after it, which changes none of them. */
const SHIFTING = new Set(['OBS_ID', 'PART_OF', 'ACTIVITY_ID']);

/** Places (numerals) of re-read documents whose facts are not the same set before and after. */
function countChangedFacts(sql: Sql): Promise<number> {
  const columns = TABLES.fact_observation.columns.filter((c) => !SHIFTING.has(c.name));
  const before = `SELECT ${names(columns, 'f')} FROM fact_observation f JOIN load_reading r ON r.DOC_ID = f.DOC_ID WHERE r.ACTION = 'replace'`;
  const after = `SELECT ${names(columns, 's')} FROM stage_fact_observation s JOIN load_reading r ON r.SEQ = s.SEQ WHERE r.ACTION = 'replace'`;
  return count(
    sql,
    `SELECT count(*) AS n FROM (SELECT DISTINCT DOC_ID, NUMBER_START FROM (
       ((${before}) EXCEPT (${after})) UNION ALL ((${after}) EXCEPT (${before}))) AS differing) AS places`,
  );
}

/** Documents whose rows go: those that read differently now, and those that no file holds any more. */
const gatherGone = (sql: Sql, run: number): Promise<number> =>
  temporary(
    sql,
    'load_gone',
    `SELECT DOC_ID FROM load_reading WHERE ACTION = 'replace'
     UNION SELECT s.DOC_ID FROM document_source s JOIN dim_document d ON d.DOC_ID = s.DOC_ID
     WHERE s.RETIRED_BY_RUN = ${run} AND NOT EXISTS (
       SELECT 1 FROM document_source live WHERE live.DOC_ID = s.DOC_ID AND live.RETIRED_BY_RUN IS NULL)`,
  );

/** Moves their rows into history; gives the number of facts. */
async function retire(sql: Sql, run: number): Promise<number> {
  let facts = 0;
  for (const { name, columns } of DOCUMENT_TABLES) {
    const own = columns.filter((c) => c.name !== 'VALID_FROM_RUN');
    await sql.run(
      `INSERT INTO ${name}_history (${names(own)}, VALID_FROM_RUN, RETIRED_BY_RUN)
       SELECT ${names(own, 't')}, d.VALID_FROM_RUN, CAST($1 AS INTEGER)
       FROM ${name} t JOIN load_gone g ON g.DOC_ID = t.DOC_ID JOIN dim_document d ON d.DOC_ID = t.DOC_ID`,
      [run],
    );
    const gone = await sql.run(`DELETE FROM ${name} WHERE DOC_ID IN (SELECT DOC_ID FROM load_gone)`);
    if (name === TABLES.fact_observation.name) facts = gone;
  }
  return facts;
}

/** Inserts the rows of new readings; gives the number of facts. */
async function insert(sql: Sql, run: number): Promise<number> {
  let facts = 0;
  for (const { name, columns } of DOCUMENT_TABLES) {
    const own = columns.filter((c) => c.name !== 'VALID_FROM_RUN');
    const from = own.length < columns.length;
    const added = await sql.run(
      `INSERT INTO ${name} (${names(own)}${from ? ', VALID_FROM_RUN' : ''})
       SELECT ${names(own, 's')}${from ? `, ${run}` : ''}
       FROM stage_${name} s JOIN load_reading r ON r.SEQ = s.SEQ WHERE r.ACTION IN ('new', 'replace')`,
    );
    if (name === TABLES.fact_observation.name) facts = added;
  }
  return facts;
}

/** Readings that stay: note who read them last, and let go of a name whose file holds other bytes now. */
async function renameKept(sql: Sql, run: number): Promise<void> {
  await sql.run(
    `UPDATE dim_document SET URI = r.URI, RULES_VERSION = coalesce(r.RULES_VERSION, dim_document.RULES_VERSION)
     FROM load_reading r WHERE r.DOC_ID = dim_document.DOC_ID AND r.ACTION = 'keep'
       AND (r.URI <> dim_document.URI OR r.RULES_VERSION <> coalesce(dim_document.RULES_VERSION, ''))`,
  );
  // Another file holds the same bytes: it was not read now, and its name may tell another period, so it is read next time.
  const firstName = `(SELECT min(s.URI) FROM document_source s WHERE s.DOC_ID = dim_document.DOC_ID AND s.RETIRED_BY_RUN IS NULL)`;
  await sql.run(
    `UPDATE dim_document SET RULES_VERSION = NULL, URI = ${firstName}
     WHERE DOC_ID IN (SELECT DOC_ID FROM document_source WHERE RETIRED_BY_RUN = $1) AND URI <> ${firstName}`,
    [run],
  );
}
