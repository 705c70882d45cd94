// A list of lines has an empty one to go on in as soon as the last is used; without this script a
// button makes room.
export function growLines(list) {
  const more = list.querySelector('button')
  more.hidden = true
  list.addEventListener('input', () => {
    const lines = list.querySelectorAll('input[list], input[type=text]')
    const last = lines[lines.length - 1]
    if (last.value === '') return
    const next = last.cloneNode()
    const place = last.id.replace(/\[\d+]$/, `[${lines.length}]`)
    next.id = place
    next.name = place
    next.value = ''
    next.removeAttribute('aria-invalid')
    next.removeAttribute('aria-describedby')
    more.before(next)
  })
}
