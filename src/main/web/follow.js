// What the server is busy with is shown anew every other second, until the page has no such part any
// more: then it is loaded whole. Without this script a link does it.
const PAUSE = 2000

export function follow(part) {
  setTimeout(async () => {
    try {
      if (!document.hidden && !(await again(part))) return
    } catch {
      // The server is away; it may come back.
    }
    follow(part)
  }, PAUSE)
}

// Whether there is more to follow.
async function again(part) {
  const answer = await fetch(location.href)
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const fresh = page.querySelector('[data-follow]')
  if (!fresh) {
    location.reload()
    return false
  }
  part.replaceChildren(...fresh.childNodes)
  return true
}
