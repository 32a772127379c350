import type { ShockPreset } from './shock-preset.ts'

/** R04: a show that sells a part of what was made for it. */
export const showFlop: ShockPreset<'show-flop'> = {
  kind: 'show-flop',
  name: 'Show that flops',
  description:
    'A show sells a part of what was planned and made for it. What stays in stock is marked down, or spoils where it is fresh.',
  parameters: [
    { name: 'shows', default: 'all', source: 'ours: give it the trigger show, and name that show' },
    { name: 'demandKept', default: '0.3', source: 'R04: sales were 30 % of what was expected' },
    { name: 'hold', default: '6 h', source: 'ours: longer than a show' },
    { name: 'seenBy', default: 'nobody', source: 'R04: the stock had been made months before' },
  ],
  recipe: ({ shows, demandKept }) => ({ targets: { shows }, changes: { demandKept } }),
}
