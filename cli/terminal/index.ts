export { listenForInterruption } from './interruption.ts'
export { makePalette, type Palette, wantsColour } from './palette.ts'
export { processTerminal, type Terminal } from './terminal.ts'
