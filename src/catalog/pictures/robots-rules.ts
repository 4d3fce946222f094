/** robots.txt (RFC 9309): which paths a host wants left alone. */

export interface RobotsRules {
  /** @param path with its query: `/media/a.jpg?v=2` */
  allows(path: string): boolean
  /** Milliseconds between two requests, where the host names any. */
  readonly delay?: number
}

interface Group {
  readonly agents: string[]
  readonly rules: { readonly allow: boolean; readonly pattern: string }[]
  delay?: number
}

const longestDelay = 10_000
const mostRules = 5000

/**
 * The rules for an agent: of all groups that name it, else of those for `*`. The longest pattern decides, and `allow` of equal ones.
 *
 * @example parseRobots('User-agent: *\nDisallow: /private/', 'curio').allows('/private/a.jpg') // false
 */
export function parseRobots(text: string, agent: string): RobotsRules {
  const groups = groupsOf(text)
  const named = groups.filter(({ agents }) => agents.includes(agent.toLowerCase()))
  const chosen = named.length > 0 ? named : groups.filter(({ agents }) => agents.includes('*'))
  const rules = chosen.flatMap(group => group.rules).slice(0, mostRules)
  const delay = Math.max(0, ...chosen.map(group => group.delay ?? 0))
  return {
    allows: path => {
      let best = { allow: true, length: -1 }
      for (const { allow, pattern } of rules) {
        const longer = pattern.length > best.length || (pattern.length === best.length && allow)
        if (longer && matches(path, pattern)) best = { allow, length: pattern.length }
      }
      return best.allow
    },
    ...(delay > 0 && { delay: Math.min(delay, longestDelay) }),
  }
}

function groupsOf(text: string): Group[] {
  const groups: Group[] = []
  let current: Group | undefined
  let naming = false
  for (const line of text.replace(/^\uFEFF/u, '').split(/\r\n|\r|\n/u)) {
    const [, name, value] = /^\s*([a-z-]+)\s*:\s*([^#]*)/iu.exec(line) ?? []
    if (name === undefined || value === undefined) continue
    const key = name.toLowerCase()
    if (key === 'user-agent') {
      if (!naming || current === undefined) {
        current = { agents: [], rules: [] }
        groups.push(current)
      }
      current.agents.push(value.trim().toLowerCase().split('/')[0] ?? '')
    } else if (current !== undefined) addRule(current, key, value.trim())
    naming = key === 'user-agent'
  }
  return groups
}

function addRule(group: Group, key: string, value: string): void {
  // An empty pattern names no path.
  if ((key === 'allow' || key === 'disallow') && value !== '') group.rules.push({ allow: key === 'allow', pattern: value })
  const seconds = Number(value)
  if (key === 'crawl-delay' && seconds > 0) group.delay = seconds * 1000
}

/** `*` is any text, a final `$` the end. Each star takes as little as it can, so that no pattern is slow. */
function matches(path: string, pattern: string): boolean {
  const anchored = pattern.endsWith('$')
  const [first = '', ...rest] = (anchored ? pattern.slice(0, -1) : pattern).split('*')
  if (!path.startsWith(first)) return false
  let at = first.length
  const last = anchored ? rest.pop() : undefined
  for (const part of rest) {
    const found = path.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  if (!anchored) return true
  return last === undefined ? at === path.length : path.length - last.length >= at && path.endsWith(last)
}
