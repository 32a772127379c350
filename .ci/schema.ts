// Writes scenarios/scenario.schema.json, the file that editors read: npm run schema
import { writeFileSync } from 'node:fs'
import { scenarioJsonSchema } from '../scenarios/index.ts'

const FILE = new URL('../scenarios/scenario.schema.json', import.meta.url)

writeFileSync(FILE, `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`)
