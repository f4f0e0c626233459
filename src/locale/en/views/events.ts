import type { events as eventsFa } from '../../fa/views/events.ts';

export const events = {
  title: 'Events as their sources state them; no cause of a change is told',
  label: (number: string) => `Event ${number}`,
} satisfies typeof eventsFa;
