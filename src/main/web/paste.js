// What is copied from Word or a web page comes in as Markdown, made by the server as it reads
// documents. Ctrl+Shift+V pastes the bare words, as everywhere.
import { write } from './tools.js'

const FORMATTED = /<(p|h[1-6]|ul|ol|li|table|b|strong|i|em|a|blockquote)\b/i

export function cleanPastes(field, form) {
  field.addEventListener('paste', async event => {
    const html = event.clipboardData?.getData('text/html') ?? ''
    if (!FORMATTED.test(html)) return
    const plain = event.clipboardData.getData('text/plain')
    event.preventDefault()
    const read = await markdown(html, form, field.id.startsWith('body[') ? '3' : '2')
    write(field, read ? read.markdown.trimEnd() : plain)
    tell(field, read ? [form.dataset.pasted, ...read.lost].join(' ') : form.dataset.pasteFailed)
  })
}

async function markdown(html, form, top) {
  try {
    const body = new URLSearchParams({ html, top, _csrf: form.elements._csrf.value })
    const answer = await fetch(form.dataset.paste, { method: 'POST', body })
    return answer.ok ? await answer.json() : null
  } catch {
    return null
  }
}

function tell(field, words) {
  const id = `${field.id}-limt`
  const told = document.getElementById(id) ?? document.createElement('p')
  told.id = id
  told.className = 'draft-status'
  told.setAttribute('role', 'status')
  if (!told.isConnected) field.after(told)
  told.textContent = words
}
