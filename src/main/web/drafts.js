// Keeps what is typed: in this browser at once, on the server a moment later. Only the server's
// receipt makes us say that it is saved. Whatever happens to session, server or network, the text
// stays in the form and in the browser, and the same save goes through afterwards.
import { copies } from './copies.js'

const WAIT = 2000
const LONGEST = 5000
const RETRY = 4000

export function keepDrafts(form) {
  const texts = form.dataset
  const status = form.querySelector('[data-draft-status]')
  const notice = form.querySelector('[data-draft-notice]')
  const kept = copies(texts.owner)
  const id = form.elements.form.value
  let timer, since, changes = 0, received = 0, leaving = false, sending = Promise.resolve()

  form.addEventListener('input', changed)
  form.addEventListener('change', changed)
  form.addEventListener('submit', submit)
  window.addEventListener('online', () => changes > received && later(0))
  document.addEventListener('visibilitychange', () => document.hidden ? copy() : changes > received && later(0))
  window.addEventListener('pagehide', copy)

  // A text that came from a file, or from this browser alone, is nowhere else yet.
  if ('fresh' in texts || kept.isUnsent(id)) changed()

  function changed() {
    if (changes === received) since = Date.now()
    changes++
    say('')
    copy()
    later(Math.max(0, Math.min(WAIT, since + LONGEST - Date.now())))
  }

  function later(wait) {
    clearTimeout(timer)
    timer = setTimeout(() => { sending = sending.then(send) }, wait)
  }

  function copy() {
    if (changes > 0) kept.put({ id, path: form.getAttribute('action'), time: Date.now(), received: changes === received, fields: fields() })
  }

  async function send() {
    if (changes === received) return
    const at = changes
    since = Date.now()
    const answer = await post(texts.draft, fields())
    if (answer.status === 200) {
      received = at
      copy()
      const receipt = await answer.json()
      if (at === changes) say(texts.saved.replace('{0}', receipt.time))
      warn('')
      meter(receipt.meter)
    } else {
      warn(why(answer.status), answer.status === 401)
      if (again(answer.status)) later(RETRY)
    }
  }

  // The server is asked first whether it would take the form, so that no text goes off into nothing.
  async function submit(event) {
    if (leaving) return
    event.preventDefault()
    const button = event.submitter
    clearTimeout(timer)
    await sending
    const session = await freshToken()
    if (session === 200) {
      copy()
      leaving = true
      button ? form.requestSubmit(button) : form.requestSubmit()
      setTimeout(() => { leaving = false }, RETRY)
    } else {
      warn(why(session), session === 401)
      notice.focus()
      if (changes > received) later(RETRY)
    }
  }

  async function post(address, body) {
    let answer = await ask(address, { method: 'POST', body: new URLSearchParams(body), headers: token() })
    if (answer.status === 403 && await freshToken() === 200) {
      answer = await ask(address, { method: 'POST', body: new URLSearchParams(body), headers: token() })
    }
    return answer
  }

  // Signing in again in another tab gives forms another token.
  async function freshToken() {
    const answer = await ask(texts.token)
    if (answer.status === 200) form.elements._csrf.value = (await answer.json()).token
    return answer.status
  }

  function token() {
    return { 'X-CSRF-Token': form.elements._csrf.value }
  }

  function fields() {
    return [...new FormData(form)]
      .filter(([name, value]) => name !== '_csrf' && name !== 'confirmed' && typeof value === 'string')
  }

  function why(code) {
    if (code === 401) return texts.signedOut
    if (code === 0 || code >= 500) return texts.away
    if (code === 422) return texts.personal
    return texts.unsaved
  }

  function again(code) {
    return code === 0 || code === 401 || code >= 500
  }

  function say(words) {
    if (status.textContent !== words) status.textContent = words
  }

  function warn(words, signIn) {
    if (notice.dataset.words === words) return
    notice.dataset.words = words
    notice.hidden = words === ''
    notice.replaceChildren(...(words === '' ? [] : [paragraph(words, signIn)]))
  }

  function paragraph(words, signIn) {
    const made = document.createElement('p')
    made.append(words)
    if (signIn) made.append(' ', link(texts.signIn, texts.signInWords))
    return made
  }

  function link(address, words) {
    const made = document.createElement('a')
    made.href = address
    made.target = '_blank'
    made.textContent = words
    return made
  }

  function meter(at) {
    const box = document.getElementById('maler')
    if (!at || !box) return
    box.querySelector('progress').value = at.done
    box.querySelector('[data-meter-words]').textContent = at.words
    const next = box.querySelector('[data-meter-next]')
    if (next && at.next) {
      next.textContent = at.next
      next.href = `#${at.place}`
    }
  }
}

// Whoever is signed out is led to another page instead.
async function ask(address, options) {
  try {
    const answer = await fetch(address, { redirect: 'manual', ...options })
    return answer.type === 'opaqueredirect' ? { status: 401 } : answer
  } catch {
    return { status: 0 }
  }
}
