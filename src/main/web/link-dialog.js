// Finds a page to link to by words, or takes an address. The answer is Markdown, or nothing.
const WAIT = 150

export function chooseLink(words) {
  const dialog = document.getElementById('lenkevelger')
  const input = dialog.querySelector('#lenkesok')
  const found = dialog.querySelector('[data-link-found]')
  const status = dialog.querySelector('[data-link-status]')
  let timer, asked

  return new Promise(resolve => {
    const choose = made => { dialog.close(); resolve(made) }
    const ask = () => {
      clearTimeout(timer)
      timer = setTimeout(look, WAIT)
    }
    const enter = event => {
      if (event.key !== 'Enter' || event.target !== input) return
      event.preventDefault()
      found.querySelector('button')?.click()
    }
    dialog.addEventListener('close', () => {
      input.removeEventListener('input', ask)
      dialog.removeEventListener('keydown', enter)
      resolve(null)
    }, { once: true })
    input.addEventListener('input', ask)
    dialog.addEventListener('keydown', enter)
    input.value = words.split('\n')[0]
    found.replaceChildren()
    status.textContent = ''
    dialog.showModal()
    input.select()
    if (input.value.trim().length > 1) look()

    async function look() {
      asked?.abort()
      const typed = input.value.trim()
      if (/^https?:\/\/\S+$/.test(typed)) {
        return show([entry(found.dataset.address.replace('{0}', typed), '', () => choose(`[${text(words) || typed}](<${typed}>)`))])
      }
      if (typed.length < 2) return show([])
      asked = new AbortController()
      try {
        const answer = await fetch(`/api/v1/suggest?q=${encodeURIComponent(typed)}`, { signal: asked.signal })
        if (answer.ok) show((await answer.json()).suggestions.filter(({ kind }) => kind !== 'municipality').map(page))
      } catch {
        // A newer question is on its way, or the network is gone.
      }
    }

    function page({ text: title, kind, url }) {
      const target = url.slice(1)
      const label = document.body.dataset[`kind${kind[0].toUpperCase()}${kind.slice(1)}`] ?? kind
      return entry(title, label, () => choose(words.trim() ? `[[${target}|${text(words)}]]` : `[[${target}]]`))
    }

    function show(entries) {
      found.replaceChildren(...entries)
      status.textContent = input.value.trim().length < 2 ? '' : entries.length === 0 ? status.dataset.none : status.dataset.found.replace('{0}', entries.length)
    }
  })
}

function text(words) {
  return words.replace(/[[\]|]/g, '').replace(/\s+/g, ' ').trim()
}

function entry(title, kind, work) {
  const item = document.createElement('li')
  const button = document.createElement('button')
  button.type = 'button'
  button.append(title)
  if (kind) {
    const tag = document.createElement('span')
    tag.className = 'kind'
    tag.textContent = ` ${kind}`
    button.append(tag)
  }
  button.addEventListener('click', work)
  item.append(button)
  return item
}
