// Suggestions while typing: the ARIA combobox with a listbox. Enter without a chosen suggestion
// searches for the words, as it does without script.
const WAIT = 120
let lists = 0

export function suggest(box) {
  const input = box.querySelector('input')
  const texts = document.body.dataset
  const list = element('div', { role: 'listbox', id: `forslag-${++lists}`, class: 'suggestions', hidden: '', 'aria-label': texts.suggestLabel })
  const status = element('p', { role: 'status', class: 'ds-sr-only' })
  box.append(list, status)
  set(input, { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id })

  let timer, asked, options = [], active = -1

  input.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(ask, WAIT)
  })
  input.addEventListener('keydown', key)
  input.addEventListener('blur', () => setTimeout(close, 150))
  list.addEventListener('mousedown', event => event.preventDefault())

  async function ask() {
    asked?.abort()
    const words = input.value.trim()
    if (words.length < 2) return close()
    const mine = asked = new AbortController()
    try {
      const answer = await fetch(`/api/v1/suggest?q=${encodeURIComponent(words)}`, { signal: mine.signal })
      if (answer.ok) show((await answer.json()).suggestions)
    } catch {
      if (!mine.signal.aborted) close()
    }
  }

  function show(suggestions) {
    active = -1
    const kinds = [...new Set(suggestions.map(suggestion => suggestion.kind))]
    list.replaceChildren(...kinds.map(kind => group(kind, suggestions.filter(suggestion => suggestion.kind === kind))))
    options = [...list.querySelectorAll('li')]
    options.forEach((item, index) => { item.id = `${list.id}-${index}` })
    list.hidden = suggestions.length === 0
    input.setAttribute('aria-expanded', String(!list.hidden))
    input.removeAttribute('aria-activedescendant')
    status.textContent = list.hidden ? '' : texts.suggestCount.replace('{0}', options.length)
  }

  function group(kind, suggestions) {
    const name = capitalised(texts[`kind${capitalised(kind)}`] ?? kind)
    const members = element('ul', { role: 'group', 'aria-label': name, 'data-kind': name })
    members.append(...suggestions.map(option))
    return members
  }

  function option({ text, url }) {
    const item = element('li', { role: 'option', 'aria-selected': 'false', 'data-url': url }, text)
    item.addEventListener('click', () => open(item))
    return item
  }

  function key(event) {
    if (list.hidden) return again(event)
    if (event.key === 'ArrowDown') move(active + 1)
    else if (event.key === 'ArrowUp') move((active < 0 ? options.length : active) - 1)
    else if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && active >= 0) open(options[active])
    else return
    event.preventDefault()
  }

  // The arrow opens a list that was closed. Escape keeps one from opening that was asked for.
  function again(event) {
    if (event.key === 'Escape') close()
    if (event.key !== 'ArrowDown') return
    event.preventDefault()
    ask()
  }

  function move(to) {
    const count = options.length
    options[active]?.setAttribute('aria-selected', 'false')
    active = (to + count) % count
    const item = options[active]
    item.setAttribute('aria-selected', 'true')
    item.scrollIntoView({ block: 'nearest' })
    input.setAttribute('aria-activedescendant', item.id)
  }

  function open(item) {
    window.location.assign(item.dataset.url)
  }

  function close() {
    clearTimeout(timer)
    asked?.abort()
    list.hidden = true
    active = -1
    set(input, { 'aria-expanded': 'false' })
    input.removeAttribute('aria-activedescendant')
    status.textContent = ''
  }
}

function capitalised(text) {
  return text[0].toUpperCase() + text.slice(1)
}

function element(name, attributes, text) {
  const made = document.createElement(name)
  set(made, attributes)
  if (text !== undefined) made.textContent = text
  return made
}

function set(target, attributes) {
  for (const [name, value] of Object.entries(attributes)) target.setAttribute(name, value)
}
