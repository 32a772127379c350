import { useEffect, useRef } from 'preact/hooks'
import { ComparisonPage } from './comparison-page.tsx'
import { Gallery } from './gallery.tsx'
import { OwnScenarioPage } from './own-scenario-page.tsx'
import { addressOf, type Route, useRoute } from './route.ts'
import { StartPage } from './start-page.tsx'

/** The whole page: a head that stays, and what the address asks for. */
export function Studio() {
  const route = useRoute()
  const address = addressOf(route)
  const main = useRef<HTMLElement>(null)
  const shown = useRef(address)
  useEffect(() => {
    // Only a change of place moves the reader; the first view is where the browser puts them.
    if (shown.current === address) return
    shown.current = address
    scrollTo(0, 0)
    main.current?.focus()
  }, [address])
  return (
    <>
      <button type="button" class="skip" onClick={() => main.current?.focus()}>
        Skip to content
      </button>
      <header class="head">
        <div>
          <a class="mark" href={addressOf({ page: 'gallery' })}>
            <img src={new URL('./wave.svg', import.meta.url).href} alt="" width="28" height="28" />
            Kingtide
          </a>
          <nav aria-label="Places">
            <a href={addressOf({ page: 'own-scenario' })}>Your own scenario</a>
            <a href="/api/reference">HTTP reference</a>
          </nav>
        </div>
      </header>
      <main id="studio-main" ref={main} tabIndex={-1} key={address}>
        <Page route={route} />
      </main>
    </>
  )
}

function Page({ route }: { readonly route: Route }) {
  switch (route.page) {
    case 'gallery':
      return <Gallery />
    case 'start':
      return <StartPage id={route.scenario} />
    case 'own-scenario':
      return <OwnScenarioPage />
    case 'comparison':
      return <ComparisonPage id={route.id} />
  }
}
