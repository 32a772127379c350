import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Express, static as staticFiles } from 'express'
import { PLOTLY_FILE } from '../../viz/index.ts'
import { allowInlineStyles } from '../guards/index.ts'
import { HttpProblem } from '../http/index.ts'

/** The bundled page lies beside the rest of the built program. */
const FOLDER = fileURLToPath(new URL('../../viz/studio/', import.meta.url))
const ASSETS = join(FOLDER, 'assets')

/**
 * Puts the page at `/` into an application, and what draws its figures.
 *
 * @param app - the application.
 */
export function mountStudio(app: Express): void {
  // Names of assets carry the hash of their content.
  app.use('/assets', staticFiles(ASSETS, { immutable: true, maxAge: '1y', index: false }))
  app.get('/plotly.js', (_request, response) =>
    response.sendFile(PLOTLY_FILE, { maxAge: '1d', dotfiles: 'allow' }),
  )
  app.get('/', (_request, response) => {
    if (!existsSync(ASSETS)) throw new HttpProblem(503, 'The page has not been built: run npm run build.')
    // Plotly draws with styles on elements.
    allowInlineStyles(response)
    response
      .set('Cache-Control', 'no-cache')
      .sendFile('index.html', { root: FOLDER, cacheControl: false, dotfiles: 'allow' })
  })
}
