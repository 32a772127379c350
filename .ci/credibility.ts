// Writes docs/background/credibility.json and the page made of it: npm run credibility -- proof.json
import { readFileSync, writeFileSync } from 'node:fs'
import type { Proof } from '../engine/study/proof/index.ts'
import { credibilityPage } from './credibility-page.ts'

const JSON_FILE = new URL('../docs/background/credibility.json', import.meta.url)
const PAGE = new URL('../docs/background/credibility.md', import.meta.url)
const [source] = process.argv.slice(2)

const proof = JSON.parse(readFileSync(source ?? JSON_FILE, 'utf8')) as Proof
writeFileSync(JSON_FILE, `${JSON.stringify(proof, null, 2)}\n`)
writeFileSync(PAGE, credibilityPage(proof))
