// Suggestions while typing: the ARIA combobox with a listbox. Enter without a chosen suggestion
// searches for the words, as it does without script.
const WAIT = 120
let lists = 0

export function suggest(box) {
  const input = box.querySelector('input')
  const texts = document.body.dataset
  const list = element('ul', { role: 'listbox', id: `forslag-${++lists}`, class: 'suggestions', hidden: '', 'aria-label': texts.suggestLabel })
  const status = element('p', { role: 'status', class: 'ds-sr-only' })
  box.append(list, status)
  set(input, { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id })

  let timer, asked, active = -1

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
    asked = new AbortController()
    try {
      const answer = await fetch(`/api/v1/suggest?q=${encodeURIComponent(words)}`, { signal: asked.signal })
      if (answer.ok) show((await answer.json()).suggestions)
    } catch {
      close()
    }
  }

  function show(suggestions) {
    active = -1
    list.replaceChildren(...suggestions.slice(0, 8).map(option))
    list.hidden = suggestions.length === 0
    input.setAttribute('aria-expanded', String(!list.hidden))
    input.removeAttribute('aria-activedescendant')
    status.textContent = list.hidden ? '' : texts.suggestCount.replace('{0}', list.children.length)
  }

  function option({ text, kind, url }, index) {
    const item = element('li', { role: 'option', id: `${list.id}-${index}`, 'aria-selected': 'false', 'data-url': url })
    item.append(element('span', {}, text), element('span', { class: 'kind' }, texts[`kind${kind[0].toUpperCase()}${kind.slice(1)}`] ?? kind))
    item.addEventListener('click', () => open(item))
    return item
  }

  function key(event) {
    if (list.hidden) return
    if (event.key === 'ArrowDown') move(active + 1)
    else if (event.key === 'ArrowUp') move(active - 1)
    else if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && active >= 0) open(list.children[active])
    else return
    event.preventDefault()
  }

  function move(to) {
    const count = list.children.length
    list.children[active]?.setAttribute('aria-selected', 'false')
    active = (to + count) % count
    const item = list.children[active]
    item.setAttribute('aria-selected', 'true')
    item.scrollIntoView({ block: 'nearest' })
    input.setAttribute('aria-activedescendant', item.id)
  }

  function open(item) {
    window.location.assign(item.dataset.url)
  }

  function close() {
    list.hidden = true
    active = -1
    set(input, { 'aria-expanded': 'false' })
    input.removeAttribute('aria-activedescendant')
    status.textContent = ''
  }
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
