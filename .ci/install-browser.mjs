// The tests of report and page drive a real browser. Where there is none, and apt is at hand, it is installed; where
// that cannot be done, one sentence says what to do. With a browser in place this takes a few milliseconds.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/** Where Chromium lies; KINGTIDE_CHROMIUM names another place. */
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const PACKAGES = ['chromium', 'fonts-noto-cjk']
const BY_HAND = 'install Chromium (Debian: apt-get install chromium) or name a browser in KINGTIDE_CHROMIUM'

/**
 * What has to be done so that there is a browser.
 *
 * @param {{named: string | undefined, isThere: (path: string) => boolean, hasApt: boolean, isRoot: boolean, hasSudo: boolean}} machine
 * @returns {{commands: string[][]} | {sentence: string}} commands to run, none if all is there; or why nothing can be done
 */
export function browserPlan({ named, isThere, hasApt, isRoot, hasSudo }) {
  if (named !== undefined && named !== '') {
    return isThere(named)
      ? { commands: [] }
      : { sentence: `KINGTIDE_CHROMIUM names ${named}, which is not there` }
  }
  if (PLACES.some(isThere)) return { commands: [] }
  if (!hasApt) return { sentence: `there is no browser and no apt-get: ${BY_HAND}` }
  if (!isRoot && !hasSudo)
    return { sentence: `there is no browser, and installing one needs root: ${BY_HAND}` }
  const sudo = isRoot ? [] : ['sudo', '--non-interactive']
  return {
    commands: [
      [...sudo, 'apt-get', 'update', '--quiet'],
      [...sudo, 'apt-get', 'install', '--quiet', '--yes', '--no-install-recommends', ...PACKAGES],
    ],
  }
}

/**
 * Installs a browser where there is none.
 *
 * @returns {string | undefined} what the tests must do without, in a sentence; nothing if there is a browser
 */
export function installBrowser() {
  const plan = browserPlan({
    named: process.env.KINGTIDE_CHROMIUM,
    isThere: isBrowser,
    hasApt: existsSync('/usr/bin/apt-get'),
    isRoot: process.getuid?.() === 0,
    hasSudo: existsSync('/usr/bin/sudo') && succeeds(['sudo', '--non-interactive', 'true']),
  })
  if ('sentence' in plan) return plan.sentence
  if (plan.commands.length === 0) return undefined
  console.log(`\n> ${plan.commands.map((words) => words.join(' ')).join(' && ')}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const isDone = plan.commands.every(
    ([command, ...words]) =>
      spawnSync(command, words, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0,
  )
  // Ubuntu's package only leads to a snap, which needs more than apt.
  return isDone && PLACES.some(isBrowser) ? undefined : `a browser could not be installed by apt: ${BY_HAND}`
}

/** @param {string} path */
function isBrowser(path) {
  return existsSync(path) && !readsLikeSnapStub(path)
}

/** @param {string} path */
function readsLikeSnapStub(path) {
  const start = readFileSync(path).subarray(0, 4000).toString('latin1')
  return start.startsWith('#!') && start.includes('snap install')
}

/** @param {string[]} words */
function succeeds([command, ...words]) {
  return spawnSync(command, words, { stdio: 'ignore' }).status === 0
}
