// Filters and sorting apply themselves. Without this script the button does it.
// The focus comes back to what was changed, since the whole page is loaded anew.
const KEY = 'dypdykk.filter'

export function autoSubmit(form) {
  form.classList.add('automatic')
  form.addEventListener('change', event => {
    if (!event.target.matches('input[type=checkbox], select')) return
    remember(event.target.id)
    form.requestSubmit()
  })
  form.addEventListener('formdata', event => leaveOutEmpty(event.formData))
  fold(form)
  restore(form)
}

// The address of a search says what was asked for, and nothing else.
function leaveOutEmpty(fields) {
  for (const name of new Set(fields.keys())) {
    if (fields.getAll(name).every(value => value === '')) fields.delete(name)
  }
}

// On a narrow screen the hits come first: filters that are not in use wait behind their names.
function fold(form) {
  if (!matchMedia('(max-width: 59.99rem)').matches) return
  for (const facet of form.querySelectorAll('.facet[open]')) {
    if (!facet.querySelector(':checked')) facet.removeAttribute('open')
  }
}

function remember(id) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ id, y: window.scrollY }))
  } catch {
    // Without storage the page begins at the top, as it does without script.
  }
}

function restore(form) {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY))
    sessionStorage.removeItem(KEY)
    const field = kept && document.getElementById(kept.id)
    if (!field || !form.contains(field)) return
    for (let around = field.closest('details'); around; around = around.parentElement.closest('details')) around.open = true
    field.focus({ preventScroll: true })
    window.scrollTo(0, kept.y)
  } catch {
    // Nothing was kept, or it cannot be read.
  }
}
