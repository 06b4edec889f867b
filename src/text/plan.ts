/** Whether a section speaks of what is to come: 下半年工作打算, 二、2013年工作安排, 主要预期目标. */

const PLAN =
  /(?:工作|任务|主要)?(?:安排|打算|计划|思路|要点|设想|部署|规划|举措建议)$|(?:工作|任务)(?:安排|打算|计划|思路|要点|设想|部署)|下一步|下阶段|下一阶段|今后|预期目标|目标任务|(?:总体|主要|工作|发展|奋斗)目标|总体要求|主要任务|(?:下半年|今年|明年|下步|下季度)(?:的)?重点|重点(?:工作|任务)|对今年工作的建议|明年|努力方向|(?:今年|下半年|下季度|二季度|三季度|四季度)(?:的)?(?:工作|政府工作)(?!回顾|总结|情况|完成)/u;
/** These tell of the past even beside such words: 上半年重点工作完成情况, 过去一年工作回顾. */
const REVIEW =
  /回顾|总结|完成情况|进展情况|落实情况|主要做法|工作情况|成效|成绩|过去|上半年工作(?!安排|计划|打算)|取得/u;
const PLAN_TITLE = /(?:计划|要点|安排|打算|方案|规划|思路)(?:的通知)?[》】)]?$/u;

/** What a section has that tells: its heading, its kind of marker, what it stands in. */
export interface Heading {
  readonly heading: string;
  readonly kind: string;
  readonly parent: Heading | null;
}

/** True where a heading itself announces a plan. */
export const announcesPlan = (heading: string): boolean =>
  PLAN.test(heading.slice(0, 30)) && !REVIEW.test(heading.slice(0, 30));

/** True under a heading that announces a plan; the nearest heading that says anything decides. */
export function isPlan(section: Heading | null, title: string | null): boolean {
  for (let node: Heading | null = section; node !== null; node = node.parent) {
    const heading = node.heading.slice(0, 30);
    if (REVIEW.test(heading)) return false;
    // A list item under a plan names its own task; only headings proper announce one.
    if (node.kind !== 'item' && node.kind !== 'dash' && PLAN.test(heading)) return true;
  }
  return title !== null && PLAN_TITLE.test(title) && !REVIEW.test(title);
}
