// Tools above a text field. The field stays an ordinary one, so that screen readers, spelling,
// dictation and undo work as everywhere; the tools only write signs into it.
import { chooseLink } from './link-dialog.js'

const LOOK = 500

const TOOLS = {
  bold: field => around(field, '**'),
  italic: field => around(field, '*'),
  heading: field => lines(field, line => line.startsWith('### ') ? line.slice(4) : `### ${line}`),
  bullets: field => lines(field, line => line.startsWith('- ') ? line.slice(2) : `- ${line}`),
  numbers: field => lines(field, (line, index) => /^\d+\. /.test(line) ? line.replace(/^\d+\. /, '') : `${index + 1}. ${line}`),
  quote: field => lines(field, line => line.startsWith('> ') ? line.slice(2) : `> ${line}`),
  link: link,
}
const KEYS = { b: 'bold', i: 'italic', k: 'link' }

export function addTools(field, form) {
  const bar = document.getElementById('verktoy').content.firstElementChild.cloneNode(true)
  const name = form.querySelector(`label[for="${CSS.escape(field.id)}"]`)
  if (name) bar.setAttribute('aria-label', `${bar.getAttribute('aria-label')}: ${name.textContent}`)
  bar.setAttribute('aria-controls', field.id)
  field.before(bar)
  const preview = previewOf(field, form, bar.querySelector('[data-tool=preview]'))
  bar.addEventListener('click', event => {
    const tool = event.target.closest('[data-tool]')?.dataset.tool
    if (tool === 'preview') preview.toggle()
    else if (tool) TOOLS[tool](field)
  })
  field.addEventListener('keydown', event => {
    const tool = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && KEYS[event.key.toLowerCase()]
    if (!tool) return
    event.preventDefault()
    TOOLS[tool](field)
  })
  rove(bar)
}

// One stop for the Tab key; arrows move inside, as in every toolbar.
function rove(bar) {
  const buttons = [...bar.querySelectorAll('button')]
  const stop = at => buttons.forEach((button, index) => { button.tabIndex = index === at ? 0 : -1 })
  stop(0)
  bar.addEventListener('focusin', event => stop(buttons.indexOf(event.target)))
  bar.addEventListener('keydown', event => {
    const at = buttons.indexOf(document.activeElement)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    buttons[(to + buttons.length) % buttons.length].focus()
  })
}

function around(field, sign) {
  const { selectionStart: start, selectionEnd: end, value } = field
  const chosen = value.slice(start, end)
  const marked = value.slice(start - sign.length, start) === sign && value.slice(end, end + sign.length) === sign
  if (marked) {
    field.setSelectionRange(start - sign.length, end + sign.length)
    write(field, chosen)
    field.setSelectionRange(start - sign.length, end - sign.length)
  } else {
    write(field, sign + chosen + sign)
    field.setSelectionRange(start + sign.length, end + sign.length)
  }
}

function lines(field, change) {
  const { selectionStart, selectionEnd, value } = field
  const start = value.lastIndexOf('\n', selectionStart - 1) + 1
  const next = value.indexOf('\n', selectionEnd)
  field.setSelectionRange(start, next < 0 ? value.length : next)
  write(field, value.slice(start, next < 0 ? value.length : next).split('\n').map(change).join('\n'))
}

async function link(field) {
  const { selectionStart: start, selectionEnd: end, value } = field
  const made = await chooseLink(value.slice(start, end))
  field.focus()
  field.setSelectionRange(start, end)
  if (made) write(field, made)
}

// The only way to write that the undo key takes back.
export function write(field, text) {
  field.focus()
  if (text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text)) return
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

function previewOf(field, form, button) {
  const box = document.createElement('div')
  box.className = 'live-preview prose'
  box.id = `${field.id}-ferdig`
  box.hidden = true
  box.tabIndex = 0
  box.setAttribute('role', 'region')
  box.setAttribute('aria-label', button.textContent)
  button.setAttribute('aria-controls', box.id)
  field.after(box)
  let timer, shown
  field.addEventListener('input', () => {
    clearTimeout(timer)
    if (!box.hidden) timer = setTimeout(draw, LOOK)
  })

  async function draw() {
    if (shown === field.value) return
    const { _csrf, form: id, subject } = form.elements
    const body = new URLSearchParams({ text: field.value, _csrf: _csrf.value, form: id.value, subject: subject.value })
    try {
      const answer = await fetch(form.dataset.preview, { method: 'POST', body })
      if (!answer.ok) return
      box.innerHTML = await answer.text()
      shown = field.value
    } catch {
      // Without network the old picture stays; the next change tries again.
    }
  }

  return {
    toggle() {
      box.hidden = !box.hidden
      button.setAttribute('aria-pressed', String(!box.hidden))
      if (!box.hidden) draw()
    },
  }
}
