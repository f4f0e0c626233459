import type { ObservationRow } from '../../model/observation.ts';
import type { Quarter } from './timeline.ts';

const SOURCE_PREFIX: Readonly<Record<string, string>> = {
  agency_a: 'a',
  agency_b: 'b',
  agency_c: 'c',
  working_group: 'g',
};

/** The source in which an agency publishes a quarter: one row of `sources.csv` each. */
export function sourceOf(agency: string, quarter: Quarter): string {
  return `${SOURCE_PREFIX[agency] ?? agency}-${quarter.id.toLowerCase()}`;
}

type Given = Pick<ObservationRow, 'indicator' | 'area' | 'value'> & Partial<ObservationRow>;

/** One row of a quarter as `agency_a` (or another) publishes it: a total, exact, stated, free, unless `given` says else. */
export function buildRow(quarter: Quarter, given: Given): ObservationRow {
  const agency = given.agency ?? 'agency_a';
  return {
    period: quarter.id,
    harm: '',
    outcome: '',
    service: '',
    sex: '',
    age_group: '',
    definition: '1',
    base_period: '',
    source: sourceOf(agency, quarter),
    released: quarter.released[agency]!,
    released_basis: 'stated',
    printed_value: null,
    printed_unit: '',
    qualifier: 'exact',
    basis: 'stated',
    rule: '',
    status: quarter.isLast ? 'P' : 'A',
    confidentiality: 'F',
    units_reporting: null,
    units_expected: null,
    note_fa: '',
    note_en: '',
    ...given,
    agency,
  };
}

/** The same row where nothing was reported: no value, status O. */
export function buildMissing(quarter: Quarter, given: Omit<Given, 'value'>): ObservationRow {
  return buildRow(quarter, { ...given, value: null, status: 'O' });
}

interface Note {
  readonly note_fa: string;
  readonly note_en: string;
}

/** The remarks that stand beside synthetic rows. */
export const NOTES = {
  notReported: {
    note_fa: 'گزارش این فصل نرسیده است (نمایشی)',
    note_en: 'The report of this quarter has not arrived (synthetic)',
  },
  someCounties: {
    note_fa: 'گزارش همه شهرستان‌ها نرسیده است (نمایشی)',
    note_en: 'Not every county has reported (synthetic)',
  },
  revised: {
    note_fa: 'پس از رسیدن گزارش شهرستان‌های دیرکرده تجدیدنظر شد (نمایشی)',
    note_en: 'Revised when the late counties had reported (synthetic)',
  },
  countryIncomplete: {
    note_fa: 'جمع کشور اعلام نمی‌شود: گزارش همه استان‌ها نرسیده است (نمایشی)',
    note_en: 'No country total: not every province has reported (synthetic)',
  },
  countryMixed: {
    note_fa: 'جمع کشور اعلام نمی‌شود: تعریف همه استان‌ها یکسان نیست (نمایشی)',
    note_en: 'No country total: the provinces do not use one definition (synthetic)',
  },
  movedToPositiveLife: {
    note_fa: 'بخشی از پایگاه‌ها به مراکز مثبت زندگی سپرده شد؛ گسست سری (نمایشی)',
    note_en: 'Some of the bases moved into Positive Life centres: a break in the series (synthetic)',
  },
  countrySuppressed: {
    note_fa: 'جمع کشور اعلام نمی‌شود: رقم برخی استان‌ها برای حفظ محرمانگی منتشر نمی‌شود (نمایشی)',
    note_en: 'No country total: some provinces are suppressed (synthetic)',
  },
  suppressed: {
    note_fa: 'رقم کوچک برای حفظ محرمانگی منتشر نمی‌شود (نمایشی)',
    note_en: 'A small count, suppressed (synthetic)',
  },
  corrected: {
    note_fa: 'پس از حذف موارد تکراری تجدیدنظر شد (نمایشی)',
    note_en: 'Revised after cases counted twice were removed (synthetic)',
  },
  totalCorrected: {
    note_fa: 'فقط جمع کل تجدیدنظر شده است؛ اجزا هنوز از انتشار پیشین است (نمایشی)',
    note_en: 'Only the total is revised; its parts are still those of the earlier release (synthetic)',
  },
  newDefinition: {
    note_fa: 'از این فصل با تعریف تازه شمرده می‌شود (نمایشی)',
    note_en: 'Counted by a new definition from this quarter on (synthetic)',
  },
  adjusted: {
    note_fa: 'با محدوده تازه استان دوباره محاسبه شده است (نمایشی)',
    note_en: 'Recomputed on the new borders of the province (synthetic)',
  },
  insideOther: {
    note_fa: 'پیش از تغییر محدوده، ارقام آن جدا گردآوری نمی‌شد (نمایشی)',
    note_en: 'Before the change of borders its figures were not collected apart (synthetic)',
  },
  notYetCounty: {
    note_fa: 'پیش از تغییر محدوده، شهرستانی جدا نبود (نمایشی)',
    note_en: 'Not a county of its own before the change of borders (synthetic)',
  },
  printedByAgency: {
    note_fa: 'درصدی که دستگاه خود چاپ کرده است (نمایشی)',
    note_en: 'The percentage that the agency itself printed (synthetic)',
  },
  ofYear: {
    note_fa: 'رقم سالانه (نمایشی)',
    note_en: 'A figure of the year (synthetic)',
  },
  sharedCases: {
    note_fa: 'این استان هر مورد را در هر دستگاه همکار یک بار می‌شمارد (نمایشی)',
    note_en: 'This province counts a case once at each partner agency (synthetic)',
  },
  unreliable: {
    note_fa: 'دقت این رقم کم است (نمایشی)',
    note_en: 'A figure of low reliability (synthetic)',
  },
  estimated: {
    note_fa: 'برآوردی است (نمایشی)',
    note_en: 'An estimate (synthetic)',
  },
  notCollected: {
    note_fa: 'در این دوره جداگانه گردآوری نمی‌شد (نمایشی)',
    note_en: 'Not collected apart in this period (synthetic)',
  },
  beforeLaunch: {
    note_fa: 'پیش از آغاز کار این مراکز (نمایشی)',
    note_en: 'Before these centres began to work (synthetic)',
  },
  yearbook: {
    note_fa: 'رقم سالنامه با گزارش فصلی نمی‌خواند (نمایشی)',
    note_en: 'The yearbook does not agree with the quarterly report (synthetic)',
  },
  remainder: {
    note_fa: 'باقی‌مانده: چاپ نشده، محاسبه شده است (نمایشی)',
    note_en: 'A remainder: derived, not printed (synthetic)',
  },
} as const satisfies Record<string, Note>;
