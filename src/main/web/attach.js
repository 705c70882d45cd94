// Files come in by choosing, dropping and pasting. Each is sent at once; the text is never sent with
// it, so whatever becomes of the file, what is typed stays as it is.
import { write } from './tools.js'

const PICTURE = /^image\/(png|jpeg|gif|webp)$/

export function attachFiles(form) {
  const part = form.querySelector('[data-attach]')
  if (!part) return
  const texts = part.dataset
  const status = part.querySelector('[data-attach-status]')
  const list = part.querySelector('[data-files]')
  const chosen = part.querySelector('input[type=file]')
  const alt = form.elements['attachment-alt']
  const fields = [...form.querySelectorAll('textarea[data-markdown]')]
  let last = null

  for (const field of fields) {
    field.addEventListener('focus', () => { last = field })
    field.addEventListener('dragover', event => { if (carriesFiles(event)) event.preventDefault() })
    field.addEventListener('drop', event => {
      if (!event.dataTransfer.files.length) return
      event.preventDefault()
      bring([...event.dataTransfer.files], field)
    })
    field.addEventListener('paste', event => {
      const pictures = [...event.clipboardData?.files ?? []].filter(file => PICTURE.test(file.type))
      // Word and web pages put a picture of the words beside the words.
      if (!pictures.length || event.clipboardData.types.includes('text/plain')) return
      event.preventDefault()
      bring(pictures, field)
    })
  }

  part.querySelector('[data-attach-button]').addEventListener('click', async event => {
    if (!chosen.files.length) return
    event.preventDefault()
    if (await send(chosen.files[0], alt.value, say)) {
      chosen.value = ''
      alt.value = ''
    }
  })

  list.addEventListener('click', event => {
    const markdown = event.target.closest('[data-insert]')?.dataset.insert
    if (!markdown) return
    if (!last) return say(texts.nowhere)
    insert(last, markdown)
    say(texts.inserted.replace('{0}', markdown))
  })
  showButtons()

  async function bring(files, field) {
    for (const file of files) {
      const sent = await send(file, '', words => tell(field, words))
      if (sent) insert(field, sent.markdown)
    }
  }

  async function send(file, words, told) {
    told(texts.sending.replace('{0}', file.name))
    const body = new FormData()
    for (const name of ['_csrf', 'form', 'subject']) body.append(name, form.elements[name].value)
    body.append('attachment', file)
    body.append('attachment-alt', words)
    try {
      const answer = await fetch(texts.attach, { method: 'POST', body, redirect: 'error' })
      if (answer.status !== 200 && answer.status !== 422) throw new Error(answer.statusText)
      const read = await answer.json()
      told(read.told)
      if (!read.markdown) return null
      list.innerHTML = read.list
      showButtons()
      return read
    } catch {
      told(texts.failed.replace('{0}', file.name))
      return null
    }
  }

  function say(words) {
    status.textContent = words
  }

  function showButtons() {
    for (const button of list.querySelectorAll('[data-insert]')) button.hidden = fields.length === 0
  }
}

function carriesFiles(event) {
  return event.dataTransfer.types.includes('Files')
}

// A picture that nobody has described is left with the writer between the brackets.
function insert(field, markdown) {
  const { selectionStart: start, value } = field
  const before = start > 0 && value[start - 1] !== '\n' && markdown.startsWith('!') ? '\n\n' : ''
  write(field, before + markdown)
  if (markdown.startsWith('![]')) {
    const inside = start + before.length + 2
    field.setSelectionRange(inside, inside)
  }
}

function tell(field, words) {
  const id = `${field.id}-fil`
  const told = document.getElementById(id) ?? document.createElement('p')
  told.id = id
  told.className = 'draft-status'
  told.setAttribute('role', 'status')
  if (!told.isConnected) field.after(told)
  told.textContent = words
}
