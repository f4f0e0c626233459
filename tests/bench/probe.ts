/** What the probe has seen in a page, in milliseconds since its navigation began. */
export interface Seen {
  readonly headline: number | undefined;
  readonly contentful: number | undefined;
  readonly largest: number | undefined;
  readonly firstFigure: number | undefined;
  readonly settled: number | undefined;
  readonly engineReady: number | undefined;
  readonly shift: number;
}

/** One change: from the event to the last change of the document, and to the second frame after it. */
export interface ChangeTime {
  readonly work: number;
  readonly repaint: number;
}

export interface Probe {
  seen(): Seen;
  /** Chooses a value in the one list that offers it, as a reader would. */
  choose(value: string): Promise<ChangeTime>;
}

/**
 * Runs in the page before its first byte. It marks the headline number for the browser's element timing and keeps
 * what the browser reports.
 */
export function installProbe(): void {
  const headlines: number[] = [];
  let largest: number | undefined;
  let shift = 0;
  const observe = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  observe('element', (entry) =>
    headlines.push((entry as PerformanceEntry & { renderTime: number }).renderTime),
  );
  observe('largest-contentful-paint', (entry) => {
    largest = entry.startTime;
  });
  observe('layout-shift', (entry) => {
    shift += (entry as PerformanceEntry & { value: number }).value;
  });
  new MutationObserver(() => {
    for (const element of document.querySelectorAll('.numeral:not([elementtiming])'))
      element.setAttribute('elementtiming', 'headline');
  }).observe(document, { childList: true, subtree: true });

  const marked = (...names: readonly string[]) =>
    names.flatMap((name) => performance.getEntriesByName(name, 'mark').map(({ startTime }) => startTime))[0];
  interface Offered {
    readonly isChosen: boolean;
    readonly choose: () => void;
  }
  /** A value of a list; else of a panel, which is opened until one offers it. The opening is not measured. */
  const offered = async (value: string): Promise<Offered | undefined> => {
    const list = [...document.querySelectorAll('select')].find(({ options }) =>
      [...options].some((option) => option.value === value),
    );
    if (list) {
      const choose = () => {
        list.value = value;
        list.dispatchEvent(new Event('change', { bubbles: true }));
      };
      return { isChosen: list.value === value, choose };
    }
    for (const opener of document.querySelectorAll<HTMLElement>('main .popup-open')) {
      opener.click();
      for (let frame = 0; frame < 60; frame += 1) {
        await new Promise(requestAnimationFrame);
        const option = document.querySelector<HTMLElement>(`.panel [data-value="${value}"]`);
        if (option) return { isChosen: option.ariaSelected === 'true', choose: () => option.click() };
        if (document.querySelector('.panel [data-value]')) break;
      }
      document.querySelector<HTMLElement>('.panel:popover-open')?.hidePopover();
    }
    return undefined;
  };
  const choose = async (value: string) => {
    const option = await offered(value);
    return new Promise<ChangeTime>((resolve, reject) => {
      if (!option) return reject(new Error(`nothing offers ${value}`));
      if (option.isChosen) return reject(new Error(`${value} is chosen already`));
      const frames: number[] = [];
      let last: number | undefined;
      const observer = new MutationObserver((records) => {
        // The mark for scripts that the view has settled is no part of the picture.
        if (records.some(({ target }) => target !== document.documentElement)) last = performance.now();
      });
      observer.observe(document.documentElement, {
        attributes: true,
        characterData: true,
        childList: true,
        subtree: true,
      });
      const { startTime } = performance.mark('bench:change');
      const tick = () => {
        const now = performance.now();
        const end = last;
        if (end !== undefined && now > end) frames.push(now);
        const after = frames.filter((time) => time > (end ?? 0));
        const isQuiet = end !== undefined && now - end > 250 && after.length > 1;
        if (!isQuiet && now - startTime < 20_000) return requestAnimationFrame(tick);
        observer.disconnect();
        if (!isQuiet) return reject(new Error(`${value} did not lead to a settled page`));
        resolve({ work: end - startTime, repaint: after[1]! - startTime });
      };
      requestAnimationFrame(tick);
      option.choose();
    });
  };

  const probe: Probe = {
    seen: () => ({
      headline: headlines[0],
      contentful: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
      largest,
      firstFigure: marked('tarazu:first-figure', 'bench:first-figure'),
      settled: marked('tarazu:settled', 'bench:settled'),
      engineReady: marked('tarazu:engine-ready'),
      shift,
    }),
    choose,
  };
  Object.assign(globalThis, { probe });
}
