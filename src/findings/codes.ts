/**
 * Every code a finding may carry, with its severity and what it says. The codes are part of what callers rely on: they are
 * documented in docs/checking.md and never change their meaning.
 */
import type { Finding } from '../model/index.ts';

export type Severity = Finding['severity'];

export interface Code {
  readonly severity: Severity;
  /** Name for people, as the command prints it. */
  readonly title: string;
  /** Held inside one document, or across several. */
  readonly scope: 'document' | 'across' | 'both';
}

export const CODES = {
  'parts-against-whole': { severity: 'error', title: '分项与总数不符', scope: 'document' },
  'rate-against-counts': { severity: 'error', title: '比率与数量不符', scope: 'document' },
  'share-against-whole': { severity: 'error', title: '占比与数量不符', scope: 'document' },
  'from-to-against-change': { severity: 'error', title: '增减与前后数不符', scope: 'document' },
  'growth-against-base': { severity: 'error', title: '增幅与基数不符', scope: 'document' },
  'increase-against-growth': { severity: 'error', title: '增减量与增幅不符', scope: 'document' },
  'target-ratio-against-target-and-result': {
    severity: 'error',
    title: '完成比例与任务数不符',
    scope: 'document',
  },
  'per-head-against-total': { severity: 'error', title: '人均与总额不符', scope: 'document' },
  'total-against-additions': { severity: 'warning', title: '总数与上期总数加新增不符', scope: 'both' },
  'total-falls-while-additions-claimed': {
    severity: 'warning',
    title: '称有新增而总数下降',
    scope: 'both',
  },
  'same-cell-told-differently': { severity: 'warning', title: '同一数据前后说法不一', scope: 'both' },
  'unit-off-by-wan': { severity: 'error', title: '疑似丢失或多写“万”', scope: 'both' },
  'stated-growth-against-earlier-report': {
    severity: 'warning',
    title: '增幅与往期报告不符',
    scope: 'across',
  },
  'stated-change-against-earlier-report': {
    severity: 'warning',
    title: '增减量与往期报告不符',
    scope: 'across',
  },
  restatement: { severity: 'info', title: '往期数据已重新核定', scope: 'across' },
  'boundary-change': { severity: 'info', title: '区划调整引起的变动', scope: 'across' },
} as const satisfies Record<string, Code>;

export type FindingCode = keyof typeof CODES;
