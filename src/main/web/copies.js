// Texts in this browser, so that they outlive a closed tab and a lost network. They are kept by
// person, since several people may use the same machine.
const PREFIX = 'dypdykk.tekst.'
const LONGEST = 30 * 24 * 3600 * 1000

export function copies(owner) {
  const name = id => `${PREFIX}${owner}.${id}`

  return {
    put(copy) {
      attempt(() => localStorage.setItem(name(copy.id), JSON.stringify(copy)))
    },

    remove(id) {
      attempt(() => localStorage.removeItem(name(id)))
    },

    isUnsent(id) {
      const copy = attempt(() => JSON.parse(localStorage.getItem(name(id))))
      return Boolean(copy && !copy.received)
    },

    // What was typed at an address and never reached the server, newest first.
    unsent(path, except) {
      return all(owner)
        .filter(copy => copy.path === path && copy.id !== except && !copy.received)
        .sort((a, b) => b.time - a.time)
    },

    forgetOld() {
      all(owner).filter(copy => Date.now() - copy.time > LONGEST).forEach(copy => this.remove(copy.id))
    },
  }
}

function all(owner) {
  return attempt(() => Object.keys(localStorage)
    .filter(key => key.startsWith(`${PREFIX}${owner}.`))
    .map(key => attempt(() => JSON.parse(localStorage.getItem(key))))
    .filter(copy => copy && Array.isArray(copy.fields))) ?? []
}

// Some browsers have no storage, or a full one: then the server's draft is the only one.
function attempt(work) {
  try {
    return work()
  } catch {
    return undefined
  }
}
