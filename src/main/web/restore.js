// Offers what was typed here before and never reached the server.
import { copies } from './copies.js'

export function offerCopies(form) {
  const texts = form.dataset
  const kept = copies(texts.owner)
  const box = form.querySelector('[data-copies]')
  kept.forgetOld()
  const found = kept.unsent(form.getAttribute('action'), form.elements.form.value)
  if (found.length === 0) return
  const copy = found[0]
  const time = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long', timeStyle: 'short' }).format(copy.time)
  const words = document.createElement('p')
  words.textContent = texts.copyWords.replace('{0}', time)
  const drop = button(texts.copyDrop, () => { kept.remove(copy.id); box.hidden = true })
  box.replaceChildren(words, button(texts.copyTake, () => take(form, copy)), drop)
  box.hidden = false
}

// The server draws the form anew with the old text: it may have more rows than this one.
function take(form, copy) {
  const sent = document.createElement('form')
  sent.method = 'post'
  sent.action = form.getAttribute('action')
  const fields = [...copy.fields, ['_csrf', form.elements._csrf.value], ['action', 'look']]
  sent.append(...fields.map(([name, value]) => {
    const field = document.createElement('textarea')
    field.name = name
    field.value = value
    return field
  }))
  sent.hidden = true
  document.body.append(sent)
  sent.submit()
}

function button(words, work) {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'ds-button'
  made.dataset.variant = 'secondary'
  made.textContent = words
  made.addEventListener('click', work)
  return made
}
