import type { Shell } from '../fa/shell.ts';

export const shell = {
  name: 'Tarazu',
  claim: 'An independent tool for comparing social-service figures; not the official system of any agency',
  dataSet: 'Data set',
  release: (version: string) => `version ${version}`,
  otherLanguage: 'فارسی',
  otherLanguageLabel: 'نمایش همین نما به فارسی',
  theme: { label: 'Display', system: 'as the system', light: 'light', dark: 'dark', projector: 'projector' },
  skip: 'Skip to the main text',
  menu: 'Pages',
  pages: {
    overview: 'Overview',
    compare: 'Compare',
    referrals: 'Referrals',
    reach: 'Reach',
    data: 'Data and definitions',
  },
  syntheticRibbon: 'Synthetic figures: not for citation or publication',
  syntheticSentence: (sentence: string) => `Synthetic figures (example): ${sentence}`,
  internalRibbon: 'Internal use: not for publication',
  callsNotHarm: 'More calls do not necessarily mean more harm.',
  syntheticNote: 'A synthetic example for trying the tool; no figure on this page is about a real province.',
  invalid: (parameters: readonly string[]) =>
    `Part of the address could not be read (${parameters.join(', ')}); the default was used.`,
  loading: 'Reading the data…',
  loadingEngine: (percent: number) => `The query engine is getting ready: ${percent.toFixed(0)}%`,
  loadingTables: (percent: number) => `The tables are being read: ${percent.toFixed(0)}%`,
  engineRestarting: 'The query engine is starting again. The figures on screen stay valid.',
  engineFailed: {
    boot_failed:
      'The query engine could not start in this browser. Prepared views still work. Reload the page, or use a current browser.',
    boot_timeout:
      'The query engine did not start in time. Prepared views still work. If it never starts, the content policy of the site may forbid it: tell whoever runs the site.',
    crashed:
      'The query engine broke down at this question, also at the second attempt. Ask for less (fewer counties, another indicator), or reload the page.',
    query_timeout: 'This question took too long and was stopped. Ask for less, or try again.',
    out_of_memory:
      'This question needs more memory than the browser gives it on this device. Ask for less; closing other tabs may help. Other questions still work.',
    refused:
      'This question broke the query engine off twice, so it is not asked again. Ask for less, or reload the page to try once more.',
    tables_failed:
      'The tables of this data set did not arrive whole, or could not be read. Prepared views still work. Check the connection and try again.',
    tables_too_large:
      'The tables of this data set are larger than this program reads. Prepared views still work; its publisher has to divide the data set.',
  },
  transferred: (loaded: number, total: number) =>
    total > 0
      ? `${(loaded / 1e6).toFixed(1)} of ${(total / 1e6).toFixed(1)} MB`
      : `${(loaded / 1e6).toFixed(1)} MB`,
  cancel: 'Cancel',
  retry: 'Try again',
  failed: 'This part could not be read.',
  failedDetail: (message: string) => `Detail: ${message}`,
  failedHelp: 'The other parts of the page still work. Check the connection and try again.',
  noDataSet: (name: string) => `There is no data set “${name}” in this release.`,
  notFound: 'There is no such page; the overview is shown.',
  asOf: (date: string) => `Figures as published by ${date}; later revisions are not in them.`,
  releaseUnknown: 'The release that the link asks for is not here; the latest is shown.',
  withSources: (sentence: string, sources: readonly string[]) =>
    `${sentence}. ${sources.length > 1 ? 'Sources' : 'Source'}: ${sources.join('; ')}.`,
  card: {
    chart: 'Chart',
    list: 'List',
    table: 'Table',
    notes: 'Notes',
    take: 'Take away',
    faces: 'Faces of this card',
    csv: 'Download the rows (CSV)',
    copyLink: 'Copy the link of this view',
    copied: 'Copied',
    copySentence: 'Copy the sentence',
    notComparable: 'Not comparable',
    noPercent: 'No percentage',
    empty: 'There is no figure for this choice.',
    instead: 'Instead',
    why: 'Why',
    source: 'Source',
    sources: 'Sources',
    moreSources: (n: number) => `and ${n} other sources, on the Data page`,
    marksLegend: 'Marks',
  },
  table: {
    area: 'Province',
    period: 'Period',
    value: 'Value',
    unit: 'Unit',
    source: 'Source',
    status: 'Status',
    about: 'About',
    note: 'Note',
    code: 'Area code',
    indicator: 'Figure',
    county: 'County',
    changePercent: 'Change (%)',
    changePoints: 'Change (percentage points)',
    sources: 'Sources',
    change: 'Change',
  },
} satisfies Shell;
