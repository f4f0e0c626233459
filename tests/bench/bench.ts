import os from 'node:os';
import { parseArgs } from 'node:util';
import { startServer } from '../../src/build/static-server.ts';
import { launchBrowser } from '../browser/launch.ts';
import { type Changed, change, type Link, type Opening, open, openUntilEngine } from './measure.ts';
import { chunkLines, type Row, row, table } from './report.ts';
import { composeSite } from './site.ts';

/**
 * `npm run bench`: the built site against a floor, a page of static HTML and a few lines of script over the same data
 * and fonts from the same server. Both are measured in one run, in turns. `--runs N`, `--json`.
 */

const PERIODS = ['1405-Q1', '1404-Q4', '1404-Q3', '1404-Q2', '1404-Q1', '1403-Q4', '1403-Q3', '1403-Q2'];
const MEASURES = ['rate', 'count', 'rate', 'count', 'rate', 'count', 'rate', 'count'];
const SLOW_ENGINES = 2;

interface Samples {
  readonly openings: Record<Link, { readonly app: Opening[]; readonly floor: Opening[] }>;
  readonly engines: Record<Link, { readonly time: number; readonly bytes: number }[]>;
  readonly period: { readonly app: Changed[]; readonly floor: Changed[] };
  readonly measure: { readonly app: Changed[]; readonly floor: Changed[] };
}

function readArguments() {
  const { values } = parseArgs({
    options: { runs: { type: 'string', default: '7' }, json: { type: 'boolean', default: false } },
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1)
    throw new Error(`--runs takes a whole number, not "${values.runs}"`);
  return { runs, json: values.json };
}

/** The first of a pair in one run is the second in the next: neither always finds the machine warmer. */
async function inTurns(run: number, first: () => Promise<void>, second: () => Promise<void>): Promise<void> {
  for (const step of run % 2 === 0 ? [first, second] : [second, first]) await step();
}

async function measure(site: string, runs: number, log: (line: string) => void): Promise<Samples> {
  // A page that never settles is told and leaves a gap in n; it does not cost the other measurements.
  const keep = async <T>(samples: T[], take: () => Promise<T>) => {
    await take().then(
      (sample) => samples.push(sample),
      (error: Error) => console.error(`left out: ${error.message}`),
    );
  };
  const browser = await launchBrowser();
  const samples: Samples = {
    openings: { free: { app: [], floor: [] }, slow: { app: [], floor: [] } },
    engines: { free: [], slow: [] },
    period: { app: [], floor: [] },
    measure: { app: [], floor: [] },
  };
  const first = `${site}floor/first.html`;
  const changes = `${site}floor/change.html`;
  const views = {
    period: { app: `${site}#/overview?data=example&area=IR-29&period=1405-Q2`, choices: PERIODS },
    measure: { app: `${site}#/compare?data=example&indicator=related_calls`, choices: MEASURES },
  };
  try {
    // Neither the server's first answers nor the browser's first page are counted.
    for (const url of [site, first]) await open(browser, { url, link: 'free' });
    for (let run = 0; run < runs; run += 1) {
      for (const link of ['free', 'slow'] as const) {
        const { app, floor } = samples.openings[link];
        await inTurns(
          run,
          () => keep(app, () => open(browser, { url: site, link })),
          () => keep(floor, () => open(browser, { url: first, link })),
        );
        if (link === 'free' || run < SLOW_ENGINES)
          await keep(samples.engines[link], () => openUntilEngine(browser, { url: site, link }));
      }
      for (const view of ['period', 'measure'] as const) {
        const { app: url, choices } = views[view];
        const { app, floor } = samples[view];
        await inTurns(
          run,
          () => keep(app, () => change(browser, { url, hasEngine: true, choices })),
          () => keep(floor, () => change(browser, { url: changes, hasEngine: false, choices })),
        );
      }
      log(`run ${run + 1} of ${runs}`);
    }
  } finally {
    await browser.close();
  }
  return samples;
}

function openingRows({ openings }: Samples, link: Link): readonly Row[] {
  const { app, floor } = openings[link];
  const on = link === 'free' ? 'free link' : '4 Mbit/s, 100 ms';
  const compared = (name: string, unit: string, value: (opening: Opening) => number | undefined) =>
    row({ group: `Opening, ${on}`, name, unit, app: app.map(value), floor: floor.map(value) });
  return [
    compared('headline painted', 'ms', ({ seen }) => seen.headline),
    compared('first contentful paint', 'ms', ({ seen }) => seen.contentful),
    compared('largest contentful paint', 'ms', ({ seen }) => seen.largest),
    compared('live view, first figure', 'ms', ({ seen }) => seen.firstFigure),
    compared('settled', 'ms', ({ seen }) => seen.settled),
    compared('bytes before headline', 'kB', ({ beforeFigure }) => beforeFigure.bytes / 1000),
    compared('requests before headline', '', ({ beforeFigure }) => beforeFigure.requests),
    compared('bytes until settled', 'kB', ({ untilSettled }) => untilSettled.bytes / 1000),
    compared('requests until settled', '', ({ untilSettled }) => untilSettled.requests),
    compared('layout shift', 'score', ({ seen }) => seen.shift),
  ];
}

function rowsOf(samples: Samples): readonly Row[] {
  const changed = (group: string, { app, floor }: Samples['period']): readonly Row[] => {
    const compared = (name: string, values: (changed: Changed) => readonly number[]) =>
      row({ group, name, unit: 'ms', app: app.flatMap(values), floor: floor.flatMap(values) });
    return [
      compared('to the second frame after', ({ times }) => times.map(({ repaint }) => repaint)),
      compared('to the last change of the page', ({ times }) => times.map(({ work }) => work)),
      compared('script, mean of a change', ({ scriptMs }) => [scriptMs]),
      compared('style and layout, mean of a change', ({ styleAndLayoutMs }) => [styleAndLayoutMs]),
    ];
  };
  const engine = (name: string, link: Link): readonly Row[] => [
    row({
      group: 'Engine',
      name: `ready, ${name}`,
      unit: 'ms',
      app: samples.engines[link].map(({ time }) => time),
    }),
    row({
      group: 'Engine',
      name: `bytes until ready, ${name}`,
      unit: 'kB',
      app: samples.engines[link].map(({ bytes }) => bytes / 1000),
    }),
  ];
  return [
    ...openingRows(samples, 'free'),
    ...openingRows(samples, 'slow'),
    ...changed('Period change, overview', samples.period),
    ...changed('Filter change, compare', samples.measure),
    ...engine('free link', 'free'),
    ...engine('4 Mbit/s, 100 ms', 'slow'),
  ];
}

async function main(): Promise<void> {
  const { runs, json } = readArguments();
  const { folder, release, chunks } = await composeSite();
  const server = await startServer({ root: folder });
  const loadBefore = os.loadavg()[0]!;
  try {
    const samples = await measure(server.url, runs, (line) => json || console.error(line));
    const rows = rowsOf(samples);
    const machine = { cores: os.cpus().length, load: [loadBefore, os.loadavg()[0]!] };
    if (json) console.log(JSON.stringify({ release, runs, machine, rows, chunks }, null, 2));
    else {
      const load = machine.load.map((one) => one.toFixed(1)).join(' to ');
      console.log(`release ${release}, ${runs} runs, ${machine.cores} cores, load ${load}\n`);
      console.log([...table(rows), '', ...chunkLines(chunks)].join('\n'));
    }
  } finally {
    await server.close();
  }
}

main().catch((error: Error) => {
  console.error(error.stack ?? error.message);
  process.exitCode = 1;
});
