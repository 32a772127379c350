import { describe, expect, it } from 'vitest'
import { browserPlan } from '../../../.ci/install-browser.mjs'

const bare = { named: undefined, isThere: () => false, hasApt: true, isRoot: true, hasSudo: false }

describe('browserPlan', () => {
  it('does nothing where there is a browser, or one is named', () => {
    expect(browserPlan({ ...bare, isThere: (path) => path === '/usr/bin/chromium' })).toEqual({
      commands: [],
    })
    expect(browserPlan({ ...bare, named: '/opt/b', isThere: (path) => path === '/opt/b' })).toEqual({
      commands: [],
    })
  })

  it('installs it by apt, through sudo unless root', () => {
    const words = (machine: typeof bare) =>
      (browserPlan(machine) as { commands: string[][] }).commands.map(([first]) => first)
    expect(words(bare)).toEqual(['apt-get', 'apt-get'])
    expect(words({ ...bare, isRoot: false, hasSudo: true })).toEqual(['sudo', 'sudo'])
  })

  it.each([
    ['a named browser that is not there', { named: '/opt/none' }, '/opt/none'],
    ['no apt', { hasApt: false }, 'no apt-get'],
    ['no right to install', { isRoot: false }, 'needs root'],
  ])('says what to do: %s', (_, change, words) => {
    expect(browserPlan({ ...bare, ...change })).toEqual({ sentence: expect.stringContaining(words) })
  })
})
