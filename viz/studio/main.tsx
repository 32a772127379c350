import { render } from 'preact'
import { Studio } from './studio.tsx'
import './style.css'

const place = document.getElementById('studio')
if (place !== null) {
  place.replaceChildren()
  render(<Studio />, place)
}
