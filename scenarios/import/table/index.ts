export * from './delimiter.ts'
export * from './encoding.ts'
export * from './records.ts'
export * from './text-file.ts'
