/** Row labels: what they name, how deep they lie under others (其中, #, indent), what they say of unit and time. */
import type { ReferenceTime } from '../../model/index.ts';
import type { Named } from './claim.ts';
import type { GridCell } from './grid.ts';
import { readHeading, type Heading } from './heading.ts';

export interface Label extends Heading {
  readonly cell: GridCell;
  /** Grows inward; only its order counts. */
  readonly depth: number;
  readonly isTotal: boolean;
}

const MARKER =
  /^(?:其\s*中\s*:?|其中|[#*＃]|[-—·•]+|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、](?!\d)|[①-⑳])\s*/u;
const PART = /^(?:其\s*中|#|＃)/u;
const TOTAL = /^(?:合\s*计|总\s*计|小\s*计|共\s*计|总\s*数)$/u;
const AREA =
  /(?:省|自治区|市|[^小校社园景专城]区|县|旗|自治州|盟|镇|乡|街道(?:办事处)?|村|社区|开发区|园区|新区|林场|农场|本级|市直|区直|县直|城镇|农村|城市|乡村|城区|地区|[东中西]部)$/u;
const AREA_CORNER = /地区|区县|县区|镇街|街镇|街道|乡镇|省份|城市|市州|县市|区域|辖区/u;

export function readLabel(folded: string, cell: GridCell, reference: ReferenceTime): Label {
  let start = cell.start;
  let text = cell.text;
  let isPart = false;
  for (
    let found = MARKER.exec(text);
    found !== null && found[0].length < text.length;
    found = MARKER.exec(text)
  ) {
    isPart ||= PART.test(found[0]);
    start += found[0].length;
    text = text.slice(found[0].length);
  }
  const heading = readHeading(folded, { start, end: cell.end }, reference);
  return { ...heading, cell, depth: cell.indent + (isPart ? 0.5 : 0), isTotal: TOTAL.test(text) };
}

export const isArea = (text: string): boolean => AREA.test(text) || /^全[国省市区县镇乡]$/u.test(text);

/** Whether the header of the label column says that the rows are places. */
export const isAreaCorner = (corner: string): boolean => AREA_CORNER.test(corner);

/** 指标 or 项目: the rows are what is measured, whatever the columns name. */
export const isMeasureCorner = (corner: string): boolean => /指标|项目|内容/u.test(corner);

/** A total that no caption explains is called what its row is called. */
export const nameOf = ({ rest, cell }: Label): Named =>
  rest ?? { text: cell.text.replace(/\s+/gu, ''), span: { start: cell.start, end: cell.end } };

/** 会员总数 and 会员数 count 会员. 户数, 指数 and the like are words of their own. */
const COUNT_WORD = /(?:总数|数量|个数|家数|(?<![人户次件个倍指分参基系级少多额])数)$/u;

export function shortened({ text, span }: Named): Named {
  const cut = COUNT_WORD.exec(text)?.[0].length ?? 0;
  if (cut === 0 || cut >= text.length || span.end - span.start !== text.length) return { text, span };
  return { text: text.slice(0, -cut), span: { start: span.start, end: span.end - cut } };
}
