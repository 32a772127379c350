import { useEffect, useState } from 'preact/hooks'

/** What the page shows. It stands in the address, so that a reload and the back button keep it. */
export type Route =
  | { readonly page: 'gallery' }
  | { readonly page: 'start'; readonly scenario: string }
  | { readonly page: 'own-scenario' }
  | { readonly page: 'comparison'; readonly id: string }

/**
 * Address of a route.
 *
 * @param route - what is to be shown.
 */
export function addressOf(route: Route): string {
  switch (route.page) {
    case 'gallery':
      return '#/'
    case 'start':
      return `#/scenarios/${encodeURIComponent(route.scenario)}`
    case 'own-scenario':
      return '#/own-scenario'
    case 'comparison':
      return `#/comparisons/${encodeURIComponent(route.id)}`
  }
}

/**
 * Route of an address; the gallery where it means nothing.
 *
 * @param hash - from `#` on.
 */
function routeOf(hash: string): Route {
  const [, folder = '', name = ''] = hash.split('/')
  if (folder === 'own-scenario') return { page: 'own-scenario' }
  if (name === '') return { page: 'gallery' }
  const decoded = decode(name)
  if (folder === 'scenarios') return { page: 'start', scenario: decoded }
  if (folder === 'comparisons') return { page: 'comparison', id: decoded }
  return { page: 'gallery' }
}

/** The route of the address now. */
export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash)
  useEffect(() => {
    const follow = (): void => setHash(location.hash)
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  return routeOf(hash)
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
